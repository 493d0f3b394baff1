/** The evidence kept while articles stream by: the same sample in any order, any number of threads, any shards. */
import type { EvidenceCell, EvidenceItem, Mention, NameUse, ScoredArticle } from '../../types/index.js';
import { choiceOf } from '../aggregate/choice-of.js';
import { hashOn, mix } from '../random.js';
import { type Kept, type KeptCell, keep, mayKeep } from './cell.js';
import { Cells } from './cells.js';
import { type ArticleText, mentionItem, nameItem } from './items.js';

export interface SamplerOptions {
  readonly seed: number;
  /** Items kept of each cell. */
  readonly perCell: number;
  /** Items kept of all cells together, but for the first of each; 100,000 when not given. */
  readonly most?: number;
}

/** Items kept of a neutral option or a name, at most: they are many and seldom opened. */
const PLAIN_PER_CELL = 3;
const MOST = 100_000;

export class EvidenceSampler {
  private readonly options: SamplerOptions;
  private readonly found = new Cells();
  /** By depth: how many cells have an item that deep. */
  private readonly depths: number[] = [];
  /** Items kept of a cell at present. It only ever falls, as depths only fill: what was let go would not have stayed. */
  private deepest: number;

  constructor(options: SamplerOptions) {
    this.options = options;
    this.deepest = options.perCell;
  }

  /** Offers every mention and name of an article; with the article's text they carry their sentences. */
  add(scored: ScoredArticle, article?: ArticleText): void {
    const { id, outlet, source } = scored;
    const place = `${outlet}\t${id}\t${source.path}\t${source.index}`;
    const start = mix(hashOn(place, mix(this.options.seed)));
    const hash = hashOn(`${place}\t`, start);
    for (const m of scored.mentions) {
      const voice = m.voice === 'outlet' ? 'own' : 'carried';
      const actor = m.actor ?? m.target;
      const { device, polarity } = m;
      const choice = choiceOf(m);
      const parts = { device, polarity, choice };
      const cell = this.found.find(outlet, actor, m.term, voice, parts, () =>
        headOfMention(outlet, m, choice),
      );
      this.offer(cell, place, hash, m, m.term, () => mentionItem(scored, m, article));
    }
    for (const n of scored.names) {
      const key = `name:${n.variant}`;
      const head = (): KeptCell['head'] => ({ outlet, actor: n.actor, key, voice: 'own' });
      const cell = this.found.find(outlet, n.actor, key, 'own', {}, head);
      this.offer(cell, place, hash, n, n.variant, () => nameItem(scored, n, article));
    }
    this.settle();
  }

  /** Takes in all of another sampler of the same options. */
  merge(other: EvidenceSampler): void {
    for (const cell of other.found.all) {
      const { outlet, actor, key, voice } = cell.head;
      const own = this.found.find(outlet, actor, key, voice, cell.head, () => cell.head);
      this.count(own, cell.total);
      for (const kept of cell.kept) keep(own, kept, this.mostOf(own));
    }
    this.settle();
  }

  /** The cells in code-unit order of outlet, actor, key and voice; items by rank. */
  cells(): EvidenceCell[] {
    return this.found
      .inOrder()
      .map(({ head, total, kept }) => ({ ...head, total, items: kept.map(({ item }) => item) }));
  }

  /** Plain data, to cross a thread or be written beside a shard. */
  serialise(): unknown {
    return this.found.inOrder();
  }

  /** The sampler that `serialise` described. */
  static deserialise(options: SamplerOptions, data: unknown): EvidenceSampler {
    const sampler = new EvidenceSampler(options);
    for (const cell of data as KeptCell[]) {
      const { outlet, actor, key, voice } = cell.head;
      const own = sampler.found.find(outlet, actor, key, voice, cell.head, () => cell.head);
      sampler.count(own, cell.total);
      own.kept = [...cell.kept];
    }
    sampler.settle();
    return sampler;
  }

  private offer(
    cell: KeptCell,
    place: string,
    hash: number,
    word: Mention | NameUse,
    what: string,
    item: () => EvidenceItem,
  ): void {
    this.count(cell, 1);
    const within = `${word.field}\t${word.start}\t${what}`;
    const rank = mix(hashOn(within, hash));
    const most = this.mostOf(cell);
    // Most are not kept, so the item is made only when its place is sure.
    if (!mayKeep(cell, rank, most)) return;
    const kept: Kept = { rank, key: `${place}\t${within}`, item: item() };
    keep(cell, kept, most);
  }

  private count(cell: KeptCell, more: number): void {
    const deepest = this.limitOf(cell);
    for (let depth = cell.total; depth < Math.min(deepest, cell.total + more); depth++) {
      this.depths[depth] = (this.depths[depth] ?? 0) + 1;
    }
    cell.total += more;
  }

  private limitOf({ head }: KeptCell): number {
    const { perCell } = this.options;
    return head.polarity === 0 || head.key.startsWith('name:') ? Math.min(PLAIN_PER_CELL, perCell) : perCell;
  }

  private mostOf(cell: KeptCell): number {
    return Math.min(this.deepest, this.limitOf(cell));
  }

  /** Lets the deepest items of all cells go while there are too many. */
  private settle(): void {
    const most = this.options.most ?? MOST;
    let items = 0;
    for (let depth = 0; depth < this.deepest; depth++) items += this.depths[depth] ?? 0;
    if (items <= most) return;
    while (this.deepest > 1 && items > most) items -= this.depths[--this.deepest] ?? 0;
    for (const cell of this.found.all) {
      if (cell.kept.length > this.deepest) cell.kept.length = this.deepest;
    }
  }
}

const headOfMention = (
  outlet: string,
  { actor, target, term: key, voice, device, polarity }: Mention,
  choice: string | undefined,
): KeptCell['head'] => ({
  outlet,
  actor: actor ?? target,
  key,
  voice: voice === 'outlet' ? 'own' : 'carried',
  ...(choice === undefined ? {} : { choice }),
  device,
  polarity,
});
