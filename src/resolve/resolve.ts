/** From an article's analysed fields to resolved candidates: whom each loaded word is about, and whose word it is. */
import type { Lexicon } from '../lexicon/compile.js';
import type { ArticleField } from '../types/article.js';
import type { TextAnalysis } from '../types/text.js';
import { type Candidate, candidateOf, markCandidates, type ResolvedField } from './candidate.js';
import { decideTargets } from './decide.js';
import { nameUses } from './names.js';
import { layOut, type Scene } from './scene.js';
import type { SpokenWords } from './speakers.js';
import { type ReadVoices, SpeechReader } from './speech-reader.js';
import { type Decided, FieldFacts } from './target/index.js';
import { TermUse } from './use.js';

export interface ResolveOptions {
  readonly lexicon: Lexicon;
  readonly readVoices: ReadVoices;
  readonly outletCountry?: string;
  /** Whether uses that the rules refuse are handed on too: for explaining and measuring. False by default. */
  readonly withRefused?: boolean;
}

export interface AnalysedField {
  readonly field: ArticleField;
  readonly analysis: TextAnalysis;
}

/**
 * Resolves the fields of one article together. A neutral option is handed on only where its target is known and the article names
 * an actor: elsewhere it is the denominator of nothing.
 */
export function resolveArticle(fields: readonly AnalysedField[], options: ResolveOptions): ResolvedField[] {
  const scenes = layOut(fields, options.lexicon, options.outletCountry);
  const withRefused = options.withRefused ?? false;
  const named = scenes.some((scene) => scene.references.length > 0);
  const wanted = withRefused || named || scenes.some(holdsPolarUse);
  const targeted = new Set<string>();
  return scenes.map((scene) => {
    const names = nameUses(scene);
    if (!wanted) return { scene, candidates: [], names, spoken: () => NOTHING_SPOKEN };
    const speech = new SpeechReader(scene, options.readVoices);
    const uses = decidedUses(scene, speech, new Set(targeted), withRefused);
    for (const { clue, refused } of uses) if (clue && !refused) targeted.add(clue.actor);
    const marks = markCandidates(scene, speech);
    for (const { target } of marks) targeted.add(target);
    // Whose word a use is costs more than all else about it: it is not asked of what is not handed on.
    const candidates: Candidate[] = [];
    for (const use of uses)
      if (use.clue && isWorthKeeping(use, named)) candidates.push(candidateOf(use, use.clue, speech));
    candidates.push(...marks);
    candidates.sort((a, b) => a.start - b.start || a.end - b.end);
    return { scene, candidates, names, spoken: () => speech.spoken };
  });
}

const holdsPolarUse = ({ matches }: Scene): boolean =>
  matches.terms.some(({ blocked, term }) => !blocked && term.polarity !== 0);

const isWorthKeeping = ({ refused, match, clue }: TermUse, named: boolean): boolean =>
  refused !== undefined || match.term.polarity !== 0 || (named && clue?.actor !== 'unknown');

const NOTHING_SPOKEN: SpokenWords = { words: 0, bySpeaker: new Map() };

/** The uses of terms in a field, with what the rules say each is about. */
function decidedUses(
  scene: Scene,
  speech: SpeechReader,
  decidedElsewhere: ReadonlySet<string>,
  withRefused: boolean,
): TermUse[] {
  const decided = new Map<number, Decided>();
  const field = { scene, speech, facts: new FieldFacts(scene), decided, decidedElsewhere };
  const uses: TermUse[] = [];
  for (const match of scene.matches.terms) {
    if (match.blocked && !withRefused) continue;
    const use = new TermUse(match, field);
    if (!use.refused || withRefused) uses.push(use);
  }
  decideTargets(uses, decided);
  return uses;
}
