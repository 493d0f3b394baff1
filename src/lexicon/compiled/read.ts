/** A lexicon out of the JSON that `write.ts` makes of it. What a lexeme serves is made when it is first met. */
import { join } from 'node:path';
import type { Lexicon } from '../compile.js';
import { LexemeTable } from '../lexemes.js';
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
import type { StoredForm } from '../segment.js';
import type {
  Shape,
  WrittenContext,
  WrittenLexicon,
  WrittenName,
  WrittenOrigin,
  WrittenPayload,
  WrittenTable,
  WrittenTerm,
  WrittenUse,
} from './format.js';

/** @param directory the folder of packs that the lexicon is of; @param hash its hash (`Lexicon.hash`). */
export function readLexicon(json: string, directory: string, hash: string): Lexicon {
  return new LexiconReader(JSON.parse(json) as WrittenLexicon, directory).lexicon(hash);
}

const NO_LEXEMES: PatternElement['lexemes'] = new Map();
const NO_CLASSES: PatternElement['classes'] = new Set();

class LexiconReader {
  readonly #terms: readonly Term[];
  readonly #names: readonly ActorName[];
  readonly #proper: readonly ProperName[];
  readonly #elements: PatternElement[] = [];

  constructor(
    private readonly written: WrittenLexicon,
    private readonly directory: string,
  ) {
    this.#terms = written.terms.map((term) => this.#term(term));
    this.#names = written.names.map((name) => this.#name(name));
    this.#proper = written.proper.map((name) => ({ ...name, origin: this.#origin(name.origin) }));
  }

  lexicon(hash: string): Lexicon {
    const { actors, choices, packs, forms, uses } = this.written;
    return {
      lexemes: new LexemeTable({
        free: readTable(forms.free, forms.shapes),
        joined: readTable(forms.joined, forms.shapes),
        size: uses.length,
        usesOf: (lexeme) => uses[lexeme]?.map((use) => this.#use(use)) ?? [],
      }),
      terms: new Map(this.#terms.map((term) => [term.id, term])),
      actors: new Map(
        actors.map(({ origin, foes, allies, ...actor }) => [
          actor.id,
          { ...actor, foes: new Set(foes), allies: new Set(allies), origin: this.#origin(origin) },
        ]),
      ),
      choices: new Map(choices.map((choice) => [choice.id, choice])),
      packs,
      hash,
    };
  }

  #use(use: WrittenUse): Use {
    if (typeof use === 'string') return this.#payload(use);
    if ('class' in use) return { type: 'referent', class: use.class };
    const [payload, ...elements] = use;
    return { type: 'start', pattern: { elements: this.#run(elements), payload: this.#payload(payload) } };
  }

  #payload(payload: WrittenPayload): Payload {
    const rest = payload.slice(1);
    switch (payload[0] as 't' | 'n' | 'p' | '@') {
      case 't':
        return { type: 'term', term: this.#terms[Number(rest)] as Term };
      case 'n':
        return { type: 'name', name: this.#names[Number(rest)] as ActorName };
      case 'p':
        return { type: 'proper', proper: this.#proper[Number(rest)] as ProperName };
      case '@':
        return { type: 'place', country: rest };
    }
  }

  readonly #element = (number: number): PatternElement => {
    this.#elements[number] ??= this.#newElement(number);
    return this.#elements[number];
  };

  #newElement(number: number): PatternElement {
    const [head = 0, ...alternatives] = this.written.elements[number] ?? [];
    const lexemes = alternatives.filter((each) => typeof each === 'number');
    const classes = alternatives.filter((each) => typeof each === 'string');
    return {
      lexemes:
        lexemes.length === 0 ? NO_LEXEMES : new Map(lexemes.map((each) => [each >> 1, (each & 1) === 1])),
      classes: classes.length === 0 ? NO_CLASSES : new Set<ReferentClass | 'actor'>(classes),
      gap: head >> 1,
      inSpan: (head & 1) === 1,
    };
  }

  #run(numbers: readonly number[]): PatternElement[] {
    return numbers.map(this.#element);
  }

  readonly #context = ([left, right]: WrittenContext): ContextPattern => ({
    left: this.#run(left),
    right: this.#run(right),
  });

  #term({ refers, byCountry, blocks, needs, origin, ...term }: WrittenTerm): Term {
    return {
      ...term,
      refers: new Set(refers),
      byCountry: new Map(byCountry),
      blocks: blocks.map(this.#context),
      needs: needs.map(this.#context),
      origin: this.#origin(origin),
    };
  }

  #name({ countries, blocks, origin, ...name }: WrittenName): ActorName {
    return {
      ...name,
      countries: new Set(countries),
      blocks: blocks.map(this.#context),
      origin: this.#origin(origin),
    };
  }

  #origin([pack, file, line, column]: WrittenOrigin): Origin {
    const name = this.written.packs[pack] as string;
    return { pack: name, file: join(this.directory, name, this.written.files[file] as string), line, column };
  }
}

function readTable({ spellings, forms }: WrittenTable, shapes: readonly Shape[]): Map<string, StoredForm[]> {
  const table = new Map<string, StoredForm[]>();
  let at = 0;
  for (const spelling of spellings) {
    const stored: StoredForm[] = [];
    for (let left = forms[at++] as number; left > 0; left--) {
      const lexeme = forms[at++] as number;
      stored.push({ ...(shapes[forms[at++] as number] as Shape), lexeme });
    }
    table.set(spelling, stored);
  }
  return table;
}
