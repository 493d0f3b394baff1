/**
 * What the stance classifier sees of an actor in an article: how much framing of each polarity it gets, in whose
 * voice, where, and against what its opponents get. No word and no outlet is a feature, so that every camp is
 * weighed by one rule.
 */
import type { Actor } from '../../lexicon/model.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import type { Device, Voice } from '../../types/mention.js';

/** A mention as far as stance needs it. */
export interface FramedMention {
  readonly target: string;
  readonly polarity: number;
  readonly voice: Voice;
  readonly device: Device;
  readonly term: string;
  readonly field: 'title' | 'text';
  readonly confidence: number;
}

/** Whether an article is substantially about an actor: named in its headline, or at least twice in its text. */
export function actorsOf(fields: readonly ResolvedField[], mentions: readonly FramedMention[]): string[] {
  const counts = new Map<string, number>();
  const add = (actor: string, n: number): void => {
    counts.set(actor, (counts.get(actor) ?? 0) + n);
  };
  for (const { scene } of fields)
    for (const { actor } of scene.references) add(actor.id, scene.field === 'title' ? 2 : 1);
  for (const m of mentions) if (m.polarity !== 0) add(m.target, m.field === 'title' ? 2 : 1);
  const none = new Set(['unknown', 'other']);
  return [...counts]
    .filter(([id, n]) => n >= 2 && !none.has(id))
    .map(([id]) => id)
    .sort();
}

const saturate = (n: number): number => Math.log1p(n);

/** What is counted of one polarity of framing about an actor. */
interface Tally {
  readonly own: number;
  readonly carried: number;
  readonly all: number;
}

function tally(mentions: readonly FramedMention[]): Tally {
  let own = 0;
  let carried = 0;
  for (const { voice, confidence } of mentions) {
    if (voice === 'outlet') own += confidence;
    else carried += confidence;
  }
  return { own, carried, all: own + carried };
}

/** Counts from which on more of the same adds little. */
const STEPS = [1, 2, 4] as const;

/**
 * Features of one actor by name; absent means 0. They are counts with steps, balances and shares, not densities or
 * lengths: articles differ in length between training and use, and a stance does not change with padding.
 */
export function stanceFeatures(
  actor: string,
  fields: readonly ResolvedField[],
  mentions: readonly FramedMention[],
  actors: ReadonlyMap<string, Actor>,
): Map<string, number> {
  const features = new Map<string, number>();
  const set = (name: string, value: number): void => {
    if (value !== 0) features.set(name, value);
  };
  const known = actors.get(actor);
  const of = (polarity: number, who: (target: string) => boolean): FramedMention[] =>
    mentions.filter((m) => m.polarity === polarity && who(m.target));
  const isActor = (target: string): boolean => target === actor;
  const isFoe = (target: string): boolean => known?.foes.has(target) ?? false;
  const isAlly = (target: string): boolean => known?.allies.has(target) ?? false;
  const negative = of(-1, isActor);
  const positive = of(1, isActor);
  for (const [sign, list] of [
    ['negative', negative],
    ['positive', positive],
  ] as const) {
    const count = tally(list);
    set(`${sign}`, saturate(count.all));
    set(`${sign}:own`, saturate(count.own));
    set(`${sign}:carried`, saturate(count.carried));
    for (const step of STEPS) {
      set(`${sign}:at-least-${step}`, Number(list.length >= step));
      set(
        `${sign}:carried:at-least-${step}`,
        Number(list.filter((m) => m.voice !== 'outlet').length >= step),
      );
    }
    set(`${sign}:own:any`, Number(list.some((m) => m.voice === 'outlet')));
    set(`${sign}:title`, Number(list.some((m) => m.field === 'title')));
    set(`${sign}:names`, Number(list.some((m) => m.device === 'naming' || m.device === 'epithet')));
    set(`${sign}:judges`, Number(list.some((m) => m.device === 'evaluation')));
    // One habitual word over and over (`النظام`, `المتمردون`) is less of a stance than many different ones.
    const terms = new Set(list.map((m) => m.term)).size;
    set(`${sign}:terms`, saturate(terms));
    set(`${sign}:one-term`, Number(terms === 1));
    set(`${sign}:one-name`, Number(terms === 1 && list.every((m) => m.device === 'naming')));
    set(`${sign}:devices`, Number(new Set(list.map((m) => m.device)).size >= 2));
  }
  // A state is reported on without a stance more often than an armed group is.
  const kind = known?.kind ?? actor;
  set(`kind:${kind}`, 1);
  set(`negative:${kind}`, Number(negative.length > positive.length));
  set(`positive:${kind}`, Number(positive.length > negative.length));
  const against = tally(negative);
  const forIt = tally(positive);
  const foesAgainst = tally(of(-1, isFoe));
  const foesFor = tally(of(1, isFoe));
  set('balance', (forIt.all - against.all) / (forIt.all + against.all + 1));
  set('balance:own', (forIt.own - against.own) / (forIt.own + against.own + 1));
  set('one-sided:negative', Number(against.all >= 2 && forIt.all < 0.25 * against.all));
  set('one-sided:positive', Number(forIt.all >= 2 && against.all < 0.25 * forIt.all));
  // Blame of the actor answered by blame of its foes: both sides are heard.
  set(
    'contested',
    Math.min(against.carried, foesAgainst.carried) / (Math.max(against.carried, foesAgainst.carried) + 1),
  );
  set('contested:own', Math.min(against.all, forIt.all) / (Math.max(against.all, forIt.all) + 1));
  set('foes:balance', (foesFor.all - foesAgainst.all) / (foesFor.all + foesAgainst.all + 1));
  set('foes:negative:any', Number(foesAgainst.all > 0));
  set('foes:positive:any', Number(foesFor.all > 0));
  set('unframed', Number(negative.length + positive.length === 0));
  set('unframed:foes-blamed', Number(negative.length + positive.length === 0 && foesAgainst.all >= 2));
  const polar = mentions.filter((m) => m.polarity !== 0).length;
  set('share', polar === 0 ? 0 : (negative.length + positive.length) / polar);
  set('named:title', Number(titled(fields, actor)));
  const alliesAgainst = tally(of(-1, isAlly));
  const alliesFor = tally(of(1, isAlly));
  set('allies:balance', (alliesFor.all - alliesAgainst.all) / (alliesFor.all + alliesAgainst.all + 1));
  if (polar > 0) describeSpeech(actor, fields, known, set);
  describeNames(actor, fields, set);
  set('unnamed-terror', Number(actor === 'terrorism'));
  return features;
}

const titled = (fields: readonly ResolvedField[], actor: string): boolean =>
  fields.some(
    ({ scene }) =>
      scene.field === 'title' && scene.references.some((reference) => reference.actor.id === actor),
  );

type Setter = (name: string, value: number) => void;

/** Whose words fill the article: what a side says at length and undistanced speaks for it and against its foes. */
function describeSpeech(
  actor: string,
  fields: readonly ResolvedField[],
  known: Actor | undefined,
  set: Setter,
): void {
  const words = fields.reduce((sum, { scene }) => sum + scene.words.length, 0);
  let own = 0;
  let foes = 0;
  let allies = 0;
  let all = 0;
  for (const { spokenBy } of fields) {
    for (const [speaker, n] of spokenBy()) {
      all += n;
      if (speaker === actor) own += n;
      else if (known?.foes.has(speaker)) foes += n;
      else if (known?.allies.has(speaker)) allies += n;
    }
  }
  if (words === 0 || all === 0) return;
  set('speech:own', own / words);
  set('speech:own:any', Number(own > 0));
  set('speech:own:most', Number(own > all / 2));
  set('speech:foes', foes / words);
  set('speech:foes:most', Number(foes > all / 2));
  set('speech:allies', allies / words);
  set('speech:both-sides', Number(own > 0 && foes > 0));
}

/** By which names the actor goes: a name that slights or that it gave itself is a stance of its own. */
function describeNames(actor: string, fields: readonly ResolvedField[], set: Setter): void {
  const registers = fields.flatMap(({ names }) =>
    names.filter((name) => name.actor === actor).map((name) => name.variant),
  );
  if (registers.length === 0) return;
  for (const register of ['pejorative', 'self-designation', 'official'] as const)
    set(`names:${register}`, registers.filter((variant) => variant === register).length / registers.length);
  set('names:many', Number(registers.length >= 5));
}
