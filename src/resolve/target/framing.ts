/** How an article frames an actor elsewhere, how much of it the actor takes up, and how it stands to who speaks: evidence for a target. */
import type { Term } from '../../lexicon/model.js';
import { feature, type Setter } from '../features.js';
import type { Query } from './clue.js';

/** Decisions for other uses, counted once for all actors that a use could be about. */
export interface Framing {
  /** Other uses of the same polarity, by actor, that were decided by what stands beside them; and the largest count. */
  readonly same: ReadonlyMap<string, number>;
  readonly most: number;
  /** The same of all other uses, however decided. */
  readonly sameAtAll: ReadonlyMap<string, number>;
  readonly opposite: ReadonlyMap<string, number>;
  /** Of the uses of the same polarity that were decided by what stands beside them, those of the same device; and whom the same word was about. */
  readonly sameDevice: ReadonlyMap<string, number>;
  readonly sameTerm: ReadonlySet<string>;
}

export function framingRound({ scene, match, decided, facts }: Query): Framing {
  const { term: here } = match;
  const same = new Map<string, number>();
  const opposite = new Map<string, number>();
  const sameAtAll = new Map<string, number>();
  const sameDevice = new Map<string, number>();
  const sameTerm = new Set<string>();
  decided.forEach(({ actor: told, term, polarity, near }, at) => {
    if (at === match.spanFirst || polarity === 0) return;
    const actor = facts.seniors.get(told) ?? told;
    const isSame = polarity === here.polarity;
    if (isSame) count(sameAtAll, actor);
    if (!near) return;
    count(isSame ? same : opposite, actor);
    if (term === here.id) sameTerm.add(actor);
    const device = scene.lexicon.terms.get(term)?.device;
    if (isSame && device !== undefined && sortOf(device) === sortOf(here.device)) count(sameDevice, actor);
  });
  return { same, most: Math.max(0, ...same.values()), sameAtAll, opposite, sameDevice, sameTerm };
}

/** An adjective is of a device by what it hangs on: such words go together. */
const sortOf = (device: Term['device']): string => (typeof device === 'string' ? device : 'hung');

const count = (counts: Map<string, number>, actor: string): unknown =>
  counts.set(actor, (counts.get(actor) ?? 0) + 1);

const SAME = feature('framed:same');
const OPPOSITE = feature('framed:opposite');
const AT_ALL = feature('framed:at-all');
const MOST = feature('framed:most');
const SAME_DEVICE = feature('framed:same-device');
const SAME_TERM = feature('framed:same-term');
const FOES_OPPOSITE = feature('foes:framed-opposite');
const FOES_SAME = feature('foes:framed-same');
const SALIENCE = feature('salience');
const SALIENT = feature('salient');
const SPEAKER = feature('speaker');
const FOE_OF_SPEAKER = feature('foe-of-speaker');
const ALLY_OF_SPEAKER = feature('ally-of-speaker');

/** One more says less the more there are. */
const saturate = (n: number): number => n / (n + 2);

export function describeFraming(actor: string, query: Query, framing: Framing, set: Setter): void {
  const { scene, match, speaker, facts } = query;
  const sign = match.term.polarity < 0 ? 'negative' : match.term.polarity > 0 ? 'positive' : 'neutral';
  const same = framing.same.get(actor) ?? 0;
  const opposite = framing.opposite.get(actor) ?? 0;
  set(SAME, saturate(same));
  set(OPPOSITE, saturate(opposite));
  set(AT_ALL, saturate(framing.sameAtAll.get(actor) ?? 0));
  set(SAME_DEVICE, saturate(framing.sameDevice.get(actor) ?? 0));
  set(SAME_TERM, framing.sameTerm.has(actor));
  if (same > 0) {
    set(MOST, same >= framing.most);
    set(SAME.of(sign));
  }
  if (opposite > 0) set(OPPOSITE.of(sign));
  const foes = scene.lexicon.actors.get(actor)?.foes;
  if (foes) {
    set(FOES_OPPOSITE, saturate(countOf(foes, framing.opposite)));
    set(FOES_SAME, saturate(countOf(foes, framing.same)));
  }
  const salience = scene.salience.get(actor) ?? 0;
  if (salience > 0) {
    set(SALIENCE, salience / facts.salience.total);
    set(SALIENT, salience >= facts.salience.most);
  }
  if (speaker === undefined) return;
  if (actor === speaker) set(SPEAKER.of(sign));
  const known = scene.lexicon.actors.get(speaker);
  if (known?.foes.has(actor)) set(FOE_OF_SPEAKER.of(sign));
  if (known?.allies.has(actor)) set(ALLY_OF_SPEAKER.of(sign));
}

function countOf(actors: ReadonlySet<string>, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  counts.forEach((n, actor) => {
    if (actors.has(actor)) sum += n;
  });
  return sum;
}
