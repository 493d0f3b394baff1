/** Random packs for the lexicon loader, shared by the tests and `scripts/fuzz.ts`. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { checkPacks } from '../../src/lexicon/check.js';
import { readLexicon } from '../../src/lexicon/compiled/read.js';
import { writeLexicon } from '../../src/lexicon/compiled/write.js';
import { formatFault, LexiconError, type PackFault } from '../../src/lexicon/errors.js';
import { hashOfPacks } from '../../src/lexicon/packs.js';
import { parsePackFile } from '../../src/lexicon/source.js';
import { parseVoiceCues } from '../../src/resolve/voice/index.js';

export interface RandomPack {
  readonly kind: 'pack' | 'voice';
  readonly yaml: string;
}

const ODD = [
  '',
  ' ',
  'و',
  'ال',
  'ة',
  'ى',
  'يقتل',
  'قتل',
  'ميليشيا',
  'ميليشيات',
  'الحوثي',
  'قوات|ميليشيا',
  '(ال)<عدو>',
  '<@عدو> $actor',
  '@عدو',
  '$actor ~3 <قتل>',
  '$group <حاكم>',
  '~9 قتل',
  '_ ~2 $actor',
  '$actor _',
  '_ _',
  '<>',
  '|',
  'a b',
  '\u200f',
  '\u0640\u064b',
  '\ud800',
  '\u0000',
  '6',
  '__proto__',
  'constructor',
  'ا'.repeat(200),
]; // prettier-ignore
const odd = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const id = fc.constantFrom('militia', 'army', 'armed-group', 'sdf', 'Ab', '', '__proto__');

/** Now and then something else than what belongs there. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 12, arbitrary },
    {
      weight: 1,
      arbitrary: fc.oneof(odd, fc.integer(), fc.constant(null), fc.constant([]), fc.constant({})),
    },
  );
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) => mostly(fc.array(arbitrary, { maxLength }));
const optional = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  mostly(fc.record<T, keyof T>(fields, { requiredKeys }));

const word = mostly(
  fc.oneof(
    fc.record({ noun: odd, plurals: fc.array(odd, { maxLength: 2 }) }, { requiredKeys: ['noun'] }),
    fc.record({ noun: odd, sound: fc.constantFrom('m', 'f', 'mf', 'none', 'x'), feminine: odd }),
    fc.record({ adjective: odd, plurals: fc.array(odd, { maxLength: 2 }) }, { requiredKeys: ['adjective'] }),
    fc.record(
      { verb: odd, present: odd, passive: fc.array(odd, { maxLength: 2 }) },
      { requiredKeys: ['verb'] },
    ),
    fc.record({ fixed: odd }),
    fc.record({ pattern: fc.array(odd, { maxLength: 4 }).map((parts) => parts.join(' ')) }),
    fc.record({ pattern: odd }),
    fc.constant({ marks: 'claimed-name' }),
  ),
);
const gloss = mostly(fc.record({ ar: odd, en: odd }));
const device = fc.constantFrom(
  'naming',
  'epithet',
  'death',
  'control',
  'violence',
  'distancing',
  'evaluation',
  'x',
);
const term = optional(
  {
    id,
    words: some(word),
    device: mostly(fc.oneof(device, fc.record({ actor: device, act: device }, { requiredKeys: [] }))),
    polarity: mostly(fc.constantFrom(-1, 0, 1, 2)),
    choice: id,
    about: fc.constantFrom('head', 'modified', 'agent', 'x'),
    refers: some(fc.constantFrom('state', 'army', 'x')),
    target: id,
    'by-country': mostly(fc.dictionary(odd, odd, { maxKeys: 2 })),
    ambiguous: mostly(fc.boolean()),
    blocks: some(odd),
    needs: some(odd),
    gloss,
    rationale: mostly(odd),
  },
  ['id', 'words', 'device', 'polarity', 'gloss', 'rationale'],
);
const actor = optional(
  {
    id,
    kind: fc.constantFrom('state', 'army', 'armed-group', 'x'),
    country: id,
    gloss,
    foes: some(id),
    names: some(
      optional(
        {
          words: some(word),
          register: fc.constantFrom('neutral', 'official', 'pejorative', 'self-designation', 'acronym', 'x'),
          as: fc.constantFrom('name', 'adjective', 'person', 'x'),
          blocks: some(odd),
        },
        ['words', 'register'],
      ),
    ),
  },
  ['id', 'kind', 'country', 'gloss', 'names'],
);
const pack = optional(
  {
    lexemes: mostly(fc.dictionary(fc.oneof(odd, fc.constant('عدو')), word, { maxKeys: 2 })),
    choices: some(optional({ id, gloss, referent: odd }, ['id', 'gloss', 'referent'])),
    terms: some(term),
    actors: some(actor, 2),
    'proper-names': some(odd),
    places: mostly(fc.dictionary(id, fc.array(odd, { maxLength: 2 }), { maxKeys: 2 })),
    referents: mostly(
      fc.dictionary(fc.constantFrom('acts', 'groups', 'persons', 'x'), fc.array(word, { maxLength: 2 })),
    ),
    tones: mostly(fc.dictionary(fc.constantFrom('gains', 'aids', 'x'), fc.array(word, { maxLength: 2 }))),
  },
  [],
);

const entries = pack.map((content) => stringify(content));
const MARKS = [
  '- ',
  ': ',
  '? ',
  '&a ',
  '*a',
  '<<: ',
  '!!set ',
  '|\n',
  '> ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '\t',
  '%YAML 9\n',
  '---\n',
  '...\n',
  '\n',
  '  ',
];

/** A text with pieces taken out, doubled, or put in where they mean something else. */
const spoilt = fc
  .tuple(
    entries,
    fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.oneof(fc.constantFrom(...MARKS), odd)), { maxLength: 4 }),
  )
  .map(([yaml, edits]) =>
    edits.reduce((text, [place, length, piece]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + length);
    }, yaml),
  );
const loose = fc
  .array(fc.oneof(fc.constantFrom(...MARKS, 'terms', 'verbs', 'words', 'id'), odd), { maxLength: 30 })
  .map((parts) => parts.join(''));

export const randomPack: fc.Arbitrary<RandomPack> = fc.record({
  kind: fc.constantFrom('pack', 'pack', 'pack', 'voice'),
  yaml: fc.oneof(
    { weight: 4, arbitrary: entries },
    { weight: 4, arbitrary: spoilt },
    { weight: 1, arbitrary: loose },
  ),
});

/** A message that betrays a mistake of the program rather than of the pack. */
const MISTAKE = /is not a function|Cannot read|is not iterable|Maximum call stack|Invalid array length/;

function checkFault(fault: PackFault, lines: number): void {
  const { file, line, column, message } = fault;
  if (file === '' || message === '' || formatFault(fault).includes('\n'))
    throw new Error(`a fault in no one line: ${message}`);
  if (MISTAKE.test(message)) throw new Error(`a fault of the program: ${message}`);
  if (line < 1 || line > lines || column < 1)
    throw new Error(`a fault at no place, ${line}:${column}: ${message}`);
}

/**
 * Loads one random pack and throws where a promise of the loader is broken: it never throws, each fault has its place and a line to say what
 * it is, and what is without fault compiles, and is read back as it was compiled.
 */
export function checkPack({ kind, yaml }: RandomPack): void {
  const lines = yaml.split(/\r\n|\r|\n/).length;
  if (kind === 'voice') {
    try {
      parseVoiceCues(yaml);
    } catch (error) {
      if (!(error instanceof LexiconError)) throw error;
      for (const fault of error.faults) checkFault(fault, lines);
    }
    return;
  }
  const faults: PackFault[] = [];
  const source = parsePackFile('a.yaml', 'core', yaml, faults);
  if ((source === undefined) === (faults.length === 0)) throw new Error('neither faults nor a pack');
  const checked = source && checkPacks([source]);
  for (const fault of [...faults, ...(checked?.faults ?? [])]) checkFault(fault, lines);
  if (source === undefined || checked === undefined) return;
  const { lexicon } = checked;
  const read = readLexicon(writeLexicon(lexicon), '', hashOfPacks([source]));
  if (!isDeepStrictEqual(JSON.parse(writeLexicon(read)), JSON.parse(writeLexicon(lexicon))))
    throw new Error('a lexicon is not read back as it was');
  if (read.hash !== lexicon.hash) throw new Error('the hash of a lexicon is not that of its files');
}
