/** Packs compiled into what matching needs: lexemes with their uses, terms, actors, choice sets. */
import { foldArabic } from '../arabic/fold.js';
import type { Gloss } from '../types/result.js';
import { LexiconError, type PackFault } from './errors.js';
import { LexemeTable } from './lexeme-table.js';
import { Lexemes } from './lexemes.js';
import type {
  Actor,
  ActorName,
  ChoiceSet,
  Origin,
  Payload,
  ProperName,
  ReferentClass,
  Term,
  Tone,
  Use,
} from './model.js';
import { hashOfPacks } from './packs.js';
import { PatternError, parseContext, parseElements } from './pattern.js';
import { withMutualRelations } from './relations.js';
import {
  type ActorEntry,
  type NameEntry,
  REFERENT_LISTS,
  type TermEntry,
  TONE_LISTS,
  type WordEntry,
} from './schema.js';
import { oneActor } from './shapes.js';
import type { EntryPath, PackSource } from './source.js';
import { lemmaOf, termOf } from './term.js';

export interface Lexicon {
  readonly lexemes: Lexemes;
  readonly terms: ReadonlyMap<string, Term>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly choices: ReadonlyMap<string, ChoiceSet>;
  /** What each pack is called, its id where it has no title. */
  readonly packs: ReadonlyMap<string, Gloss>;
  /** SHA-256 over the packs' file names and contents. */
  readonly hash: string;
}

class Compiler {
  readonly lexemes = new LexemeTable();
  readonly faults: PackFault[] = [];
  readonly terms = new Map<string, Term>();
  readonly actors = new Map<string, Actor>();
  readonly #named = new Map<string, WordEntry>();
  /** The actors by country of the terms that list them. */
  readonly #byCountry = new Map<string, ReadonlyMap<string, string>>();
  readonly #choices = new Map<string, { entry: Omit<ChoiceSet, 'options'>; options: Term[] }>();

  compile(sources: readonly PackSource[]): void {
    for (const source of sources) {
      for (const [name, word] of Object.entries(source.content.lexemes ?? {})) this.#named.set(name, word);
      for (const { id, 'by-country': listed } of source.content.terms ?? [])
        if (typeof listed === 'object') this.#byCountry.set(id, new Map(Object.entries(listed)));
      for (const entry of source.content.choices ?? []) this.#choices.set(entry.id, { entry, options: [] });
    }
    for (const source of sources) this.#compileSource(source);
  }

  get choices(): Map<string, ChoiceSet> {
    const sorted = [...this.#choices].sort(([a], [b]) => (a < b ? -1 : 1));
    const order = (a: Term, b: Term): number => a.polarity - b.polarity || (a.id < b.id ? -1 : 1);
    return new Map(
      sorted.map(([id, { entry, options }]) => [
        id,
        { ...entry, options: options.sort(order).map((t) => t.id) },
      ]),
    );
  }

  #compileSource(source: PackSource): void {
    const { content } = source;
    content.terms?.forEach((entry, i) => {
      this.#addTerm(entry, source, ['terms', i]);
    });
    content.actors?.forEach((entry, i) => {
      this.#addActor(entry, source, ['actors', i]);
    });
    content['proper-names']?.forEach((text, i) => {
      const path = ['proper-names', i];
      const proper: ProperName = { text, origin: originOf(source, path) };
      this.#addWord({ pattern: text }, { type: 'proper', proper }, source, path);
    });
    for (const [country, places] of Object.entries(content.places ?? {})) {
      places.forEach((place, i) => {
        this.#addWord({ pattern: place }, { type: 'place', country }, source, ['places', country, i]);
      });
    }
    for (const cls of Object.keys(REFERENT_LISTS) as ReferentClass[]) {
      const key = REFERENT_LISTS[cls];
      this.#addList(content.referents?.[key], { type: 'referent', class: cls }, source, ['referents', key]);
    }
    for (const tone of Object.keys(TONE_LISTS) as Tone[]) {
      const key = TONE_LISTS[tone];
      this.#addList(content.tones?.[key], { type: 'tone', tone }, source, ['tones', key]);
    }
  }

  /** Single words that all serve the same. */
  #addList(
    words: readonly WordEntry[] | undefined,
    use: Extract<Use, { type: 'referent' | 'tone' }>,
    source: PackSource,
    path: EntryPath,
  ): void {
    words?.forEach((word, i) => {
      this.#guard(source, [...path, i], () => {
        if ('pattern' in word) throw new PatternError(`a ${use.type} is one word`);
        this.lexemes.addUse(this.lexemes.intern(word), use);
      });
    });
  }

  #addTerm(entry: TermEntry, source: PackSource, path: EntryPath): void {
    const first = entry.words[0];
    if (!first) return;
    const contexts = (key: 'blocks' | 'needs') =>
      (entry[key] ?? []).flatMap(
        (text, i) => this.#guard(source, [...path, key, i], () => this.#context(text)) ?? [],
      );
    const term = termOf(entry, {
      lemma: lemmaOf(first),
      byCountry: this.#countriesOf(entry, source, path),
      blocks: contexts('blocks'),
      needs: contexts('needs'),
      origin: originOf(source, path),
    });
    const earlier = this.terms.get(term.id);
    if (earlier)
      this.#fault(source, path, `term ${term.id} is already defined at ${placeOf(earlier.origin)}`);
    this.terms.set(term.id, term);
    if (term.choice) {
      const set = this.#choices.get(term.choice);
      if (set) set.options.push(term);
      else this.#fault(source, [...path, 'choice'], `unknown choice set ${term.choice}`);
    }
    entry.words.forEach((word, i) => {
      this.#addWord(word, { type: 'term', term }, source, [...path, 'words', i]);
    });
  }

  /** Its own actors by country, or those of the term that it names. */
  #countriesOf(entry: TermEntry, source: PackSource, path: EntryPath): ReadonlyMap<string, string> {
    const listed = entry['by-country'];
    if (listed === undefined) return new Map();
    const found = this.#byCountry.get(typeof listed === 'string' ? listed : entry.id);
    if (!found) this.#fault(source, [...path, 'by-country'], `by-country: term ${listed} lists no countries`);
    return found ?? new Map();
  }

  #addActor(entry: ActorEntry, source: PackSource, path: EntryPath): void {
    const { id, kind, country, gloss } = entry;
    const earlier = this.actors.get(id);
    if (earlier) this.#fault(source, path, `actor ${id} is already defined at ${placeOf(earlier.origin)}`);
    const foes = new Set(entry.foes ?? []);
    const allies = new Set(entry.allies ?? []);
    const called = (entry.called ?? []).map(foldArabic);
    this.actors.set(
      id,
      oneActor({ id, kind, country, gloss, foes, allies, called, origin: originOf(source, path) }),
    );
    entry.names.forEach((name, i) => {
      this.#addName(id, name, source, [...path, 'names', i]);
    });
  }

  #addName(actor: string, entry: NameEntry, source: PackSource, path: EntryPath): void {
    const name: ActorName = {
      actor,
      role: entry.as ?? 'name',
      register: entry.register,
      claims: entry.claims ?? false,
      countries: new Set(entry.countries ?? []),
      blocks: (entry.blocks ?? []).flatMap(
        (text, i) => this.#guard(source, [...path, 'blocks', i], () => this.#context(text)) ?? [],
      ),
      own: source.own,
      origin: originOf(source, path),
    };
    entry.words.forEach((word, i) => {
      this.#addWord(word, { type: 'name', name }, source, [...path, 'words', i]);
    });
  }

  #addWord(word: WordEntry, payload: Payload, source: PackSource, path: EntryPath): void {
    this.#guard(source, path, () => {
      if ('marks' in word) return;
      if (!('pattern' in word)) {
        this.lexemes.addUse(this.lexemes.intern(word), payload);
        return;
      }
      const elements = parseElements(word.pattern, this.lexemes, this.#lookup);
      const first = elements[0];
      if (!first || first.lexemes.size === 0) throw new PatternError('a pattern must open with a word');
      for (const lexeme of first.lexemes.keys()) {
        this.lexemes.addUse(lexeme, { type: 'start', pattern: { elements, payload } });
      }
    });
  }

  readonly #lookup = (name: string): number | undefined => {
    const word = this.#named.get(name);
    return word && !('pattern' in word) ? this.lexemes.intern(word) : undefined;
  };

  #context(text: string) {
    return parseContext(text, this.lexemes, this.#lookup);
  }

  #guard<T>(source: PackSource, path: EntryPath, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof PatternError || error instanceof RangeError)) throw error;
      this.#fault(source, path, error.message);
      return undefined;
    }
  }

  #fault(source: PackSource, path: EntryPath, message: string): void {
    this.faults.push({ file: source.file, ...source.locate(path), message });
  }
}

function originOf(source: PackSource, path: EntryPath): Origin {
  return { pack: source.pack, file: source.file, ...source.locate(path) };
}

function placeOf(origin: Origin): string {
  return `${origin.file}:${origin.line}`;
}

function titlesOf(sources: readonly PackSource[]): Map<string, Gloss> {
  const titles = new Map<string, Gloss>();
  for (const { pack, content } of sources)
    if (content.title || !titles.has(pack)) titles.set(pack, content.title ?? { ar: pack, en: pack });
  return titles;
}

/** Compiles packs and says what is wrong with them; the lexicon holds all that is right. */
export function compilePacks(sources: readonly PackSource[]): {
  lexicon: Lexicon;
  faults: readonly PackFault[];
} {
  const compiler = new Compiler();
  compiler.compile(sources);
  const lexicon = {
    lexemes: new Lexemes(compiler.lexemes),
    terms: compiler.terms,
    actors: withMutualRelations(compiler.actors),
    choices: compiler.choices,
    packs: titlesOf(sources),
    hash: hashOfPacks(sources),
  };
  return { lexicon, faults: compiler.faults };
}

/** Compiles packs. Throws a `LexiconError` with every fault. */
export function compileLexicon(sources: readonly PackSource[]): Lexicon {
  const { lexicon, faults } = compilePacks(sources);
  if (faults.length > 0) throw new LexiconError(faults);
  return lexicon;
}
