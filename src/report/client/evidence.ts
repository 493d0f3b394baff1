/** The sample of sentences, and which of its lines fit a set of filters. */
import { foldArabic } from '../../arabic/fold.js';
import type { ClientData, ClientLine } from '../html/client-types.js';

export interface Filters {
  readonly outlets: ReadonlySet<number>;
  readonly actor: number | undefined;
  readonly term: number | undefined;
  readonly choices: ReadonlySet<number>;
  readonly polarity: number | undefined;
  readonly voice: string;
  readonly device: string;
  readonly register: string;
  /** Only what shares and the index count. */
  readonly counted: boolean;
  readonly loaded: boolean;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Words of the figure that led here, all of them. */
  readonly words: number | undefined;
}

const numberOf = (value: string | null): number | undefined => (value ? Number(value) : undefined);

export function filtersOf(query: URLSearchParams): Filters {
  const numbers = (key: string) => new Set((query.get(key) ?? '').split('.').filter(Boolean).map(Number));
  return {
    outlets: numbers('o'),
    actor: numberOf(query.get('a')),
    term: numberOf(query.get('t')),
    choices: numbers('c'),
    polarity: numberOf(query.get('p')),
    voice: query.get('v') ?? '',
    device: query.get('d') ?? '',
    register: query.get('n') ?? '',
    counted: query.has('k'),
    loaded: query.has('l'),
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    text: query.get('q') ?? '',
    words: numberOf(query.get('w')),
  };
}

function voiceFits(voice: string, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === 'own') return voice === 'outlet';
  if (wanted === 'carried') return voice !== 'outlet';
  return voice === wanted;
}

function fits(line: ClientLine, data: ClientData, f: Filters): boolean {
  const [article, , , , , actor, term, register, voice, polarity, , , , counted] = line;
  const [outlet = -1, date = ''] = data.articles[article] ?? [];
  const info = data.terms[term];
  return (
    (f.outlets.size === 0 || f.outlets.has(outlet)) &&
    (f.actor === undefined || f.actor === actor) &&
    (f.term === undefined || f.term === term || f.term === info?.option) &&
    (f.choices.size === 0 || f.choices.has(info?.choice ?? -1)) &&
    (f.polarity === undefined || f.polarity === polarity) &&
    (f.device === '' || f.device === info?.device) &&
    (f.register === '' || f.register === register) &&
    voiceFits(voice, f.voice) &&
    (!f.counted || counted === 1) &&
    (!f.loaded || (polarity !== null && polarity !== 0)) &&
    (f.from === '' || (date !== '' && date >= f.from)) &&
    (f.to === '' || (date !== '' && date <= f.to))
  );
}

/** Loaded words before neutral ones, and those before names; otherwise the sample's order. */
function loadedFirst(lines: readonly ClientLine[]): readonly ClientLine[] {
  const rank = (line: ClientLine) => (line[9] === null ? 2 : line[9] === 0 ? 1 : 0);
  return [...lines].sort((x, y) => rank(x) - rank(y));
}

/** The sample made ready to be searched at every keystroke: lines in showing order once, and sentences folded once. */
export class Searchable {
  private readonly data: ClientData;
  private readonly lines: readonly ClientLine[];
  private readonly folded: readonly string[];
  /** The last word looked for, and by sentence whether it stands there: a word that goes on from it is looked for only there. */
  private last: { readonly word: string; readonly holds: Uint8Array } | undefined;

  constructor(data: ClientData) {
    this.data = data;
    this.lines = loadedFirst(data.lines);
    this.folded = data.sentences.map(foldArabic);
  }

  /** Lines that fit, in showing order. */
  linesFor(f: Filters): readonly ClientLine[] {
    const words = foldArabic(f.text).split(/\s+/).filter(Boolean);
    const holds = words.map((word) => this.sentencesWith(word));
    return this.lines.filter((line) => holds.every((of) => of[line[1]] === 1) && fits(line, this.data, f));
  }

  private sentencesWith(word: string): Uint8Array {
    const { last } = this;
    if (last?.word === word) return last.holds;
    const among = last && word.startsWith(last.word) ? last.holds : undefined;
    const holds = Uint8Array.from(this.folded, (sentence, i) =>
      (among === undefined || among[i] === 1) && sentence.includes(word) ? 1 : 0,
    );
    this.last = { word, holds };
    return holds;
  }
}
