/** A lexicon out of the JSON that `write.ts` makes of it. */
import { join } from 'node:path';
import type { Gloss } from '../../types/result.js';
import type { Lexicon } from '../compile.js';
import { type LexemeStore, Lexemes } from '../lexemes.js';
import type {
  ActorName,
  ContextPattern,
  Origin,
  PatternElement,
  Payload,
  ProperName,
  ReferentClass,
  Term,
  Tone,
  Use,
} from '../model.js';
import { FormScreen } from '../screen.js';
import { oneActor, oneElement, oneName, oneTerm } from '../shapes.js';
import type { WrittenContext, WrittenLexicon, WrittenName, WrittenOrigin, WrittenTerm } from './format.js';
import { KINDS, TONES } from './format.js';
import { RunList, WrittenFormTable } from './lists.js';

/**
 * @param directory the folder of packs that the lexicon is of; @param hash its hash (`Lexicon.hash`); @param screen its screen as numbers
 * (`FormScreen.written`): without it that is made anew.
 */
export function readLexicon(json: string, directory: string, hash: string, screen?: Int32Array): Lexicon {
  const made = screen === undefined ? undefined : new FormScreen(screen);
  return new LexiconReader(JSON.parse(json) as WrittenLexicon, directory, made).lexicon(hash);
}

const NO_LEXEMES: PatternElement['lexemes'] = new Map();

class LexiconReader implements LexemeStore {
  readonly size: number;
  readonly free: WrittenFormTable;
  readonly joined: WrittenFormTable;
  readonly screen?: FormScreen;
  readonly #terms: readonly Term[];
  readonly #names: readonly ActorName[];
  readonly #proper: readonly ProperName[];
  readonly #elementLists: RunList;
  readonly #useLists: RunList;
  readonly #elements: PatternElement[] = [];
  readonly #uses: Use[][] = [];

  constructor(
    private readonly written: WrittenLexicon,
    private readonly directory: string,
    screen: FormScreen | undefined,
  ) {
    if (screen !== undefined) this.screen = screen;
    this.#useLists = new RunList(written.uses);
    this.#elementLists = new RunList(written.elements);
    this.size = this.#useLists.length;
    this.free = new WrittenFormTable(written.free, written.shapes);
    this.joined = new WrittenFormTable(written.joined, written.shapes);
    this.#terms = written.terms.map((term) => this.#term(term));
    this.#names = written.names.map((name) => this.#name(name));
    this.#proper = written.proper.map((name) => ({ ...name, origin: this.#origin(name.origin) }));
  }

  lexicon(hash: string): Lexicon {
    const { actors, choices, packs, titles } = this.written;
    return {
      lexemes: new Lexemes(this),
      terms: new Map(this.#terms.map((term) => [term.id, term])),
      actors: new Map(
        actors.map(({ origin, foes, allies, ...actor }) => [
          actor.id,
          oneActor({ ...actor, foes: new Set(foes), allies: new Set(allies), origin: this.#origin(origin) }),
        ]),
      ),
      choices: new Map(choices.map((choice) => [choice.id, choice])),
      packs: new Map(packs.map((pack, i) => [pack, titles[i] as Gloss])),
      hash,
    };
  }

  usesOf(lexeme: number): readonly Use[] {
    this.#uses[lexeme] ??= this.#newUses(this.#useLists.at(lexeme));
    return this.#uses[lexeme];
  }

  #newUses(numbers: readonly number[]): Use[] {
    const uses: Use[] = [];
    for (let at = 0; at < numbers.length; ) {
      const payload = numbers[at++] as number;
      const length = numbers[at++] as number;
      uses.push(this.#use(payload, numbers.slice(at, at + length)));
      at += length;
    }
    return uses;
  }

  #use(number: number, elements: readonly number[]): Use {
    const kind = KINDS[number % KINDS.length];
    const place = Math.trunc(number / KINDS.length);
    if (kind === 'referent') return { type: kind, class: this.written.classes[place] as ReferentClass };
    if (kind === 'tone') return { type: kind, tone: TONES[place] as Tone };
    const payload = this.#payload(kind as Payload['type'], place);
    return elements.length === 0
      ? payload
      : { type: 'start', pattern: { elements: this.#run(elements), payload } };
  }

  #payload(type: Payload['type'], place: number): Payload {
    switch (type) {
      case 'term':
        return { type, term: this.#terms[place] as Term };
      case 'name':
        return { type, name: this.#names[place] as ActorName };
      case 'proper':
        return { type, proper: this.#proper[place] as ProperName };
      case 'place':
        return { type, country: this.written.countries[place] as string };
    }
  }

  readonly #element = (number: number): PatternElement => {
    this.#elements[number] ??= this.#newElement(this.#elementLists.at(number));
    return this.#elements[number];
  };

  #newElement([head = 0, ...alternatives]: readonly number[]): PatternElement {
    const lexemes = alternatives.filter((each) => each >= 0);
    const classes = alternatives.filter((each) => each < 0).map((each) => this.written.classes[-1 - each]);
    return oneElement({
      lexemes:
        lexemes.length === 0 ? NO_LEXEMES : new Map(lexemes.map((each) => [each >> 1, (each & 1) === 1])),
      classes: classes as (ReferentClass | 'actor')[],
      gap: head >> 1,
      inSpan: (head & 1) === 1,
    });
  }

  #run(numbers: readonly number[]): PatternElement[] {
    return numbers.map(this.#element);
  }

  readonly #context = ([left, right]: WrittenContext): ContextPattern => ({
    left: this.#run(left),
    right: this.#run(right),
  });

  #term({ refers, byCountry, countries, blocks, needs, origin, ...term }: WrittenTerm): Term {
    return oneTerm({
      ...term,
      refers: new Set(refers),
      byCountry: new Map(byCountry),
      ...(countries ? { countries: new Set(countries) } : {}),
      blocks: blocks.map(this.#context),
      needs: needs.map(this.#context),
      origin: this.#origin(origin),
    });
  }

  #name({ countries, blocks, origin, ...name }: WrittenName): ActorName {
    return oneName({
      ...name,
      countries: new Set(countries),
      blocks: blocks.map(this.#context),
      origin: this.#origin(origin),
    });
  }

  #origin([pack, file, line, column]: WrittenOrigin): Origin {
    const name = this.written.packs[pack] as string;
    return { pack: name, file: join(this.directory, name, this.written.files[file] as string), line, column };
  }
}
