/**
 * Conjugation of verbs from two principal parts, the third person masculine singular of past and present.
 * The class is read off their weak letters: defective (استولى), hollow (استباح), otherwise sound; a geminate
 * (احتل) keeps its spelling but for the first and second persons (Ryding 2005, ch. 21–32).
 */
import type { Inflection } from './inflection.js';

export interface VerbClass {
  readonly past: string;
  readonly present: string;
  /** Passives whose letters differ from the active's. */
  readonly passive?: readonly string[];
}

interface Shape {
  readonly form: string;
  readonly number: Inflection['number'];
  readonly gender: Inflection['gender'];
  readonly joined?: boolean;
  readonly bare?: boolean;
}

const masculine = 'masculine' as const;
const feminine = 'feminine' as const;
/**
 * A geminate shows both its letters before an ending that opens with a consonant (`احتللنا`, `دككنا`). It is known by two letters (`دك`), by
 * four in the patterns of `انضم` and `احتل`, or by three behind a hamza that is no root letter (`أصر`, `يصر`, not `أخذ`, `يأخذ`). Of six-letter presents
 * as `يستمر` nothing tells: `يستلم` is spelled alike.
 */
const isGeminate = (past: string, present: string): boolean =>
  /^[^اأو]{2}$/.test(past) ||
  /^ا(?:ن[^ا]|[^انتطدذزصضو]ت)[^اىيو]$/.test(past) ||
  (/^أ[^اىيو]{2}$/.test(past) && /^ي[^أؤا]{2}$/.test(present));

/** A hollow verb shows alef before its last letter in the past (`استباح`, `قال`). */
const isHollow = (past: string): boolean => past.length >= 3 && past.at(-2) === 'ا';

/** The past; `stem` is what stays before every ending. */
function pastShapes(past: string, geminate: boolean): Shape[] {
  const last = past.at(-1) ?? '';
  if (last === 'ى' || last === 'ا') {
    const stem = past.slice(0, -1);
    const glide = last === 'ى' ? 'ي' : 'و';
    return [
      { form: past, number: 'singular', gender: masculine, bare: true },
      { form: `${stem}ا`, number: 'singular', gender: masculine, joined: true },
      { form: `${stem}ت`, number: 'singular', gender: feminine, bare: true, joined: true },
      { form: `${stem}وا`, number: 'plural', gender: masculine, bare: true },
      { form: `${stem}و`, number: 'plural', gender: masculine, joined: true },
      { form: `${stem}${glide}ا`, number: 'dual', gender: masculine, bare: true },
      { form: `${stem}تا`, number: 'dual', gender: feminine, bare: true },
      { form: `${stem}${glide}نا`, number: 'plural', gender: masculine, bare: true, joined: true },
      { form: `${stem}${glide}ت`, number: 'singular', gender: masculine, bare: true },
      { form: `${stem}${glide}تم`, number: 'plural', gender: masculine, bare: true },
    ];
  }
  if (last === 'ي') {
    const stem = past.slice(0, -1);
    return [
      { form: past, number: 'singular', gender: masculine, bare: true, joined: true },
      { form: `${past}ت`, number: 'singular', gender: feminine, bare: true, joined: true },
      { form: `${stem}وا`, number: 'plural', gender: masculine, bare: true },
      { form: `${stem}و`, number: 'plural', gender: masculine, joined: true },
      { form: `${past}ا`, number: 'dual', gender: masculine, bare: true },
      { form: `${past}نا`, number: 'plural', gender: masculine, bare: true, joined: true },
    ];
  }
  const short = isHollow(past) ? past.slice(0, -2) + last : geminate ? past + last : past;
  return [
    { form: past, number: 'singular', gender: masculine, bare: true, joined: true },
    { form: `${past}ت`, number: 'singular', gender: feminine, bare: true, joined: true },
    { form: `${past}وا`, number: 'plural', gender: masculine, bare: true },
    { form: `${past}و`, number: 'plural', gender: masculine, joined: true },
    { form: `${past}ا`, number: 'dual', gender: masculine, bare: true },
    { form: `${past}تا`, number: 'dual', gender: feminine, bare: true },
    { form: `${short}ن`, number: 'plural', gender: feminine, bare: true },
    { form: `${short}نا`, number: 'plural', gender: masculine, bare: true, joined: true },
    { form: `${short}تم`, number: 'plural', gender: masculine, bare: true },
    ...(geminate ? [{ form: `${short}ت`, number: 'singular', gender: masculine, bare: true } as const] : []),
  ];
}

/** The present of one person: indicative, subjunctive and jussive shapes on one prefix. */
function presentShapes(prefix: string, rest: string, hollow: boolean): Shape[] {
  const last = rest.at(-1) ?? '';
  const gender = prefix === 'ت' ? feminine : masculine;
  const number = prefix === 'ن' ? 'plural' : 'singular';
  const whole = prefix + rest;
  const shapes: Shape[] = [];
  const thirdOrSecond = prefix === 'ي' || prefix === 'ت';
  if (last === 'ي' || last === 'ى' || last === 'و') {
    const stem = prefix + rest.slice(0, -1);
    shapes.push({ form: whole, number, gender, bare: true, joined: last !== 'ى' });
    if (last === 'ى') shapes.push({ form: `${stem}ا`, number, gender, joined: true });
    if (rest.length >= 4) shapes.push({ form: stem, number, gender, bare: true });
    if (thirdOrSecond) {
      shapes.push(
        { form: `${stem}ون`, number: 'plural', gender: masculine, bare: true, joined: true },
        { form: `${stem}وا`, number: 'plural', gender: masculine, bare: true },
        { form: `${stem}و`, number: 'plural', gender: masculine, joined: true },
        { form: `${stem}${last === 'ى' ? 'ي' : last}ان`, number: 'dual', gender, bare: true },
      );
    }
    return shapes;
  }
  shapes.push({ form: whole, number, gender, bare: true, joined: true });
  if (hollow) {
    // The jussive (`يستعد` of استعاد) is left out: it is rare and spelled like other verbs (استعدّ).
    shapes.push({ form: `${prefix}${rest.slice(0, -2)}ا${last}`, number, gender, bare: true });
  }
  if (thirdOrSecond) {
    shapes.push(
      { form: `${whole}ون`, number: 'plural', gender: masculine, bare: true, joined: true },
      { form: `${whole}وا`, number: 'plural', gender: masculine, bare: true },
      { form: `${whole}و`, number: 'plural', gender: masculine, joined: true },
      { form: `${whole}ان`, number: 'dual', gender, bare: true },
      { form: `${whole}ن`, number: 'plural', gender: feminine, bare: true },
    );
  }
  return shapes;
}

function asInflections(shapes: readonly Shape[], tense: 'past' | 'present', passive: boolean): Inflection[] {
  return shapes.map((shape) => ({
    form: shape.form,
    wordClass: 'verb',
    number: shape.number,
    gender: shape.gender,
    state: shape.bare ? 'free' : 'joined',
    tense,
    article: false,
    pronoun: shape.joined === true,
    ...(passive ? { passive: true as const } : {}),
  }));
}

/** All forms of a verb. Throws a `RangeError` when the present does not open with ي. */
export function inflectVerb(verb: VerbClass): Inflection[] {
  if (!/^ي/.test(verb.present))
    throw new RangeError(`the present of ${verb.past} must open with ي: ${verb.present}`);
  const rest = verb.present.slice(1);
  const geminate = isGeminate(verb.past, verb.present);
  const present = ['ي', 'ت', 'ن', 'أ'].flatMap((prefix) => presentShapes(prefix, rest, isHollow(verb.past)));
  return [
    ...asInflections(pastShapes(verb.past, geminate), 'past', false),
    ...asInflections(present, 'present', false),
    ...(verb.passive ?? []).flatMap((passive) =>
      passive.startsWith('ي')
        ? asInflections(
            ['ي', 'ت'].flatMap((prefix) => presentShapes(prefix, passive.slice(1), false)),
            'present',
            true,
          )
        : asInflections(pastShapes(passive, geminate), 'past', true),
    ),
  ];
}
