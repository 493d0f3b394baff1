/**
 * The evidence kept while articles stream by: of each cell the items whose seeded hashes are lowest (bottom-k sampling, Cohen &
 * Kaplan 2007), which is the same sample in any order, any number of threads, any shards.
 */
import type { EvidenceCell, EvidenceItem, Mention, NameUse, ScoredArticle } from '../../types/index.js';
import { hashText, mix } from '../random.js';
import { type ArticleText, mentionItem, nameItem } from './items.js';

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

/** Items kept of a neutral option or a name, at most. */
const PLAIN_PER_CELL = 3;

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
    const offer = (
      head: Cell['head'],
      word: Mention | NameUse,
      what: string,
      item: () => EvidenceItem,
    ): void => {
      const cell = this.cellOf(head);
      cell.total++;
      const key = `${source}\t${word.field}\t${word.start}\t${what}`;
      const rank = hashText(key, articleHash);
      // Most are not kept, so the item is made only when its place is sure.
      if (isKept(cell, { rank, key }, this.mostOf(head)))
        keep(cell, { rank, key, item: article ? detached(item()) : item() }, this.mostOf(head));
    };
    for (const m of scored.mentions)
      offer(headOfMention(scored, m), m, m.term, () => mentionItem(scored, m, article));
    for (const n of scored.names)
      offer(headOfName(scored, n), n, n.variant, () => nameItem(scored, n, article));
  }

  /** Takes in all of another sampler of the same options. */
  merge(other: EvidenceSampler): void {
    for (const [, cell] of other.cells_) {
      const own = this.cellOf(cell.head);
      own.total += cell.total;
      for (const kept of cell.kept) keep(own, kept, this.mostOf(cell.head));
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

  /** Neutral options and names are many and seldom opened: fewer of them are kept. */
  private mostOf({ polarity, key }: Cell['head']): number {
    const { perCell } = this.options;
    return polarity === 0 || key.startsWith('name:') ? Math.min(PLAIN_PER_CELL, perCell) : perCell;
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

function headOfMention({ outlet }: ScoredArticle, m: Mention): Cell['head'] {
  const { term: key, choice, device, polarity } = m;
  const voice = m.voice === 'outlet' ? 'own' : 'carried';
  return {
    outlet,
    actor: m.actor ?? m.target,
    key,
    voice,
    ...(choice === undefined ? {} : { choice }),
    device,
    polarity,
  };
}

const headOfName = ({ outlet }: ScoredArticle, { actor, variant }: NameUse): Cell['head'] => ({
  ...{ outlet, actor, key: `name:${variant}`, voice: 'own' },
});

type Place = Pick<Kept, 'rank' | 'key'>;

const precedes = (a: Place, b: Place): boolean => a.rank < b.rank || (a.rank === b.rank && a.key < b.key);

/** A copy whose strings are its own: a slice would keep its whole article in memory. */
const detached = (item: EvidenceItem): EvidenceItem => JSON.parse(JSON.stringify(item)) as EvidenceItem;

/** Whether an entry of this place would be kept of the cell. */
function isKept({ kept }: Cell, entry: Place, most: number): boolean {
  const last = kept.at(-1);
  return kept.length < most || last === undefined || precedes(entry, last);
}

function keep(cell: Cell, entry: Kept, most: number): void {
  if (!isKept(cell, entry, most)) return;
  const { kept } = cell;
  let at = kept.length;
  while (at > 0 && precedes(entry, kept[at - 1] as Kept)) at--;
  if (kept[at - 1]?.key === entry.key) return;
  kept.splice(at, 0, entry);
  if (kept.length > most) kept.pop();
}
