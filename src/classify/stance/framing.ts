/** How an actor, its opponents and its allies are framed: expected counts, balances and variety. */
import type { Actor } from '../../lexicon/model.js';
import { DEVICES } from '../../types/mention.js';
import { expected, type FramedMention, type Weighed, weigh } from './framed.js';

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
  const about = (polarity: number): Weighed[] => weigh(mentions, polarity, (target) => target === actor);
  const negative = about(-1);
  const positive = about(1);
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

function describePolarity(sign: string, list: readonly Weighed[], set: Setter): void {
  const all = expected(list);
  const carried = expected(list, isCarried);
  set(sign, saturate(all));
  set(`${sign}:own`, saturate(all - carried));
  set(`${sign}:carried`, saturate(carried));
  set(`${sign}:any`, 1 - list.reduce((none, { weight }) => none * (1 - weight), 1));
  set(`${sign}:twice`, clamp(all - 0.5));
  set(`${sign}:often`, clamp((all - 2) / 2));
  set(`${sign}:carried:twice`, clamp(carried - 0.5));
  for (const place of ['opening', 'closing'] as const)
    set(`${sign}:${place}`, clamp(expected(list, (mention) => mention.place === place)));
  let devices = 0;
  for (const device of DEVICES) {
    const n = expected(list, (mention) => mention.device === device);
    set(`${sign}:${device}`, saturate(n));
    devices += clamp(n);
  }
  set(`${sign}:devices`, devices);
  set(`${sign}:beyond-names`, saturate(all - expected(list, ({ device }) => device === 'naming')));
  // One habitual word over and over (`النظام`, `المتمردون`) is less of a stance than many different ones.
  const byTerm = new Map<string, number>();
  for (const { mention, weight } of list) byTerm.set(mention.term, (byTerm.get(mention.term) ?? 0) + weight);
  const terms = [...byTerm.values()];
  set(`${sign}:terms`, saturate(terms.reduce((sum, n) => sum + clamp(n), 0)));
  if (all > 1) set(`${sign}:one-term`, Math.max(...terms) / all);
}

/** The same of the other actors of a camp, in short; returns how much blame they get. */
function describeOthers(
  camp: 'foes' | 'allies',
  mentions: readonly FramedMention[],
  isOfCamp: (actor: string) => boolean,
  set: Setter,
): number {
  const negative = expected(weigh(mentions, -1, isOfCamp));
  const positive = expected(weigh(mentions, 1, isOfCamp));
  set(`${camp}:balance`, balanceOf(positive, negative));
  for (const [sign, n] of [
    ['negative', negative],
    ['positive', positive],
  ] as const) {
    set(`${camp}:${sign}`, saturate(n));
    set(`${camp}:${sign}:any`, clamp(n));
  }
  return negative;
}

/** How far the article frames at all, in whose voice and to which side: a word weighs less where everything is told in such words. */
export function describeArticle(mentions: readonly FramedMention[], words: number, set: Setter): void {
  const sum = (holds: (mention: FramedMention) => boolean): number =>
    mentions.reduce((n, mention) => (holds(mention) ? n + mention.confidence : n), 0);
  const all = sum(() => true);
  if (all === 0) return;
  const own = sum(isOwn);
  set('article:framing', saturate(all));
  set('article:own', saturate(own));
  set('article:own-share', own / all);
  set('article:density', all / (words / 100 + 1));
  set('article:negative-share', sum(({ polarity }) => polarity < 0) / (all + 1));
  set('article:framed-title', Number(mentions.some(({ field }) => field === 'title')));
}
