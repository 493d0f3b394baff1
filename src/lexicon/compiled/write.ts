/** A lexicon as JSON (`format.ts`). */
import { basename } from 'node:path';
import type { Lexicon } from '../compile.js';
import type {
  ActorName,
  ContextPattern,
  Origin,
  PatternElement,
  Payload,
  ProperName,
  ReferentClass,
  Term,
  Use,
} from '../model.js';
import type { Forms } from '../segment.js';
import {
  KINDS,
  type Runs,
  type Shape,
  TONES,
  type WrittenContext,
  type WrittenForms,
  type WrittenLexicon,
  type WrittenName,
  type WrittenOrigin,
  type WrittenTerm,
} from './format.js';

export function writeLexicon(lexicon: Lexicon): string {
  return JSON.stringify(new LexiconWriter(lexicon).written());
}

/** Things numbered in the order in which they are first met. */
class Numbered<T> {
  readonly #numbers = new Map<unknown, number>();
  readonly list: T[] = [];

  /** @param keyOf what makes two things the same: by default only that they are one. */
  constructor(private readonly keyOf: (item: T) => unknown = (item) => item) {}

  of(item: T): number {
    const key = this.keyOf(item);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(item) - 1;
  }
}

class LexiconWriter {
  readonly #packs = new Numbered<string>();
  readonly #files = new Numbered<string>();
  readonly #terms = new Numbered<Term>();
  readonly #names = new Numbered<ActorName>();
  readonly #proper = new Numbered<ProperName>();
  readonly #countries = new Numbered<string>();
  readonly #classes = new Numbered<ReferentClass | 'actor'>();
  readonly #shapes = new Numbered<Shape>(JSON.stringify);
  readonly #elements = new Numbered<readonly number[]>(String);

  constructor(private readonly lexicon: Lexicon) {}

  written(): WrittenLexicon {
    const { lexemes, terms, actors, choices, packs } = this.lexicon;
    for (const pack of packs.keys()) this.#packs.of(pack);
    for (const term of terms.values()) this.#terms.of(term);
    const uses = Array.from({ length: lexemes.size }, (_, i) => lexemes.usesOf(i).flatMap(this.#use));
    return {
      terms: this.#terms.list.map((term) => this.#term(term)),
      actors: [...actors.values()].map((actor) => ({
        ...actor,
        foes: [...actor.foes],
        allies: [...actor.allies],
        origin: this.#origin(actor.origin),
      })),
      names: this.#names.list.map((name) => this.#name(name)),
      proper: this.#proper.list.map((name) => ({ ...name, origin: this.#origin(name.origin) })),
      choices: [...choices.values()],
      free: this.#forms(lexemes.forms.free),
      joined: this.#forms(lexemes.forms.joined),
      shapes: this.#shapes.list,
      uses: runs(uses),
      // What only the others name comes last.
      elements: runs(this.#elements.list),
      countries: this.#countries.list,
      classes: this.#classes.list,
      packs: this.#packs.list,
      titles: [...packs.values()],
      files: this.#files.list,
    };
  }

  readonly #use = (use: Use): number[] => {
    if (use.type === 'referent') return [this.#numberOf(use.type, this.#classes.of(use.class)), 0];
    if (use.type === 'tone') return [this.#numberOf(use.type, TONES.indexOf(use.tone)), 0];
    if (use.type !== 'start') return [this.#payload(use), 0];
    const { elements, payload } = use.pattern;
    return [this.#payload(payload), elements.length, ...this.#run(elements)];
  };

  #payload(payload: Payload): number {
    switch (payload.type) {
      case 'term':
        return this.#numberOf('term', this.#terms.of(payload.term));
      case 'name':
        return this.#numberOf('name', this.#names.of(payload.name));
      case 'proper':
        return this.#numberOf('proper', this.#proper.of(payload.proper));
      case 'place':
        return this.#numberOf('place', this.#countries.of(payload.country));
    }
  }

  #numberOf(kind: (typeof KINDS)[number], place: number): number {
    return KINDS.length * place + KINDS.indexOf(kind);
  }

  #forms(table: Forms): WrittenForms {
    const spellings = [...table.keys()];
    const forms = spellings.map((spelling) =>
      (table.get(spelling) ?? []).flatMap(({ lexeme, ...shape }) => [lexeme, this.#shapes.of(shape)]),
    );
    return { spellings, forms: runs(forms) };
  }

  #run(elements: readonly PatternElement[]): number[] {
    return elements.map(({ lexemes, classes, gap, inSpan }) =>
      this.#elements.of([
        2 * gap + Number(inSpan),
        ...[...lexemes].map(([lexeme, clitics]) => 2 * lexeme + Number(clitics)),
        ...[...classes].map((each) => -1 - this.#classes.of(each)),
      ]),
    );
  }

  readonly #context = ({ left, right }: ContextPattern): WrittenContext => [
    this.#run(left),
    this.#run(right),
  ];

  #term({ countries, ...term }: Term): WrittenTerm {
    return {
      ...term,
      refers: [...term.refers],
      byCountry: [...term.byCountry],
      ...(countries ? { countries: [...countries] } : {}),
      blocks: term.blocks.map(this.#context),
      needs: term.needs.map(this.#context),
      origin: this.#origin(term.origin),
    };
  }

  #name(name: ActorName): WrittenName {
    return {
      ...name,
      countries: [...name.countries],
      blocks: name.blocks.map(this.#context),
      origin: this.#origin(name.origin),
    };
  }

  #origin({ pack, file, line, column }: Origin): WrittenOrigin {
    return [this.#packs.of(pack), this.#files.of(basename(file)), line, column];
  }
}

const runs = (lists: readonly (readonly number[])[]): Runs => ({
  lengths: lists.map((list) => list.length),
  numbers: lists.flat(),
});
