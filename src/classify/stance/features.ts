/**
 * What the stance classifier sees of an actor in an article: how much framing of each polarity it gets, in whose
 * voice, where, and against what its opponents get. No word and no outlet is a feature, so that every camp is
 * weighed by one rule.
 */
import type { Actor } from '../../lexicon/model.js';
import type { Scene } from '../../resolve/scene.js';
import type { Device, Voice } from '../../types/mention.js';

/** A mention as far as stance needs it. */
export interface FramedMention {
  readonly target: string;
  readonly polarity: number;
  readonly voice: Voice;
  readonly device: Device;
  readonly field: 'title' | 'text';
  readonly confidence: number;
}

/** Whether an article is substantially about an actor: named in its headline, or at least twice in its text. */
export function actorsOf(scenes: readonly Scene[], mentions: readonly FramedMention[]): string[] {
  const counts = new Map<string, number>();
  const add = (actor: string, n: number): void => {
    counts.set(actor, (counts.get(actor) ?? 0) + n);
  };
  for (const scene of scenes)
    for (const { actor } of scene.references) add(actor.id, scene.field === 'title' ? 2 : 1);
  for (const m of mentions) if (m.polarity !== 0) add(m.target, m.field === 'title' ? 2 : 1);
  const none = new Set(['unknown', 'other', 'civilians']);
  return [...counts]
    .filter(([id, n]) => n >= 2 && !none.has(id))
    .map(([id]) => id)
    .sort();
}

const saturate = (n: number): number => Math.log1p(n);

/** Features of one actor by name; absent means 0. */
export function stanceFeatures(
  actor: string,
  scenes: readonly Scene[],
  mentions: readonly FramedMention[],
  actors: ReadonlyMap<string, Actor>,
): Map<string, number> {
  const features = new Map<string, number>();
  const set = (name: string, value: number): void => {
    if (value !== 0) features.set(name, value);
  };
  const about = mentions.filter((m) => m.target === actor);
  const sum = (list: readonly FramedMention[]): number => list.reduce((n, m) => n + m.confidence, 0);
  for (const [sign, polarity] of [
    ['negative', -1],
    ['positive', 1],
  ] as const) {
    const polar = about.filter((m) => m.polarity === polarity);
    set(sign, saturate(sum(polar)));
    set(`${sign}:any`, polar.length > 0 ? 1 : 0);
    for (const voice of ['outlet', 'attributed', 'quoted'] as const) {
      set(`${sign}:${voice}`, saturate(sum(polar.filter((m) => m.voice === voice))));
    }
    set(`${sign}:title`, polar.some((m) => m.field === 'title') ? 1 : 0);
    for (const device of [
      'naming',
      'epithet',
      'evaluation',
      'violence',
      'death',
      'control',
      'distancing',
    ] as const) {
      set(`${sign}:${device}`, saturate(sum(polar.filter((m) => m.device === device))));
    }
  }
  const negative = sum(about.filter((m) => m.polarity < 0));
  const positive = sum(about.filter((m) => m.polarity > 0));
  set('balance', (positive - negative) / (positive + negative + 1));
  const own = about.filter((m) => m.voice === 'outlet');
  set('balance:outlet', own.reduce((n, m) => n + m.polarity, 0) / (own.length + 1));
  const known = actors.get(actor);
  const ofFoes = mentions.filter((m) => known?.foes.has(m.target));
  set('foes:negative', saturate(sum(ofFoes.filter((m) => m.polarity < 0))));
  set('foes:positive', saturate(sum(ofFoes.filter((m) => m.polarity > 0))));
  const others = mentions.filter((m) => m.target !== actor);
  set('others:negative', saturate(sum(others.filter((m) => m.polarity < 0))));
  set('others:positive', saturate(sum(others.filter((m) => m.polarity > 0))));
  let references = 0;
  let inTitle = 0;
  let words = 0;
  for (const scene of scenes) {
    words += scene.words.length;
    for (const reference of scene.references) {
      if (reference.actor.id !== actor) continue;
      references++;
      if (scene.field === 'title') inTitle = 1;
    }
  }
  set('named', saturate(references));
  set('named:title', inTitle);
  set('density', (100 * (negative + positive)) / Math.max(50, words));
  set('density:negative', (100 * negative) / Math.max(50, words));
  set('density:positive', (100 * positive) / Math.max(50, words));
  if (known) set(`kind:${known.kind === 'state' ? 'state' : 'other'}`, 1);
  set('unnamed-terror', actor === 'terrorism' ? 1 : 0);
  return features;
}
