/** The evidence kept while articles stream by: the same sample in any order, any number of threads, any shards. */

import { hashOn, mix } from '../../statistics/random.js';
import type {
  Device,
  EvidenceCell,
  Mention,
  NameUse,
  Polarity,
  ScoredArticle,
  VoiceSide,
} from '../../types/index.js';
import { choiceOf } from '../aggregate/choice-of.js';
import { rowKey } from '../aggregate/rows.js';
import { Symbols } from '../storage/symbols.js';
import { withRoom } from '../storage/with-room.js';
import { type ArticleText, mentionItem, nameItem, type UnwrittenItem } from './items.js';
import { type Kept, KeptItems } from './kept-items.js';

export interface SamplerOptions {
  readonly seed: number;
  /** Items kept of each cell. */
  readonly perCell: number;
  /** Items kept of all cells together, but for the first of each; 250,000 when not given. */
  readonly most?: number;
}

type CellHead = Omit<EvidenceCell, 'total' | 'items'>;

/** A cell that is read only when it is asked for: there are more than a hundred thousand of a large collection. */
export interface SampledCell {
  readonly total: number;
  /** Items kept of it. */
  readonly size: number;
  /** The cell with its items by rank, the first `most` of them. */
  readonly read: (most?: number) => EvidenceCell;
}

/** Where a word stands in the drawing: items of least rank are kept, those of one rank by their keys. */
interface Drawn {
  readonly rank: number;
  readonly key: () => string;
}

/** Plain data of a cell, to cross a thread or be written beside a shard. */
interface WrittenCell {
  readonly head: CellHead;
  readonly total: number;
  readonly kept: readonly Kept[];
}

/** Items kept of a neutral option or a name, at most: they are many and seldom opened. */
const PLAIN_PER_CELL = 3;
const MOST = 250_000;

export class EvidenceSampler {
  readonly #options: SamplerOptions;
  /** Cells by outlet, actor, key, voice and, of mentions, device, polarity and choice. */
  readonly #cells = new Symbols();
  #totals = new Uint32Array(1);
  readonly #kept: KeptItems;
  /** By depth: how many cells have an item that deep. */
  readonly #depths: number[] = [];
  /** Items kept of a cell at present. It only ever falls, as depths only fill: what was let go would not have stayed. */
  #deepest: number;

  constructor(options: SamplerOptions) {
    this.#options = options;
    this.#deepest = options.perCell;
    this.#kept = new KeptItems(options.perCell);
  }

  /** Offers every mention and name of an article; with the article's text they carry their sentences. */
  add(scored: ScoredArticle, article?: ArticleText): void {
    const { id, outlet, source } = scored;
    const place = rowKey({ outlet, id, ...source });
    const start = mix(hashOn(place, mix(this.#options.seed)));
    const hash = hashOn('\t', hashOn(place, start));
    const drawn = ({ field, start }: Mention | NameUse, what: string): Drawn => ({
      rank: mix(hashOn(what, hashOn(`\t${start}\t`, hashOn(field, hash)))),
      key: () => `${place}\t${field}\t${start}\t${what}`,
    });
    for (const m of scored.mentions) {
      const { device, polarity, term } = m;
      const voice = m.voice === 'outlet' ? 'own' : 'carried';
      const actor = m.actor ?? m.target;
      const cell = this.#cells.intern(outlet, actor, term, voice, device, polarity, choiceOf(m) ?? '');
      this.#offer(cell, polarity === 0, drawn(m, term), () => mentionItem(scored, m, article));
    }
    for (const n of scored.names) {
      const cell = this.#cells.intern(outlet, n.actor, `${NAME}${n.variant}`, 'own');
      this.#offer(cell, true, drawn(n, n.variant), () => nameItem(scored, n, article));
    }
    this.#settle();
  }

  /** Takes in all of another sampler of the same options. */
  merge(other: EvidenceSampler): void {
    this.#takeIn(other.#written());
  }

  /** The cells in code-unit order of outlet, actor, key, voice, device, polarity and choice. */
  cells(): SampledCell[] {
    return Array.from(this.#cells.inOrder(), (cell) => ({
      total: this.#totals[cell] as number,
      size: this.#kept.sizeOf(cell),
      read: (most) => ({
        ...headOf(this.#cells.fieldsOf(cell)),
        total: this.#totals[cell] as number,
        items: this.#kept.of(cell, most).map(({ item }) => item),
      }),
    }));
  }

  /** Plain data, to cross a thread or be written beside a shard. */
  serialise(): unknown {
    return [...this.#written()];
  }

  /** The sampler that `serialise` described. */
  static deserialise(options: SamplerOptions, data: unknown): EvidenceSampler {
    const sampler = new EvidenceSampler(options);
    sampler.#takeIn(data as WrittenCell[]);
    return sampler;
  }

  *#written(): Generator<WrittenCell> {
    for (const cell of this.#cells.inOrder()) {
      const head = headOf(this.#cells.fieldsOf(cell));
      yield { head, total: this.#totals[cell] as number, kept: this.#kept.of(cell) };
    }
  }

  #takeIn(cells: Iterable<WrittenCell>): void {
    for (const { head, total, kept } of cells) {
      const { outlet, actor, key, voice, device, polarity, choice } = head;
      const ofMention = device === undefined ? [] : [device, polarity ?? 0, choice ?? ''];
      const cell = this.#cells.intern(outlet, actor, key, voice, ...ofMention);
      const limit = this.#limitOf(polarity === 0 || key.startsWith(NAME));
      this.#count(cell, total, limit);
      for (const { rank, key, item } of kept)
        this.#kept.offer(cell, rank, Math.min(this.#deepest, limit), {
          key: () => key,
          item: () => item as UnwrittenItem,
        });
    }
    this.#settle();
  }

  #offer(cell: number, isPlain: boolean, { rank, key }: Drawn, item: () => UnwrittenItem): void {
    const limit = this.#limitOf(isPlain);
    this.#count(cell, 1, limit);
    this.#kept.offer(cell, rank, Math.min(this.#deepest, limit), { key, item });
  }

  #count(cell: number, more: number, limit: number): void {
    this.#totals = withRoom(this.#totals, cell + 1);
    const total = this.#totals[cell] as number;
    for (let depth = total; depth < Math.min(limit, total + more); depth++) {
      this.#depths[depth] = (this.#depths[depth] ?? 0) + 1;
    }
    this.#totals[cell] = total + more;
  }

  #limitOf(isPlain: boolean): number {
    const { perCell } = this.#options;
    return isPlain ? Math.min(PLAIN_PER_CELL, perCell) : perCell;
  }

  /** Lets the deepest items of all cells go while there are too many. */
  #settle(): void {
    const most = this.#options.most ?? MOST;
    let items = 0;
    for (let depth = 0; depth < this.#deepest; depth++) items += this.#depths[depth] ?? 0;
    if (items <= most || this.#deepest === 1) return;
    while (this.#deepest > 1 && items > most) items -= this.#depths[--this.#deepest] ?? 0;
    this.#kept.cut(this.#deepest);
  }
}

/** What the keys of names begin with. */
const NAME = 'name:';

function headOf([outlet, actor, key, voice, device, polarity, choice]: readonly string[]): CellHead {
  return {
    outlet: outlet as string,
    actor: actor as string,
    key: key as string,
    voice: voice as VoiceSide,
    ...(choice ? { choice } : {}),
    ...(device === undefined ? {} : { device: device as Device, polarity: Number(polarity) as Polarity }),
  };
}
