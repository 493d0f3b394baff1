/** The compiled lexicon's vocabulary of types: what a word can be, and what is known of it. */
import type { Device, NameRegister, Polarity } from '../types/mention.js';
import type { Gloss } from '../types/result.js';
import type { ClassSet } from './class-set.js';
import type { ABOUT, ACTOR_KINDS, GENITIVES, NAME_ROLES, REFERENT_LISTS, TONE_LISTS } from './schema.js';

export type ActorKind = (typeof ACTOR_KINDS)[number];
/** How a term's target is found. */
export type About = (typeof ABOUT)[number];
export type ReferentClass = keyof typeof REFERENT_LISTS;
/** What a plain word tells of. */
export type Tone = keyof typeof TONE_LISTS;

/** Where an entry stands in the packs. */
export interface Origin {
  readonly pack: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The device by what the word is hung on; a context left out is no mention. */
export interface DeviceByContext {
  readonly actor?: Device;
  readonly act?: Device;
  readonly head?: Device;
}

export interface Term {
  readonly id: string;
  readonly device: Device | DeviceByContext;
  readonly polarity: Polarity;
  readonly choice?: string;
  /** The term as which it counts in shares of its choice set: the same word in another form (`الشرعي`, `الشرعية`). */
  readonly option?: string;
  readonly about: About;
  readonly refers: ReadonlySet<ActorKind>;
  readonly target?: string;
  /** The target where no armed actor is near (`terrorism` for `الإرهاب`). */
  readonly otherwise?: string;
  readonly byCountry: ReadonlyMap<string, string>;
  /** Where given, it frames only in articles about one of these: elsewhere the same word is everyone's name for the thing (`الثورة` in Egypt). */
  readonly countries?: ReadonlySet<string>;
  /** What the genitive behind it is, where it is not who they are: whom they serve (`أذناب إيران`), are foes of (`أعداء الوطن`), or harm (`زعزعة أمن المملكة`). */
  readonly genitive?: (typeof GENITIVES)[number];
  readonly ambiguous: boolean;
  /** A label that plain agency copy carries too: alone it says little of an article's stance. */
  readonly habitual: boolean;
  readonly blocks: readonly ContextPattern[];
  readonly needs: readonly ContextPattern[];
  readonly lemma: string;
  readonly gloss: Gloss;
  /** What less loaded word was at hand. */
  readonly rationale: Gloss;
  readonly origin: Origin;
}

export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly country: string;
  readonly gloss: Gloss;
  readonly foes: ReadonlySet<string>;
  readonly allies: ReadonlySet<string>;
  /** Nouns that call it to mind once it was named, however it was (`التنظيم`), folded. */
  readonly called: readonly string[];
  readonly origin: Origin;
}

/** What a name stands for its actor as; `name` where a pack does not say. */
export type NameRole = (typeof NAME_ROLES)[number];

export interface ActorName {
  readonly actor: string;
  readonly role: NameRole;
  readonly register: NameRegister;
  /** A self-designation that makes a claim: marks round it withhold belief. */
  readonly claims: boolean;
  readonly countries: ReadonlySet<string>;
  readonly blocks: readonly ContextPattern[];
  /** Whether a pack beside the package's own gives it: it goes before theirs. */
  readonly own: boolean;
  readonly origin: Origin;
}

/** A name that is never a mention (`رئيس التحرير`). */
export interface ProperName {
  readonly text: string;
  readonly origin: Origin;
}

export type Payload =
  | { readonly type: 'term'; readonly term: Term }
  | { readonly type: 'name'; readonly name: ActorName }
  | { readonly type: 'proper'; readonly proper: ProperName }
  | { readonly type: 'place'; readonly country: string };

/** What a lexeme serves. */
export type Use =
  | Payload
  | { readonly type: 'start'; readonly pattern: Pattern }
  | { readonly type: 'referent'; readonly class: ReferentClass }
  | { readonly type: 'tone'; readonly tone: Tone };

/** One place in a pattern: any of these lexemes (true: with any proclitics) or classes; or a gap. */
export interface PatternElement {
  readonly lexemes: ReadonlyMap<number, boolean>;
  readonly classes: ClassSet;
  /** The lexemes as bits (`bits.ts`). */
  readonly lexemeBits: number;
  /** Words that may be passed over before the next element; 0 for an element that matches a word. */
  readonly gap: number;
  readonly inSpan: boolean;
}

export interface Pattern {
  readonly elements: readonly PatternElement[];
  readonly payload: Payload;
}

/** A pattern round a matched word: what must stand to its left and right. */
export interface ContextPattern {
  readonly left: readonly PatternElement[];
  readonly right: readonly PatternElement[];
}

export interface ChoiceSet {
  readonly id: string;
  readonly gloss: Gloss;
  readonly referent: string;
  /** Term ids that are its options, sorted by polarity and id. */
  readonly options: readonly string[];
}
