/** The shape of `voice.yaml`: how words are marked as somebody else's. */
import * as z from 'zod';

const wordList = z.string().transform((words) => words.split(/\s+/).filter((word) => word !== ''));

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
  does: z.boolean().default(false),
});

export const voiceSchema = z.strictObject({
  verbs: z.array(verb).min(1),
  wishes: z.strictObject({
    verbs: z.array(z.strictObject({ verb: z.string(), present: z.string() })),
    nouns: wordList,
  }),
  reviews: z.strictObject({
    verbs: z.array(z.strictObject({ verb: z.string(), present: z.string() })),
    subjects: wordList,
  }),
  trailing: z.array(z.strictObject({ phrase: z.string() })),
  'not-sources': wordList,
  impersonal: z.array(z.string()),
  'speech-nouns': wordList,
  'naming-nouns': wordList,
  'not-speakers': wordList,
  'object-nouns': wordList,
  'accused-nouns': wordList,
  'predicate-heads': wordList,
  'judging-stems': wordList,
  'mute-subjects': wordList,
  'never-cues': wordList,
  'headline-speakers': wordList,
  'b-initial': wordList,
  'body-heads': wordList,
  'not-deeds': wordList,
  'not-reflexive': wordList,
  'not-accusatives': wordList,
  'not-clauses': z.array(z.string()),
  adverbials: wordList,
  requests: wordList,
  'own-acts': wordList,
  renewed: wordList,
  charges: wordList,
  'marked-charges': wordList,
  accounts: wordList,
  chants: wordList,
  slogans: wordList,
  works: wordList,
  occasions: wordList,
  registers: wordList,
  labels: wordList,
  'shown-as': wordList,
  'clause-verbs': wordList,
  'y-initial': wordList,
});

export type VoiceFile = z.infer<typeof voiceSchema>;
/** What the pack says of a verb, whatever its form. */
export type VerbTraits = Omit<z.infer<typeof verb>, 'verb' | 'present' | 'through' | 'participle' | 'masdar'>;
