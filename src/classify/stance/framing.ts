/** How an actor, its opponents and its allies are framed: expected counts, balances and variety. */
import type { Actor } from '../../lexicon/model.js';
import { DEVICES, type Device } from '../../types/mention.js';
import { expected, expectedAbout, type FramedMention, type Weighed, weigh } from './framed.js';

/** Sets a feature; 0 is the same as not setting it. */
export type Setter = (name: string, value: number) => void;

/** The second mention says less than the first, the tenth next to nothing. */
export const saturate = (n: number): number => Math.log1p(n);

const clamp = (n: number): number => Math.min(1, Math.max(0, n));

/** −1 all blame, 1 all praise, 0 neither or as much of both. */
const balanceOf = (positive: number, negative: number): number =>
  (positive - negative) / (positive + negative + 1);

const isOwn = (mention: FramedMention): boolean => mention.voice === 'outlet';
const isCarried = (mention: FramedMention): boolean => mention.voice !== 'outlet';

/** What is said of the actor, and how that compares with what is said of its opponents and allies. */
export function describeFraming(
  actor: string,
  known: Actor | undefined,
  mentions: readonly FramedMention[],
  set: Setter,
): void {
  const negative = weigh(mentions, -1, actor);
  const positive = weigh(mentions, 1, actor);
  describePolarity('negative', negative, set);
  describePolarity('positive', positive, set);
  const [against, forIt] = [expected(negative), expected(positive)];
  set('balance', balanceOf(forIt, against));
  set('balance:own', balanceOf(expected(positive, isOwn), expected(negative, isOwn)));
  const unframed = clamp(1 - against - forIt);
  set('unframed', unframed);
  const blamed = describeOthers(
    'foes',
    mentions,
    (target) => target !== actor && (known?.foes.has(target) ?? false),
    set,
  );
  describeOthers('allies', mentions, (target) => known?.allies.has(target) ?? false, set);
  set('unframed:foes-blamed', unframed * clamp(blamed / 2));
  // Blame that sources lay on the actor, answered by blame of its foes: both sides are heard.
  const carried = expected(negative, isCarried);
  set('answered', Math.min(carried, blamed) / (Math.max(carried, blamed) + 1));
}

function describePolarity(sign: Sign, list: readonly Weighed[], set: Setter): void {
  const names = NAMES[sign];
  let all = 0;
  let carried = 0;
  let marked = 0;
  let markedOwn = 0;
  let none = 1;
  let opening = 0;
  let closing = 0;
  const byDevice = new Map<Device, number>();
  const byTerm = new Map<string, number>();
  for (const { mention, weight } of list) {
    const { device, term, place, habitual } = mention;
    all += weight;
    none *= 1 - weight;
    if (isCarried(mention)) carried += weight;
    if (!habitual) {
      marked += weight;
      if (isOwn(mention)) markedOwn += weight;
    }
    if (place === 'opening') opening += weight;
    if (place === 'closing') closing += weight;
    byDevice.set(device, (byDevice.get(device) ?? 0) + weight);
    byTerm.set(term, (byTerm.get(term) ?? 0) + weight);
  }
  set(sign, saturate(all));
  set(names.own, saturate(all - carried));
  set(names.carried, saturate(carried));
  set(names.any, 1 - none);
  set(names.twice, clamp(all - 0.5));
  set(names.often, clamp((all - 2) / 2));
  set(names.carriedTwice, clamp(carried - 0.5));
  // A word that agencies use as well says little by itself; one that they avoid says much, even once.
  set(names.marked, saturate(marked));
  set(names.markedOwn, saturate(markedOwn));
  set(names.markedCarried, saturate(marked - markedOwn));
  set(names.markedAny, clamp(marked));
  set(names.markedOwnAny, clamp(markedOwn));
  set(names.markedCarriedOften, clamp((marked - markedOwn - 2) / 2));
  set(names.habitualOnly, clamp(all - marked) * (1 - clamp(marked)));
  set(names.opening, clamp(opening));
  set(names.closing, clamp(closing));
  let devices = 0;
  for (const device of DEVICES) {
    const n = byDevice.get(device) ?? 0;
    set(names.device[device], saturate(n));
    devices += clamp(n);
  }
  set(names.devices, devices);
  set(names.beyondNames, saturate(all - (byDevice.get('naming') ?? 0)));
  // One habitual word over and over (`النظام`, `المتمردون`) is less of a stance than many different ones.
  let terms = 0;
  let most = 0;
  for (const n of byTerm.values()) {
    terms += clamp(n);
    most = Math.max(most, n);
  }
  set(names.terms, saturate(terms));
  if (all > 1) set(names.oneTerm, most / all);
}

type Sign = 'negative' | 'positive';

/** Names of features are made once: one put together anew is hashed letter by letter. */
const namesOf = (sign: Sign) => ({
  own: `${sign}:own`,
  carried: `${sign}:carried`,
  any: `${sign}:any`,
  twice: `${sign}:twice`,
  often: `${sign}:often`,
  carriedTwice: `${sign}:carried:twice`,
  marked: `${sign}:marked`,
  markedOwn: `${sign}:marked:own`,
  markedCarried: `${sign}:marked:carried`,
  markedAny: `${sign}:marked:any`,
  markedOwnAny: `${sign}:marked:own:any`,
  markedCarriedOften: `${sign}:marked:carried:often`,
  habitualOnly: `${sign}:habitual-only`,
  opening: `${sign}:opening`,
  closing: `${sign}:closing`,
  device: Object.fromEntries(DEVICES.map((device) => [device, `${sign}:${device}`])) as Record<
    Device,
    string
  >,
  devices: `${sign}:devices`,
  beyondNames: `${sign}:beyond-names`,
  terms: `${sign}:terms`,
  oneTerm: `${sign}:one-term`,
});
const NAMES: Record<Sign, ReturnType<typeof namesOf>> = {
  negative: namesOf('negative'),
  positive: namesOf('positive'),
};

/** The same of the other actors of a camp, in short; returns how much blame they get. */
function describeOthers(
  camp: 'foes' | 'allies',
  mentions: readonly FramedMention[],
  isOfCamp: (actor: string) => boolean,
  set: Setter,
): number {
  const negative = expectedAbout(mentions, -1, isOfCamp);
  const positive = expectedAbout(mentions, 1, isOfCamp);
  const names = CAMP_NAMES[camp];
  set(names.balance, balanceOf(positive, negative));
  set(names.negative, saturate(negative));
  set(names.negativeAny, clamp(negative));
  set(names.positive, saturate(positive));
  set(names.positiveAny, clamp(positive));
  return negative;
}

const campNames = (camp: string) => ({
  balance: `${camp}:balance`,
  negative: `${camp}:negative`,
  negativeAny: `${camp}:negative:any`,
  positive: `${camp}:positive`,
  positiveAny: `${camp}:positive:any`,
});
const CAMP_NAMES = { foes: campNames('foes'), allies: campNames('allies') };

/** How far the article frames at all, in whose voice and to which side: a word weighs less where everything is told in such words. */
export function describeArticle(mentions: readonly FramedMention[], words: number, set: Setter): void {
  let all = 0;
  let own = 0;
  let negative = 0;
  for (const mention of mentions) {
    all += mention.confidence;
    if (isOwn(mention)) own += mention.confidence;
    if (mention.polarity < 0) negative += mention.confidence;
  }
  if (all === 0) return;
  set('article:framing', saturate(all));
  set('article:own', saturate(own));
  set('article:own-share', own / all);
  set('article:density', all / (words / 100 + 1));
  set('article:negative-share', negative / (all + 1));
  set('article:framed-title', Number(mentions.some(({ field }) => field === 'title')));
}
