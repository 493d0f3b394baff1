/**
 * Sentences for the events shown, and the articles that the page shows whole. Which they are is known only after comparing, so
 * their texts are read again: only the files that hold them, and only they are scored.
 */
import { type Aggregate, evidenceItems, wantedArticles, withEventExamples } from '../../profile/index.js';
import {
  type InputFile,
  type ReadBatch,
  type ReadEvent,
  type ReadOptions,
  readInputs,
} from '../../read/index.js';
import { articleKey, articlesToRead, type WholeArticle } from '../../report/index.js';
import type { ScoredArticle } from '../../types/mention.js';
import type { Comparison, EvidenceItem } from '../../types/result.js';
import { type ScoringOptions, scoreBatches } from '../scoring/score-batches.js';

export interface SecondPass {
  readonly files: readonly InputFile[];
  readonly reading: ReadOptions;
  /** Apart from the main thread where there is much to read, so that what a scorer holds is given back before the report is drawn. */
  readonly scoring: ScoringOptions;
}

const placeOf = (path: string, index: number): string => `${path}\t${index}`;

/** Articles to read again, and what for. */
export interface Wanted {
  /** Where they stand, each with the id that it got in the first pass. */
  readonly places: ReadonlyMap<string, string>;
  /** Ids of those that are to give events their sentences. */
  readonly ofEvents: ReadonlySet<string>;
  /** The place of each among those that the page shows whole, by its `articleKey`. */
  readonly order: ReadonlyMap<string, number>;
}

/** Articles that the page may show whole: more would not fit, and each is scored again. */
const MOST_WHOLE = 1200;

/** What is asked of the aggregate before it is let go: reading again takes the room that it had. */
export function wantedAgain(comparison: Comparison, { rows }: Aggregate): Wanted {
  const ofEvents = wantedArticles(comparison);
  const order = new Map(articlesToRead(comparison, MOST_WHOLE).map((key, i) => [key, i]));
  const places = new Map<string, string>();
  for (const { id, outlet, path, index } of rows.heads())
    if (ofEvents.has(id) || order.has(articleKey(outlet, id))) places.set(placeOf(path, index), id);
  return { places, ofEvents, order };
}

/** Members of archives are named `archive.zip!member`. */
function holdersOf(places: ReadonlyMap<string, string>, files: readonly InputFile[]): InputFile[] {
  const paths = [...places.keys()].map((place) => place.slice(0, place.lastIndexOf('\t')));
  const whole = new Set(paths);
  const archives = new Set(paths.filter((path) => path.includes('!')).flatMap(prefixes));
  return files.filter(({ path, once }) => !once && (whole.has(path) || archives.has(path)));
}

const prefixes = (path: string): string[] =>
  [...path.matchAll(/!/g)].map((mark) => path.slice(0, mark.index));

async function* articlesAt(
  places: ReadonlyMap<string, string>,
  { files, reading, scoring }: SecondPass,
): AsyncGenerator<WholeArticle> {
  const batches = wantedBatches(places, readInputs(holdersOf(places, files), reading));
  for await (const { articles, scored } of scoreBatches(batches, scoring)) {
    for (const [i, article] of articles.entries()) yield { article, scored: scored[i] as ScoredArticle };
  }
}

/** The articles at the wanted places, each with the id that it got in the first pass. */
async function* wantedBatches(
  places: ReadonlyMap<string, string>,
  batches: AsyncIterable<ReadBatch>,
): AsyncGenerator<ReadBatch> {
  for await (const batch of batches) {
    const events = batch.events.flatMap((event): ReadEvent[] => {
      if (event.type !== 'article') return [];
      const { source } = event.article;
      const id = places.get(placeOf(source.path, source.index));
      return id === undefined ? [] : [{ ...event, article: { ...event.article, id } }];
    });
    if (events.length > 0) yield { ...batch, events };
  }
}

/**
 * The comparison with a sentence beside each word of each event shown, and the articles to show whole, first things first. From
 * standard input there is nothing to read again: only what was sampled is at hand.
 */
export async function readAgain(
  comparison: Comparison,
  { places, ofEvents, order }: Wanted,
  pass: SecondPass,
): Promise<{ readonly comparison: Comparison; readonly texts: readonly WholeArticle[] }> {
  const keyOf = ({ scored }: WholeArticle) => articleKey(scored.outlet, scored.id);
  const items: EvidenceItem[] = [];
  const texts: WholeArticle[] = [];
  for await (const whole of articlesAt(places, pass)) {
    if (ofEvents.has(whole.scored.id)) items.push(...evidenceItems(whole.scored, whole.article));
    if (order.has(keyOf(whole))) texts.push(whole);
  }
  items.push(...comparison.evidence.flatMap((cell) => cell.items));
  const place = (whole: WholeArticle) => order.get(keyOf(whole)) ?? 0;
  return {
    comparison: withEventExamples(comparison, items),
    texts: texts.sort((x, y) => place(x) - place(y)),
  };
}
