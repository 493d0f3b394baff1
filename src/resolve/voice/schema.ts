/** The shape of `voice.yaml`: how words are marked as somebody else's. */
import * as z from 'zod';

/** A list that a pack of the user's own leaves out is empty: what was written for an older version goes on working. */
const wordList = z
  .string()
  .default('')
  .transform((words) => words.split(/\s+/).filter((word) => word !== ''));

const plainVerbs = z.array(z.strictObject({ verb: z.string(), present: z.string() })).default([]);

/** What of the verb's clause is in the source's words; explained at the head of `lexicons/core/voice.yaml`. */
const governs = z.enum(['clause', 'object', 'condemned', 'demand']);

const verb = z.strictObject({
  verb: z.string().min(2),
  present: z.string().min(3),
  governs,
  through: z.array(z.string()).default([]),
  participle: z.string().optional(),
  masdar: z.string().optional(),
  /** The verb is spelled like a common noun or particle: only a clause that follows at once counts. */
  close: z.boolean().default(false),
  /** Calls something a name: `وصفه بـ"…"`. */
  described: z.boolean().default(false),
  /** Its object is a person, its charge follows بـ. */
  accused: z.boolean().default(false),
  /** Gives somebody a name: `أطلق على … اسم …`; without a word for a name it means firing or releasing. */
  labels: z.boolean().default(false),
  /** Lays responsibility on somebody: `حمّل X مسؤولية …`; without a word for responsibility it means carrying. */
  blames: z.boolean().default(false),
  // What the others mean is told at the head of `lexicons/core/voice.yaml`.
  passive: z.boolean().default(false),
  predicative: z.boolean().default(false),
  holds: z.boolean().default(false),
  judges: z.boolean().default(false),
  renews: z.boolean().default(false),
  direct: z.boolean().default(false),
  tells: z.boolean().default(false),
  shows: z.boolean().default(false),
  reports: z.boolean().default(false),
  free: z.boolean().default(false),
  written: z.boolean().default(false),
  shouts: z.boolean().default(false),
  mourns: z.boolean().default(false),
  vows: z.boolean().default(false),
  commemorates: z.boolean().default(false),
  only: z.boolean().default(false),
  does: z.boolean().default(false),
});

/** Plain lists of words, by what the rules call them; each is explained at its head in `lexicons/core/voice.yaml`. */
export const WORD_LISTS = {
  notSources: 'not-sources',
  speechNouns: 'speech-nouns',
  namingNouns: 'naming-nouns',
  notSpeakers: 'not-speakers',
  objectNouns: 'object-nouns',
  accusedNouns: 'accused-nouns',
  carried: 'carried',
  vowed: 'vowed',
  mourned: 'mourned',
  predicateHeads: 'predicate-heads',
  muteSubjects: 'mute-subjects',
  headlineSpeakers: 'headline-speakers',
  bInitial: 'b-initial',
  bodyHeads: 'body-heads',
  deeds: 'deeds',
  notDeeds: 'not-deeds',
  notReflexive: 'not-reflexive',
  notAccusatives: 'not-accusatives',
  adverbials: 'adverbials',
  requests: 'requests',
  ownActs: 'own-acts',
  renewed: 'renewed',
  charges: 'charges',
  markedCharges: 'marked-charges',
  accounts: 'accounts',
  chants: 'chants',
  chantsAbout: 'chants-about',
  occasions: 'occasions',
  commemorated: 'commemorated',
  titles: 'titles',
  persons: 'persons',
  befalls: 'befalls',
  registers: 'registers',
  labels: 'labels',
  shownAs: 'shown-as',
  clauseVerbs: 'clause-verbs',
  hypothetical: 'hypothetical',
  yInitial: 'y-initial',
  lInitial: 'l-initial',
  sInitialStems: 's-initial-stems',
  notSaying: 'not-saying',
  newClauses: 'new-clauses',
  firstPerson: 'first-person',
  reproaches: 'reproaches',
  pictures: 'pictures',
} as const;

export type WordList = keyof typeof WORD_LISTS;

type WordListKey = (typeof WORD_LISTS)[WordList];

const wordLists = Object.fromEntries(Object.values(WORD_LISTS).map((key) => [key, wordList])) as Record<
  WordListKey,
  typeof wordList
>;

export const voiceSchema = z.strictObject({
  ...wordLists,
  verbs: z.array(verb).min(1),
  wishes: z.strictObject({ verbs: plainVerbs, nouns: wordList }).prefault({}),
  reviews: z.strictObject({ verbs: plainVerbs, subjects: wordList }).prefault({}),
  wanting: plainVerbs,
  furthering: plainVerbs,
  standing: plainVerbs,
  stating: plainVerbs,
  trailing: z.array(z.strictObject({ phrase: z.string() })).default([]),
  impersonal: z.array(z.string()).default([]),
  interviews: z.array(z.string()).default([]),
  'judging-stems': wordList,
  'never-cues': wordList,
  'not-clauses': z.array(z.string()).default([]),
  'other-headlines': z.array(z.string()).default([]),
  burdens: wordList,
  slogans: wordList,
  works: wordList,
});

export type VoiceFile = z.infer<typeof voiceSchema>;
/** What the pack says of a verb, whatever its form. */
export type VerbTraits = Omit<z.infer<typeof verb>, 'verb' | 'present' | 'through' | 'participle' | 'masdar'>;
