/** From an article's analysed fields to resolved candidates: whom each loaded word is about, and whose word it is. */
import type { Lexicon } from '../lexicon/compile.js';
import type { TermMatch } from '../lexicon/match.js';
import type { About } from '../lexicon/model.js';
import type { ArticleField, Span } from '../types/article.js';
import type { Device, NameUse, Voice } from '../types/mention.js';
import type { TextAnalysis } from '../types/text.js';
import type { Candidate, Refusal, ResolvedField } from './candidate.js';
import { deviceIn, type Hanging, hangingOf } from './device.js';
import { findScareQuotes } from './scare-quotes.js';
import { layOut, type Scene } from './scene.js';
import { type SpeechSegment, type SpokenWords, speakersOf, spokenWords } from './speakers.js';
import {
  type Clue,
  type Decided,
  gatherEvidence,
  type Query,
  targetInArticle,
  targetNearby,
} from './target/index.js';

/** Whose words stand at a span, and whether a quotation there is speech. */
export interface VoiceReader {
  voiceAt(span: Span): { readonly voice: Voice; readonly rule: string };
  isSpeech(inner: Span): boolean;
  /** The stretches that are not the outlet's own, in order. */
  readonly segments: readonly SpeechSegment[];
}

export interface ResolveOptions {
  readonly lexicon: Lexicon;
  readonly readVoices: (analysis: TextAnalysis, field: ArticleField) => VoiceReader;
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
    const voices = whenAsked(scene, () => options.readVoices(scene.analysis, scene.field));
    const targets = termTargets(scene, voices, new Set(targeted), withRefused);
    for (const { draft, clue } of targets) if (!draft.refused) targeted.add(clue.actor);
    const marks = markCandidates(scene, voices);
    for (const { target } of marks) targeted.add(target);
    // Whose word a use is costs more than all else about it: it is not asked of what is not handed on.
    const candidates = targets
      .filter((target) => isWorthKeeping(target, named))
      .flatMap((target) => candidateOf(target, voices) ?? [])
      .concat(marks);
    return {
      scene,
      candidates: candidates.sort((a, b) => a.start - b.start || a.end - b.end),
      names,
      spoken: countedOnce(() => spokenWords(scene, voices.segments, voices.speakerAt)),
    };
  });
}

const holdsPolarUse = ({ matches }: Scene): boolean =>
  matches.terms.some(({ blocked, term }) => !blocked && term.polarity !== 0);

const isWorthKeeping = ({ draft, clue }: Targeted, named: boolean): boolean =>
  draft.refused !== undefined || draft.match.term.polarity !== 0 || (named && clue.actor !== 'unknown');

const NOTHING_SPOKEN: SpokenWords = { words: 0, bySpeaker: new Map() };

/** Every actor of an article asks for the same count. */
function countedOnce(count: () => SpokenWords): () => SpokenWords {
  let counted: SpokenWords | undefined;
  return () => {
    counted ??= count();
    return counted;
  };
}

/** A voice reader that also knows who speaks. */
interface SpeechReader extends VoiceReader {
  /** The actor who speaks at an offset, where a source that is or speaks for one does. */
  speakerAt(offset: number): string | undefined;
}

/** A reader made when it is first asked: most fields hold nothing whose voice matters, fewer where it matters who speaks. */
function whenAsked(scene: Scene, make: () => VoiceReader): SpeechReader {
  let made: VoiceReader | undefined;
  let speakers: ((offset: number) => string | undefined) | undefined;
  const reader = (): VoiceReader => {
    made ??= make();
    return made;
  };
  return {
    voiceAt: (span) => reader().voiceAt(span),
    isSpeech: (inner) => reader().isSpeech(inner),
    get segments() {
      return reader().segments;
    },
    speakerAt(offset) {
      speakers ??= speakersOf(scene, reader().segments);
      return speakers(offset);
    },
  };
}

/** Nouns first, then what hangs on them: an adjective's target may be its noun's. */
const ORDER: Record<About, number> = { head: 0, named: 1, patient: 1, modified: 2, agent: 3, judged: 4 };

interface Draft {
  readonly match: TermMatch;
  readonly hanging: Hanging;
  readonly about: About;
  readonly device: Device | undefined;
  readonly refused: Refusal | undefined;
}

/** A use whose target the rules have told. */
interface Targeted {
  readonly draft: Draft;
  readonly query: Query;
  readonly clue: Clue;
}

function termTargets(
  scene: Scene,
  voices: SpeechReader,
  elsewhere: ReadonlySet<string>,
  withRefused: boolean,
): Targeted[] {
  const drafts: Draft[] = [];
  for (const match of scene.matches.terms) {
    if (match.blocked && !withRefused) continue;
    const hanging = hangingOf(scene, match);
    const device = deviceIn(match, hanging);
    const refused = match.blocked ?? (device ? undefined : 'no-device');
    if (!refused || withRefused)
      drafts.push({ match, hanging, about: aboutOf(match, hanging.on), device, refused });
  }
  if (drafts.length === 0) return [];
  const decided = new Map<number, Decided>();
  const queryOf = ({ match, hanging }: Draft): Query => {
    let speaker: { readonly actor: string | undefined } | undefined;
    return {
      scene,
      match,
      hungOn: hanging.on,
      ...(hanging.noun === undefined ? {} : { headNoun: hanging.noun }),
      get speaker() {
        speaker ??= { actor: voices.speakerAt(scene.words[match.spanFirst]?.start ?? 0) };
        return speaker.actor;
      },
      get speakerAfter() {
        return speakerBehind(scene, voices, match.spanLast);
      },
      decided,
      decidedElsewhere: elsewhere,
    };
  };
  const queries = new Map(drafts.map((draft) => [draft, queryOf(draft)]));
  const clues = findTargets(queries, decided);
  return drafts.flatMap((draft) => {
    const query = queries.get(draft);
    const clue = clues.get(draft);
    return query && clue ? { draft, query, clue } : [];
  });
}

/** Words behind a verb of claiming within which what is claimed begins. */
const CLAIM_REACH = 6;

function speakerBehind(scene: Scene, voices: SpeechReader, last: number): string | undefined {
  const sentence = scene.words[last]?.sentence;
  for (let i = last + 1; i <= last + CLAIM_REACH; i++) {
    const word = scene.words[i];
    if (!word || word.sentence !== sentence) return undefined;
    const speaker = voices.speakerAt(word.start);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/** All that stands beside a word is asked before anything that the article as a whole suggests. */
function findTargets(queries: ReadonlyMap<Draft, Query>, decided: Map<number, Decided>): Map<Draft, Clue> {
  const clues = new Map<Draft, Clue>();
  const decide = (draft: Draft, clue: Clue | undefined, near: boolean): void => {
    if (!clue) return;
    clues.set(draft, clue);
    const { term, spanFirst } = draft.match;
    if (!draft.refused)
      decided.set(spanFirst, { actor: clue.actor, term: term.id, polarity: term.polarity, near });
  };
  const nounsFirst = [...queries].sort(
    ([a], [b]) => ORDER[a.about] - ORDER[b.about] || a.match.spanFirst - b.match.spanFirst,
  );
  for (const [draft, query] of nounsFirst) decide(draft, targetNearby(draft.about, query), true);
  for (const [draft, query] of nounsFirst) {
    // A neutral option is a denominator only where its actor stands beside it: a guess from afar would dilute every share.
    if (!clues.has(draft) && draft.match.term.polarity !== 0)
      decide(draft, targetInArticle(draft.about, query), false);
  }
  return clues;
}

function candidateOf({ draft, query, clue }: Targeted, voices: VoiceReader): Candidate | undefined {
  const { match, hanging, about, device, refused } = draft;
  const { scene } = query;
  const span = spanOf(scene, match.spanFirst, match.spanLast);
  if (!span) return undefined;
  const { voice, rule } = voices.voiceAt(span);
  const candidate: Changeable<Candidate> = {
    start: span.start,
    end: span.end,
    field: scene.field,
    surface: scene.analysis.text.slice(span.start, span.end),
    term: match.term,
    device: device ?? 'evaluation',
    polarity: match.term.polarity,
    target: clue.actor,
    targetRule: clue.rule,
    evidence: () => gatherEvidence(about, query, clue.actor),
    voice,
    voiceRule: rule,
    phrase: phraseOf(scene, match, hanging),
    firstWord: match.spanFirst,
    lastWord: match.spanLast,
    sentence: sentenceOf(scene, match.spanFirst),
  };
  if (typeof match.term.device !== 'string') candidate.hungOn = hanging.on;
  if (refused) candidate.refused = refused;
  return candidate;
}

/** An adjective belongs to the phrase of its noun; every other use makes its own. */
function phraseOf(scene: Scene, { spanFirst, reading }: TermMatch, { noun }: Hanging): number {
  if (noun === undefined || reading?.form.wordClass !== 'adjective') return spanFirst;
  return scene.termAt.get(noun)?.spanFirst ?? noun;
}

/** An object while it is being made. */
type Changeable<T> = { -readonly [K in keyof T]: T[K] };

/** An adjective that stands as a noun names; one on an act is about the act's doer; else as the term says. */
function aboutOf(match: TermMatch, on: 'actor' | 'act' | 'head'): About {
  const { device, about } = match.term;
  if (typeof device === 'string') return about;
  if (on === 'head') return 'head';
  return on === 'act' ? (device.act === 'violence' ? 'agent' : 'judged') : 'modified';
}

function markCandidates(scene: Scene, voices: VoiceReader): Candidate[] {
  const term = scene.lexicon.terms.get('scare-quotes');
  if (!term) return [];
  return findScareQuotes(scene, (span) => voices.isSpeech(span)).flatMap((mark) => {
    const { voice, rule } = voices.voiceAt({ start: mark.opens - 1, end: mark.opens });
    if (voice === 'quoted') return [];
    return {
      start: mark.start,
      end: mark.end,
      field: scene.field,
      surface: scene.analysis.text.slice(mark.start, mark.end),
      term,
      device: 'distancing',
      polarity: -1,
      target: mark.actor,
      targetRule: 'scare-quotes',
      evidence: () => [],
      voice,
      voiceRule: rule,
      phrase: mark.firstWord,
      firstWord: mark.firstWord,
      lastWord: mark.lastWord,
      sentence: sentenceOf(scene, mark.firstWord),
    } satisfies Candidate;
  });
}

function spanOf(scene: Scene, first: number, last: number): Span | undefined {
  const { row } = scene;
  return last < row.length ? { start: row.start(first), end: row.end(last) } : undefined;
}

function sentenceOf(scene: Scene, word: number): Span {
  const sentence = scene.analysis.sentences[scene.words[word]?.sentence ?? 0];
  return sentence
    ? { start: sentence.start, end: sentence.end }
    : { start: 0, end: scene.analysis.text.length };
}

function nameUses(scene: Scene): NameUse[] {
  return scene.references.flatMap((reference) => {
    const { match, refersBack } = reference;
    if (refersBack) return [];
    if (match.name.role === 'adjective' || match.name.role === 'person') return [];
    const span = spanOf(scene, match.spanFirst, match.spanLast);
    if (!span) return [];
    const surface = scene.analysis.text.slice(span.start, span.end);
    return [
      { ...span, field: scene.field, surface, actor: reference.actor.id, variant: match.name.register },
    ];
  });
}
