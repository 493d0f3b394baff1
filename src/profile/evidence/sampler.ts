/**
 * The evidence kept while articles stream by: of each cell the items whose seeded hashes are lowest (bottom-k sampling, Cohen &
 * Kaplan 2007), which is the same sample in any order, any number of threads, any shards.
 */
import type { EvidenceCell, EvidenceItem, ScoredArticle } from '../../types/index.js';
import { hashText, mix } from '../random.js';
import { type ArticleText, evidenceItems } from './items.js';

export interface SamplerOptions {
  readonly seed: number;
  /** Items kept of each cell. */
  readonly perCell: number;
}

interface Kept {
  readonly rank: number;
  readonly key: string;
  readonly item: EvidenceItem;
}

interface Cell {
  readonly head: Omit<EvidenceCell, 'total' | 'items'>;
  total: number;
  kept: Kept[];
}

export class EvidenceSampler {
  private readonly cells_ = new Map<string, Cell>();
  private readonly options: SamplerOptions;

  constructor(options: SamplerOptions) {
    this.options = options;
  }

  /** Offers every mention and name of an article; with the article's text they carry their sentences. */
  add(scored: ScoredArticle, article?: ArticleText): void {
    const source = `${scored.outlet}\t${scored.id}\t${scored.source.path}\t${scored.source.index}`;
    const articleHash = hashText(source, mix(this.options.seed));
    const items = evidenceItems(scored, article);
    for (const item of items) {
      const cell = this.cellOf(headOf(item));
      cell.total++;
      const key = `${source}\t${item.field}\t${item.span.start}\t${item.term ?? item.variant ?? ''}`;
      keep(cell, { rank: hashText(key, articleHash), key, item }, this.options.perCell);
    }
  }

  /** Takes in all of another sampler of the same options. */
  merge(other: EvidenceSampler): void {
    for (const [, cell] of other.cells_) {
      const own = this.cellOf(cell.head);
      own.total += cell.total;
      for (const kept of cell.kept) keep(own, kept, this.options.perCell);
    }
  }

  /** The cells in code-unit order of outlet, actor, key and voice; items by rank. */
  cells(): EvidenceCell[] {
    return [...this.cells_]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { head, total, kept }]) => ({ ...head, total, items: kept.map(({ item }) => item) }));
  }

  /** Plain data, to cross a thread or be written beside a shard. */
  serialise(): unknown {
    return [...this.cells_].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  }

  /** The sampler that `serialise` described. */
  static deserialise(options: SamplerOptions, data: unknown): EvidenceSampler {
    const sampler = new EvidenceSampler(options);
    for (const cell of data as Cell[]) {
      sampler.cells_.set(keyOf(cell.head), { ...cell, kept: [...cell.kept] });
    }
    return sampler;
  }

  private cellOf(head: Cell['head']): Cell {
    const key = keyOf(head);
    let cell = this.cells_.get(key);
    if (!cell) {
      cell = { head, total: 0, kept: [] };
      this.cells_.set(key, cell);
    }
    return cell;
  }
}

const keyOf = ({ outlet, actor, key, voice, device, polarity }: Cell['head']): string =>
  [outlet, actor, key, voice, device ?? '', polarity ?? ''].join('\t');

function headOf(item: EvidenceItem): Cell['head'] {
  const { outlet, actor, term, variant, choice, device, polarity } = item;
  return {
    ...{ outlet, actor },
    key: term ?? `name:${variant}`,
    voice: item.voice === 'outlet' ? 'own' : 'carried',
    ...(choice === undefined ? {} : { choice }),
    ...(device === undefined ? {} : { device }),
    ...(polarity === undefined ? {} : { polarity }),
  };
}

const precedes = (a: Kept, b: Kept): boolean => a.rank < b.rank || (a.rank === b.rank && a.key < b.key);

/** A copy whose strings are its own: a slice would keep its whole article in memory. */
const detached = (item: EvidenceItem): EvidenceItem => JSON.parse(JSON.stringify(item)) as EvidenceItem;

function keep(cell: Cell, entry: Kept, most: number): void {
  const { kept } = cell;
  const last = kept.at(-1);
  if (kept.length >= most && last && !precedes(entry, last)) return;
  let at = kept.length;
  while (at > 0 && precedes(entry, kept[at - 1] as Kept)) at--;
  if (kept[at - 1]?.key === entry.key) return;
  kept.splice(at, 0, { ...entry, item: detached(entry.item) });
  if (kept.length > most) kept.pop();
}
