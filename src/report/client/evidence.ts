/** The sample of sentences, and which of its lines fit a set of filters. */
import type { ClientData, ClientLine } from '../html/client-types.js';

export interface Filters {
  readonly outlets: ReadonlySet<number>;
  readonly actor: number | undefined;
  readonly term: number | undefined;
  readonly choice: number | undefined;
  readonly polarity: number | undefined;
  readonly voice: string;
  readonly device: string;
  readonly register: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const numberOf = (value: string | null): number | undefined => (value ? Number(value) : undefined);

export function filtersOf(query: URLSearchParams): Filters {
  const outlets = (query.get('o') ?? '').split('.').filter(Boolean).map(Number);
  return {
    outlets: new Set(outlets),
    actor: numberOf(query.get('a')),
    term: numberOf(query.get('t')),
    choice: numberOf(query.get('c')),
    polarity: numberOf(query.get('p')),
    voice: query.get('v') ?? '',
    device: query.get('d') ?? '',
    register: query.get('n') ?? '',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    text: query.get('q') ?? '',
  };
}

/** Arabic folded for searching: marks and tatweel out; hamza forms, ى and ة made one. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}

function voiceFits(voice: string, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === 'own') return voice === 'outlet';
  if (wanted === 'carried') return voice !== 'outlet';
  return voice === wanted;
}

function fits(line: ClientLine, data: ClientData, f: Filters): boolean {
  const [article, , , , , actor, term, register, voice, polarity] = line;
  const [outlet = -1, date = ''] = data.articles[article] ?? [];
  const info = data.terms[term];
  return (
    (f.outlets.size === 0 || f.outlets.has(outlet)) &&
    (f.actor === undefined || f.actor === actor) &&
    (f.term === undefined || f.term === term || f.term === info?.option) &&
    (f.choice === undefined || f.choice === info?.choice) &&
    (f.polarity === undefined || f.polarity === polarity) &&
    (f.device === '' || f.device === info?.device) &&
    (f.register === '' || f.register === register) &&
    voiceFits(voice, f.voice) &&
    (f.from === '' || (date !== '' && date >= f.from)) &&
    (f.to === '' || (date !== '' && date <= f.to))
  );
}

/** Lines that fit, in the sample's order. */
export function linesFor(data: ClientData, folded: readonly string[], f: Filters): ClientLine[] {
  const words = fold(f.text).split(/\s+/).filter(Boolean);
  return data.lines.filter(
    (line) => fits(line, data, f) && words.every((word) => folded[line[1]]?.includes(word)),
  );
}
