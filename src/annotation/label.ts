/**
 * An annotation as one short label, `device polarity target voice`, or `none reason` for a word that is no mention.
 * A field on which several values are defensible gives them joined by `/`; `disputed` closes a disputed one.
 */
import { CODEBOOK_TARGETS } from '../types/codebook.js';
import { DEVICES, STANCES, type Stance, VOICES } from '../types/mention.js';
import type { AnnotatedStance, OneOf } from './annotated.js';
import type { PackActors } from './format.js';

/** A mention's values, wherever they were read. */
export interface MentionValues {
  readonly device: OneOf<string>;
  readonly polarity: OneOf<number>;
  readonly target: OneOf<string>;
  readonly voice: OneOf<string>;
  readonly disputed?: boolean;
}

export type Label =
  | ({ readonly kind: 'mention' } & MentionValues)
  | { readonly kind: 'none'; readonly reason: string };

/** Reports a value that neither the codebook nor the packs know; never returns. */
export type Fault = (why: string) => never;

const DEVICE_NAMES: ReadonlySet<string> = new Set(DEVICES);
const VOICE_NAMES: ReadonlySet<string> = new Set(VOICES);

/** Whom a mention may be about, as annotators are offered it. */
export const targetChoices = (actors: PackActors): ReadonlySet<string> =>
  new Set([...CODEBOOK_TARGETS, ...actors.keys()]);

/** One value as itself, several as a list: so that formats agree on what they mean. */
export function oneOf<T>(values: readonly T[]): OneOf<T> {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

/** A value or list of values as a list. */
export function listOf<T>(value: OneOf<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** Values of each field out of strings. Calls `fault` for what the codebook does not know, nor, of targets, the packs. */
export function mentionValues(
  raw: {
    readonly device: readonly string[];
    readonly polarity: readonly string[];
    readonly target: readonly string[];
    readonly voice: readonly string[];
    readonly disputed: boolean;
  },
  actors: PackActors,
  fault: Fault,
): MentionValues {
  const allowed = {
    device: (value: string) => DEVICE_NAMES.has(value),
    target: (value: string) => CODEBOOK_TARGETS.has(value) || actors.has(value),
    voice: (value: string) => VOICE_NAMES.has(value),
  };
  for (const field of ['device', 'target', 'voice'] as const) {
    if (raw[field].length === 0) fault(`no ${field}`);
    const wrong = raw[field].find((value) => !allowed[field](value));
    if (wrong !== undefined) fault(`unknown ${field} "${wrong}"`);
  }
  if (raw.polarity.length === 0 || raw.polarity.some((value) => !/^[+-]?1$/.test(value)))
    fault('polarity must be -1 or +1');
  return {
    device: oneOf(raw.device),
    polarity: oneOf(raw.polarity.map(Number)),
    target: oneOf(raw.target),
    voice: oneOf(raw.voice),
    ...(raw.disputed ? { disputed: true } : {}),
  };
}

/** Parses a label. Calls `fault` for one whose values are not known. */
export function parseLabel(text: string, actors: PackActors, fault: Fault): Label {
  const [device = '', polarity = '', target = '', voice = '', more = ''] = text.trim().split(/\s+/);
  if (device === 'none') return { kind: 'none', reason: polarity || 'unsaid' };
  if (more !== '' && more !== 'disputed') fault(`nothing but "disputed" may follow the voice: ${more}`);
  const list = (field: string): string[] => field.split('/').filter(Boolean);
  const raw = {
    device: list(device),
    polarity: list(polarity),
    target: list(target),
    voice: list(voice),
    disputed: more === 'disputed',
  };
  return { kind: 'mention', ...mentionValues(raw, actors, fault) };
}

const signed = (polarity: number): string => (polarity > 0 ? `+${polarity}` : `${polarity}`);

/** A mention's values as strings, for the formats that hold strings. */
export function valueStrings({ device, polarity, target, voice }: MentionValues) {
  return {
    device: listOf(device),
    polarity: listOf(polarity).map(signed),
    target: listOf(target),
    voice: listOf(voice),
  };
}

/** The label that `parseLabel` reads back. */
export function formatLabel(values: MentionValues): string {
  const { device, polarity, target, voice } = valueStrings(values);
  const fields = [device, polarity, target, voice].map((list) => list.join('/'));
  return [...fields, ...(values.disputed ? ['disputed'] : [])].join(' ');
}

/** The label of a word that is no mention; a reason is one word. */
export function formatNone(reason: string): string {
  return `none ${reason.trim().replace(/\s+/g, '-') || 'unsaid'}`;
}

/** `actor stance`, stances joined by `/`, `disputed` at the end. */
export function formatStance({ actor, stance, disputed }: AnnotatedStance): string {
  return [actor, listOf(stance).join('/'), ...(disputed ? ['disputed'] : [])].join(' ');
}

/** Stances out of strings. Calls `fault` for what is none. */
export function stanceValues(values: readonly string[], fault: Fault): OneOf<Stance> {
  const known = values.map(
    (value) => STANCES.find((stance) => stance === value) ?? fault(`unknown stance "${value}"`),
  );
  return known.length === 0 ? fault('no stance') : oneOf(known);
}

/** Parses an article's stances, as `formatStance` writes them. Calls `fault` for a second one toward an actor. */
export const parseStances = (texts: readonly string[], fault: Fault): AnnotatedStance[] =>
  onePerActor(
    texts.map((text) => parseStance(text, fault)),
    fault,
  );

function onePerActor(stances: AnnotatedStance[], fault: Fault): AnnotatedStance[] {
  const seen = new Set<string>();
  for (const { actor } of stances) {
    if (seen.has(actor)) fault(secondStance(actor));
    seen.add(actor);
  }
  return stances;
}

/** Why an article has one stance toward an actor. */
export const secondStance = (actor: string): string =>
  `a second stance toward ${actor}: several defensible ones stand in one, as a list`;

function parseStance(text: string, fault: Fault): AnnotatedStance {
  const [actor = '', stance = '', more = ''] = text.trim().split(/[\s:]+/);
  // Actors of packs that the codebook does not name have stances too; only what can be no id is refused.
  if (!/^[a-z][a-z0-9_]*$/.test(actor)) fault(`unknown actor "${actor}"`);
  return {
    actor,
    stance: stanceValues(stance.split('/').filter(Boolean), fault),
    ...(more === 'disputed' ? { disputed: true } : {}),
  };
}
