/**
 * Whether a parsed line is one of `score`, as `scoredSchema` has it, at a tenth of its cost: hundreds of thousands of lines are
 * checked, and almost all are sound. What is refused here is left to the schema, which has the last word and explains.
 */
import { ARTICLE_FIELDS, OUTLET_FROM } from '../../types/article.js';
import { DEVICES, NAME_REGISTERS, type ScoredArticle, STANCES, VOICES } from '../../types/mention.js';

type Unchecked = Readonly<Record<string, unknown>>;

const FIELD: ReadonlySet<unknown> = new Set(ARTICLE_FIELDS);
const FOUND_BY: ReadonlySet<unknown> = new Set(OUTLET_FROM);
const REGISTER: ReadonlySet<unknown> = new Set(NAME_REGISTERS);
const DEVICE: ReadonlySet<unknown> = new Set(DEVICES);
const VOICE: ReadonlySet<unknown> = new Set(VOICES);
const STANCE: ReadonlySet<unknown> = new Set(STANCES);
const DAY = /^\d{4}-\d\d-\d\d$/;

const isObject = (value: unknown): value is Unchecked => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isMaybeText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isWithin = (value: unknown, low: number, high: number): boolean =>
  typeof value === 'number' && value >= low && value <= high;
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);
const isSpan = (value: unknown): boolean => isObject(value) && isPlace(value.start) && isPlace(value.end);

const isMention = (m: unknown): boolean =>
  isObject(m) &&
  isSpan(m) &&
  FIELD.has(m.field) &&
  isText(m.surface) &&
  isText(m.term) &&
  isMaybeText(m.choice) &&
  DEVICE.has(m.device) &&
  (m.polarity === -1 || m.polarity === 0 || m.polarity === 1) &&
  isText(m.target) &&
  isMaybeText(m.actor) &&
  VOICE.has(m.voice) &&
  isWithin(m.confidence, 0, 1) &&
  isText(m.targetRule) &&
  isText(m.voiceRule) &&
  isSpan(m.sentence);

const isName = (n: unknown): boolean =>
  isObject(n) &&
  isSpan(n) &&
  FIELD.has(n.field) &&
  isText(n.surface) &&
  isText(n.actor) &&
  REGISTER.has(n.variant);

const isStance = (s: unknown): boolean =>
  isObject(s) &&
  isText(s.actor) &&
  STANCE.has(s.stance) &&
  isWithin(s.probability, 0, 1) &&
  isWithin(s.score, -1, 1) &&
  isPlace(s.mentions);

const isTrace = (c: unknown): boolean =>
  c === undefined || (isObject(c) && isListOf(c.minhash, isPlace) && isListOf(c.terms, isPlace));

/** True only for what `scoredSchema` accepts too. */
export function isScoredArticle(value: unknown): value is ScoredArticle {
  if (!isObject(value)) return false;
  const { date, source } = value;
  return (
    isText(value.id) &&
    isText(value.outlet) &&
    FOUND_BY.has(value.outletFrom) &&
    (date === undefined || (isText(date) && DAY.test(date))) &&
    isMaybeText(value.title) &&
    isMaybeText(value.url) &&
    isObject(source) &&
    isText(source.path) &&
    isPlace(source.index) &&
    isPlace(value.words) &&
    (value.titleWords === undefined || isPlace(value.titleWords)) &&
    isListOf(value.mentions, isMention) &&
    isListOf(value.names, isName) &&
    isListOf(value.stances, isStance) &&
    isTrace(value.content)
  );
}
