/**
 * Terms and forms as objects of one shape each. What is put together out of other objects, or lacks a property here and there, V8 gives a hidden
 * class of its own, for one term in five: then every look at a property of a term, in every rule, is a search in a table.
 */
import { lexemeBits } from './bits.js';
import { ClassSet } from './class-set.js';
import type { Actor, ActorName, PatternElement, ReferentClass, Term } from './model.js';
import type { StoredForm } from './segment.js';

class OneTerm implements Term {
  readonly id: string;
  readonly device: Term['device'];
  readonly polarity: Term['polarity'];
  readonly choice?: string;
  readonly option?: string;
  readonly about: Term['about'];
  readonly refers: Term['refers'];
  readonly target?: string;
  readonly otherwise?: string;
  readonly byCountry: Term['byCountry'];
  readonly countries?: ReadonlySet<string>;
  readonly genitive?: 'master' | 'foe' | 'victim';
  readonly ambiguous: boolean;
  readonly habitual: boolean;
  readonly blocks: Term['blocks'];
  readonly needs: Term['needs'];
  readonly lemma: string;
  readonly gloss: Term['gloss'];
  readonly rationale: Term['rationale'];
  readonly origin: Term['origin'];

  constructor(term: Term) {
    this.id = term.id;
    this.device = term.device;
    this.polarity = term.polarity;
    if (term.choice !== undefined) this.choice = term.choice;
    if (term.option !== undefined) this.option = term.option;
    this.about = term.about;
    this.refers = term.refers;
    if (term.target !== undefined) this.target = term.target;
    if (term.otherwise !== undefined) this.otherwise = term.otherwise;
    this.byCountry = term.byCountry;
    if (term.countries !== undefined) this.countries = term.countries;
    if (term.genitive !== undefined) this.genitive = term.genitive;
    this.ambiguous = term.ambiguous;
    this.habitual = term.habitual;
    this.blocks = term.blocks;
    this.needs = term.needs;
    this.lemma = term.lemma;
    this.gloss = term.gloss;
    this.rationale = term.rationale;
    this.origin = term.origin;
  }
}

class OneForm implements StoredForm {
  readonly lexeme: number;
  readonly wordClass: StoredForm['wordClass'];
  readonly number: StoredForm['number'];
  readonly gender: StoredForm['gender'];
  readonly state: StoredForm['state'];
  readonly tense?: 'past' | 'present';
  readonly passive?: true;
  readonly article: boolean;
  readonly pronoun: boolean;

  constructor(form: Omit<StoredForm, 'lexeme'>, lexeme: number) {
    this.lexeme = lexeme;
    this.wordClass = form.wordClass;
    this.number = form.number;
    this.gender = form.gender;
    this.state = form.state;
    if (form.tense !== undefined) this.tense = form.tense;
    if (form.passive !== undefined) this.passive = form.passive;
    this.article = form.article;
    this.pronoun = form.pronoun;
  }
}

export const oneTerm = (term: Term): Term => new OneTerm(term);

/** A form as one of a lexeme. */
export const oneForm = (form: Omit<StoredForm, 'lexeme'>, lexeme: number): StoredForm =>
  new OneForm(form, lexeme);

export const oneActor = ({ id, kind, country, gloss, foes, allies, called, origin }: Actor): Actor => ({
  id,
  kind,
  country,
  gloss,
  foes,
  allies,
  called,
  origin,
});

export const oneName = (name: ActorName): ActorName => {
  const { actor, role, register, claims, countries, blocks, own, origin } = name;
  return { actor, role, register, claims, countries, blocks, own, origin };
};

/** An element of a pattern, with the bits of what it allows. */
export const oneElement = ({
  lexemes,
  classes,
  gap,
  inSpan,
}: Omit<PatternElement, 'lexemeBits' | 'classes'> & {
  readonly classes: Iterable<ReferentClass | 'actor'>;
}): PatternElement => ({
  lexemes,
  classes: ClassSet.of(classes),
  lexemeBits: lexemeBits(lexemes.keys()),
  gap,
  inSpan,
});
