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
  Term,
  Use,
} from '../model.js';
import type { StoredForm } from '../segment.js';
import type {
  Shape,
  WrittenContext,
  WrittenElement,
  WrittenLexicon,
  WrittenName,
  WrittenOrigin,
  WrittenPayload,
  WrittenTable,
  WrittenTerm,
  WrittenUse,
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
  readonly #files = new Numbered<string>();
  readonly #packs = new Numbered<string>();
  readonly #terms = new Numbered<Term>();
  readonly #names = new Numbered<ActorName>();
  readonly #proper = new Numbered<ProperName>();
  readonly #shapes = new Numbered<Shape>(JSON.stringify);
  readonly #elements = new Numbered<WrittenElement>(JSON.stringify);

  constructor(private readonly lexicon: Lexicon) {}

  written(): WrittenLexicon {
    const { lexemes, terms, actors, choices, packs } = this.lexicon;
    for (const pack of packs) this.#packs.of(pack);
    for (const term of terms.values()) this.#terms.of(term);
    const uses = Array.from({ length: lexemes.size }, (_, i) =>
      lexemes.usesOf(i).map((use) => this.#use(use)),
    );
    const forms = { free: this.#table(lexemes.forms.free), joined: this.#table(lexemes.forms.joined) };
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
      elements: this.#elements.list,
      forms: { shapes: this.#shapes.list, ...forms },
      uses,
      packs: this.#packs.list,
      files: this.#files.list,
    };
  }

  #use(use: Use): WrittenUse {
    switch (use.type) {
      case 'referent':
        return { class: use.class };
      case 'start':
        return [this.#payload(use.pattern.payload), ...this.#run(use.pattern.elements)];
      default:
        return this.#payload(use);
    }
  }

  #payload(payload: Payload): WrittenPayload {
    switch (payload.type) {
      case 'term':
        return `t${this.#terms.of(payload.term)}`;
      case 'name':
        return `n${this.#names.of(payload.name)}`;
      case 'proper':
        return `p${this.#proper.of(payload.proper)}`;
      case 'place':
        return `@${payload.country}`;
    }
  }

  #table(table: ReadonlyMap<string, readonly StoredForm[]>): WrittenTable {
    const forms = [...table.values()].flatMap((stored) => [
      stored.length,
      ...stored.flatMap(({ lexeme, ...shape }) => [lexeme, this.#shapes.of(shape)]),
    ]);
    return { spellings: [...table.keys()], forms };
  }

  #run(elements: readonly PatternElement[]): number[] {
    return elements.map(({ lexemes, classes, gap, inSpan }) =>
      this.#elements.of([
        2 * gap + Number(inSpan),
        ...[...lexemes].map(([lexeme, clitics]) => 2 * lexeme + Number(clitics)),
        ...classes,
      ]),
    );
  }

  readonly #context = ({ left, right }: ContextPattern): WrittenContext => [
    this.#run(left),
    this.#run(right),
  ];

  #term(term: Term): WrittenTerm {
    return {
      ...term,
      refers: [...term.refers],
      byCountry: [...term.byCountry],
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
