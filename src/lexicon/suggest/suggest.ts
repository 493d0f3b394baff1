/**
 * `mizan lexicon suggest`: candidates for new terms out of a stream of articles. A word is a candidate when it stands
 * beside actors' names far oftener than in sentences without any: log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn 2008), ranked by z within each slot. Memory does not grow with the number of articles.
 */
import { logOddsDirichlet } from '../../statistics/log-odds.js';
import type { TextAnalysis } from '../../types/text.js';
import type { Lexicon } from '../compile.js';
import type { WordInfo } from '../lexemes.js';
import { matchWords } from '../match.js';
import type { ActorKind } from '../model.js';
import { ACTOR_KINDS, type WordEntry } from '../schema.js';
import { type Word, wordsOf } from '../words.js';
import { guessEntry } from './guess.js';
import { isOrdinary } from './ordinary-words.js';
import { baseOf, occurrencesOf, type Slot } from './slots.js';
import { CountTable, TallyTable } from './tally.js';

export interface Suggestion {
  /** Without article, folded; and as it is commonly written. */
  readonly word: string;
  readonly written: string;
  readonly slot: Slot;
  /** Uses in the slot, uses in sentences without actors. */
  readonly count: number;
  readonly elsewhere: number;
  /** Outlets that use it in the slot (64 stands for more). */
  readonly outlets: number;
  /** Log-odds of the slot against sentences without actors, in standard deviations. */
  readonly z: number;
  /** Commonest spellings first. */
  readonly surfaces: readonly string[];
  readonly concordance: readonly string[];
  /** The inflection that its endings suggest. */
  readonly entry: WordEntry;
}

/** What the suggestions rest on, which says why there are few. */
export interface SuggestExtent {
  /** Places where an actor stands whose company counts (all but states and peoples). */
  readonly names: number;
  /** Words that stand in a slot, each counted once a slot, and those of them with fewer uses than the minimum. */
  readonly words: number;
  readonly rare: number;
}

export interface SuggestOptions {
  /** Fewest uses in the slot: `FEWEST_USES` by default. */
  readonly minimum?: number;
  /** Most suggestions for each slot; 50 by default. */
  readonly most?: number;
}

/** Fewer uses beside actors than this say nothing of a word. */
export const FEWEST_USES = 5;

/** Actors whose company counts: all but states and peoples, which stand in any news. */
const CONTENDERS: ReadonlySet<ActorKind> = new Set(
  ACTOR_KINDS.filter((kind) => kind !== 'state' && kind !== 'people'),
);
const CAPACITY = 150_000;
const SLOTS: readonly Slot[] = ['adjective', 'head', 'verb', 'near'];
/** Weight of the prior in words: as much evidence as the background has to outweigh. */
const PRIOR = 1000;
const CONTEXT = 45;

/** Vowel signs, tatweel and what is invisible. */
const UNREAD = /[\p{M}\p{Cf}\u0640]/gu;

/** A word that the packs know already, whatever as; openings of patterns alone are not knowing it. */
const known = ({ uses }: WordInfo): boolean => uses.some(({ use }) => use.type !== 'start');

export class Suggester {
  readonly #slots = new Map(SLOTS.map((slot) => [slot, new TallyTable(CAPACITY)]));
  readonly #totals = new Map<Slot, number>();
  readonly #background = new CountTable(CAPACITY * 2);
  #names = 0;

  /** @param says whether a folded word is a verb of saying, which stands beside every actor */
  constructor(
    readonly lexicon: Lexicon,
    private readonly says: (folded: string) => boolean,
  ) {}

  /** Takes one article's text in. */
  add(analysis: TextAnalysis, outlet: string): void {
    const row = wordsOf(analysis, this.lexicon.lexemes);
    const { names, proper } = matchWords(row);
    const { words } = row;
    const withActor = new Set(names.map(({ first }) => words[first]?.sentence));
    const inName = new Set(
      proper.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
    );
    for (const word of words) if (!withActor.has(word.sentence)) this.#background.add(baseOf(word.folded));
    const contending = names.filter(({ name }) => {
      const kind = this.lexicon.actors.get(name.actor)?.kind;
      return kind !== undefined && CONTENDERS.has(kind);
    });
    this.#names += contending.length;
    for (const { at, slot } of occurrencesOf(words, contending)) {
      this.#totals.set(slot, (this.#totals.get(slot) ?? 0) + 1);
      const word = words[at];
      if (!word || inName.has(at) || known(word.info) || !isCandidate(word) || this.says(word.folded))
        continue;
      const line = (): string => lineOf(analysis.text, word);
      this.#slots.get(slot)?.add(baseOf(word.folded), outlet, word.surface, line);
    }
  }

  /** The suggestions so far: slots in order, in each the strongest first. Deterministic. */
  suggestions({ minimum = FEWEST_USES, most = 50 }: SuggestOptions = {}): Suggestion[] {
    return SLOTS.flatMap((slot) => {
      const found: Suggestion[] = [];
      for (const [word, tally] of this.#slots.get(slot)?.entries() ?? []) {
        if (tally.count < minimum) continue;
        const z = this.#z(slot, word, tally.count);
        if (z <= 0) continue;
        const surfaces = [...tally.surfaces]
          .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
          .map(([surface]) => surface);
        const written = baseOf((surfaces[0] ?? word).replace(UNREAD, ''));
        found.push({
          word,
          written,
          slot,
          count: tally.count,
          elsewhere: this.#background.get(word),
          outlets: tally.outlets.size,
          z,
          surfaces,
          concordance: tally.lines,
          entry: guessEntry(written, slot),
        });
      }
      return found.sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1)).slice(0, most);
    });
  }

  /** How much has been read, and how many words are too rare to be suggested. */
  extent(minimum = FEWEST_USES): SuggestExtent {
    const counts = SLOTS.flatMap((slot) =>
      [...(this.#slots.get(slot)?.entries() ?? [])].map(([, { count }]) => count),
    );
    return {
      names: this.#names,
      words: counts.length,
      rare: counts.filter((count) => count < minimum).length,
    };
  }

  #z(slot: Slot, word: string, count: number): number {
    const total = this.#totals.get(slot) ?? 0;
    const referenceCount = this.#background.get(word);
    const { total: referenceTotal } = this.#background;
    const priorShare = (count + referenceCount) / (total + referenceTotal);
    const sides = { count, total, referenceCount, referenceTotal };
    return logOddsDirichlet({ ...sides, priorShare, priorTotal: PRIOR }).z;
  }
}

/** Three Arabic letters at least, and no word of any news. */
const isCandidate = ({ folded }: Word): boolean =>
  /^\p{Script=Arabic}{3,}$/u.test(folded) && !isOrdinary(folded);

/** The word in its context, marked, on one line. */
function lineOf(text: string, { start, end }: Word): string {
  const tidy = (part: string): string => part.replace(/\s+/g, ' ');
  const before = tidy(text.slice(Math.max(0, start - CONTEXT), start));
  const after = tidy(text.slice(end, end + CONTEXT));
  return `${before}[${text.slice(start, end)}]${after}`.trim();
}
