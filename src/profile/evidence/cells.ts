/** All cells of evidence, found by their parts without spelling a key for every word. */
import type { VoiceSide } from '../../types/index.js';
import type { KeptCell } from './cell.js';

type Head = KeptCell['head'];

export class Cells {
  /** By outlet, actor, then key; the few cells that part only in voice, device, polarity or choice stand in one list. */
  private readonly places = new Map<string, Map<string, Map<string, KeptCell[]>>>();
  readonly all: KeptCell[] = [];

  /** The cell of an outlet, actor, key and voice, with the device, polarity and choice of a mention; made by `head` when it is new. */
  find(
    outlet: string,
    actor: string,
    key: string,
    voice: VoiceSide,
    {
      device,
      polarity,
      choice,
    }: { readonly [Part in 'device' | 'polarity' | 'choice']?: Head[Part] | undefined },
    head: () => Head,
  ): KeptCell {
    const ofOutlet = nested(this.places, outlet, newMap<string, Map<string, KeptCell[]>>);
    const ofActor = nested(ofOutlet, actor, newMap<string, KeptCell[]>);
    const cells = nested(ofActor, key, newList);
    for (const cell of cells) {
      const { head } = cell;
      if (
        head.voice === voice &&
        head.polarity === polarity &&
        head.device === device &&
        head.choice === choice
      )
        return cell;
    }
    const cell: KeptCell = { head: head(), total: 0, kept: [] };
    cells.push(cell);
    this.all.push(cell);
    return cell;
  }

  /** In code-unit order of outlet, actor, key, voice, device, polarity and choice. */
  inOrder(): KeptCell[] {
    return this.all
      .map((cell) => ({ cell, name: nameOf(cell.head) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ cell }) => cell);
  }
}

const nameOf = ({ outlet, actor, key, voice, device, polarity, choice }: Head): string =>
  [outlet, actor, key, voice, device ?? '', polarity ?? '', choice ?? ''].join('\t');

const newMap = <K, V>(): Map<K, V> => new Map();
const newList = (): KeptCell[] => [];

function nested<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let inner = map.get(key);
  if (inner === undefined) {
    inner = make();
    map.set(key, inner);
  }
  return inner;
}
