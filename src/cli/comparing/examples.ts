/**
 * Sentences for the events shown. Which articles they are is known only after comparing, so their texts are read again: only
 * the files that hold them, and only they are scored.
 */
import {
  type Aggregate,
  type ArticleText,
  evidenceItems,
  wantedArticles,
  withEventExamples,
} from '../../profile/index.js';
import { type InputFile, type ReadOptions, readInputs } from '../../read/index.js';
import type { Article } from '../../types/article.js';
import type { ScoredArticle } from '../../types/mention.js';
import type { Comparison, EvidenceItem } from '../../types/result.js';

export interface SecondPass {
  readonly files: readonly InputFile[];
  readonly reading: ReadOptions;
  readonly score: (article: Article) => ScoredArticle;
}

const placeOf = (path: string, index: number): string => `${path}\t${index}`;

/** Where the wanted articles stand, each with the id that it got in the first pass. */
function wantedPlaces(comparison: Comparison, { rows }: Aggregate): Map<string, string> {
  const ids = wantedArticles(comparison);
  const places = new Map<string, string>();
  for (const row of rows.values()) if (ids.has(row.id)) places.set(placeOf(row.path, row.index), row.id);
  return places;
}

/** Members of archives are named `archive.zip!member`. */
function holdersOf(places: ReadonlyMap<string, string>, files: readonly InputFile[]): InputFile[] {
  const paths = [...places.keys()].map((place) => place.slice(0, place.lastIndexOf('\t')));
  const whole = new Set(paths);
  const archives = new Set(paths.filter((path) => path.includes('!')).flatMap(prefixes));
  return files.filter(({ path }) => path !== '-' && (whole.has(path) || archives.has(path)));
}

const prefixes = (path: string): string[] =>
  [...path.matchAll(/!/g)].map((mark) => path.slice(0, mark.index));

async function* itemsOf(
  places: ReadonlyMap<string, string>,
  { files, reading, score }: SecondPass,
): AsyncGenerator<EvidenceItem> {
  for await (const batch of readInputs(holdersOf(places, files), reading)) {
    for (const event of batch.events) {
      if (event.type !== 'article') continue;
      const { article } = event;
      const id = places.get(placeOf(article.source.path, article.source.index));
      if (id === undefined) continue;
      const text: ArticleText = article;
      yield* evidenceItems(score({ ...article, id }), text);
    }
  }
}

/** The comparison with a sentence beside each word of each event shown; from standard input, only those already sampled. */
export async function withExamples(
  comparison: Comparison,
  aggregate: Aggregate,
  pass: SecondPass,
): Promise<Comparison> {
  const items: EvidenceItem[] = [];
  for await (const item of itemsOf(wantedPlaces(comparison, aggregate), pass)) items.push(item);
  items.push(...comparison.evidence.flatMap((cell) => cell.items));
  return withEventExamples(comparison, items);
}
