/**
 * The shape of a lexicon pack's YAML files. This is the one definition: the published JSON Schema
 * (`lexicons/schema/pack.schema.json`) and the TypeScript types both come from it.
 */
import * as z from 'zod';
import { DEVICES, NAME_REGISTERS } from '../types/mention.js';

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/,
    'an id is lower-case Latin words joined by hyphens (actors: as in the codebook)',
  );
const arabic = z.string().min(1);
const gloss = z.strictObject({ ar: arabic, en: z.string().min(1) });
const polarity = z.union([z.literal(-1), z.literal(0), z.literal(1)], {
  error: 'expected one of -1, 0 and 1',
});
const device = z.enum(DEVICES);

/** One lexeme; its key names the class whose inflection is generated. */
const wordSchema = z.union(
  [
    z.strictObject({
      noun: arabic,
      plurals: z.array(arabic).optional(),
      sound: z.enum(['m', 'f', 'mf', 'none']).optional(),
      feminine: arabic.optional(),
      proper: z.boolean().optional(),
    }),
    z.strictObject({ adjective: arabic, plurals: z.array(arabic).optional(), feminine: arabic.optional() }),
    z.strictObject({ verb: arabic, present: arabic, passive: z.array(arabic).optional() }),
    z.strictObject({ fixed: arabic }),
    z.strictObject({ pattern: arabic }),
    z.strictObject({ marks: z.literal('claimed-name') }),
  ],
  { error: 'expected a word under one of noun, adjective, verb, fixed, pattern and marks' },
);

const deviceChoice = z.union([
  device,
  z.strictObject({ actor: device.optional(), act: device.optional(), head: device.optional() }),
]);

export const ABOUT = ['head', 'modified', 'agent', 'patient', 'named', 'judged'] as const;

export const GENITIVES = ['master', 'foe', 'victim'] as const;

export const NAME_ROLES = ['name', 'adjective', 'person', 'member', 'generic'] as const;

export const ACTOR_KINDS = [
  'state',
  'army',
  'armed-group',
  'party',
  'people',
  'coalition',
  'organisation',
] as const;

/** Classes of words that resolving asks for, each with the key that lists it under `referents`. */
export const REFERENT_LISTS = {
  act: 'acts',
  group: 'groups',
  person: 'persons',
  land: 'lands',
  office: 'offices',
  force: 'forces',
  civilian: 'civilians',
  people: 'peoples',
  protest: 'protests',
  combat: 'combats',
  policy: 'policies',
  struggle: 'struggles',
  accusal: 'accusals',
  ability: 'abilities',
  doing: 'doings',
  undertaking: 'undertakings',
  feat: 'feats',
  'state-office': 'state-offices',
  home: 'homes',
  sport: 'sports',
  paper: 'papers',
  'armed-body': 'armed-bodies',
  follower: 'followers',
  ally: 'allies',
  opponent: 'opponents',
  help: 'helps',
  denial: 'denials',
  grip: 'grips',
  mourning: 'mournings',
  attack: 'attacks',
  claim: 'claims',
  claimable: 'claimables',
  conduct: 'conducts',
  nameless: 'nameless',
  partisan: 'partisans',
  creed: 'creeds',
  register: 'registers',
  listing: 'listings',
  weapon: 'weapons',
  right: 'rights',
  calling: 'callings',
} as const;

/**
 * Classes of plain words that stance listens to, each with the key that lists it under `tones`. Unlike referents they tell nothing
 * of what a word is about.
 */
export const TONE_LISTS = {
  gain: 'gains',
  loss: 'losses',
  aid: 'aids',
  tie: 'ties',
  esteem: 'esteem',
  censure: 'censures',
  demand: 'demands',
  harm: 'harms',
  suffering: 'sufferings',
  fight: 'fights',
  source: 'sources',
  insistence: 'insistence',
  honour: 'honours',
  self: 'selves',
  life: 'lives',
  side: 'sides',
  devotion: 'devotion',
  saying: 'sayings',
} as const;

const termSchema = z.strictObject({
  id,
  words: z.array(wordSchema).min(1),
  device: deviceChoice,
  polarity,
  choice: id.optional(),
  option: id.optional(),
  about: z.enum(ABOUT).optional(),
  refers: z.array(z.enum(ACTOR_KINDS)).optional(),
  target: id.optional(),
  otherwise: id.optional(),
  'by-country': z.union([z.record(id, id), id]).optional(),
  countries: z.array(id).min(1).optional(),
  genitive: z.enum(GENITIVES).optional(),
  ambiguous: z.boolean().optional(),
  habitual: z.boolean().optional(),
  blocks: z.array(arabic).optional(),
  needs: z.array(arabic).optional(),
  gloss,
  rationale: z.union([z.string().min(1), gloss], {
    error: 'expected a sentence, or one in each language: {ar: …, en: …}',
  }),
});

const nameSchema = z.strictObject({
  words: z.array(wordSchema).min(1),
  as: z.enum(NAME_ROLES).optional(),
  register: z.enum(NAME_REGISTERS),
  claims: z.boolean().optional(),
  countries: z.array(id).optional(),
  blocks: z.array(arabic).optional(),
});

const actorSchema = z.strictObject({
  id,
  kind: z.enum(ACTOR_KINDS),
  country: id,
  gloss,
  foes: z.array(id).optional(),
  allies: z.array(id).optional(),
  called: z.array(arabic).optional(),
  names: z.array(nameSchema).min(1),
});

const choiceSchema = z.strictObject({ id, gloss, referent: z.string().min(1) });

const wordList = z.array(wordSchema).optional();

/** An object with an optional list of words for each of the keys. */
const wordLists = <Key extends string>(lists: Readonly<Record<string, Key>>) =>
  z.strictObject(
    Object.fromEntries(Object.values(lists).map((key) => [key, wordList])) as Record<Key, typeof wordList>,
  );

export const packSchema = z.strictObject({
  /** What the pack is called for a reader; in one of its files. */
  title: gloss.optional(),
  lexemes: z.record(arabic, wordSchema).optional(),
  choices: z.array(choiceSchema).optional(),
  terms: z.array(termSchema).optional(),
  actors: z.array(actorSchema).optional(),
  'proper-names': z.array(arabic).optional(),
  places: z.record(id, z.array(arabic)).optional(),
  referents: wordLists(REFERENT_LISTS).optional(),
  tones: wordLists(TONE_LISTS).optional(),
});

export type WordEntry = z.infer<typeof wordSchema>;
export type TermEntry = z.infer<typeof termSchema>;
export type NameEntry = z.infer<typeof nameSchema>;
export type ActorEntry = z.infer<typeof actorSchema>;
export type PackFile = z.infer<typeof packSchema>;
