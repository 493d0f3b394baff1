/** What marks hold by the words in them and before them: a name, a title, or a word of judgement that no name is made of. */
import type { Token } from '../../types/index.js';
import { PREPOSITIONS } from '../function-words.js';
import { sayingCue, type VoiceCues } from './cues.js';
import type { QuotedRun } from './quoted.js';
import { COMPLEMENTISERS, isWord } from './words.js';

/** Letters that may follow a judging word's stem: يون, ياتها. */
const ENDING = 5;

const isOf = (stem: string, word: string): boolean =>
  word.startsWith(stem) && word.length <= stem.length + ENDING;

/** Whether marks hold a word of judgement, which no name is made of (`«عملاء الغزاة»`). */
export function judges(
  tokens: readonly Token[],
  run: Pick<QuotedRun, 'open' | 'close'>,
  cues: VoiceCues,
): boolean {
  for (let i = run.open + 1; i < run.close; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    const bare = token.folded.replace(/^(?:وال|فال|بال|كال|لل|ال|[وفبلك](?=\S{4,}))/, '');
    if (cues.judgingStems.some((stem) => isOf(stem, bare) || isOf(stem, token.folded))) return true;
  }
  return false;
}

/** How far before its mark a word for a work or a placard may stand (`فيلم المخرج فلان "…"`, `لافتات كتب عليها "…"`). */
const TITLE_REACH = 5;

/** Marks behind a slogan, a chant or a placard hold the words of those who carry it (`تحت شعار «…»`, `هتافات منها "…"`). */
export function shouted(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= first && i >= open - TITLE_REACH; i--) {
    const { kind, folded, surface } = tokens[i] as Token;
    if (kind === 'word' ? cues.slogans.test(folded) : surface === '.') return kind === 'word';
  }
  return false;
}

/** The marks hold the title of a work, an event or a slogan: its kind stands before them, and nobody is said to speak in between. */
export function entitled(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= first && i >= open - TITLE_REACH; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      if (token.surface === ':' && i === open - 1) continue;
      return false;
    }
    if (cues.works.test(token.folded)) return true;
    if (PREPOSITIONS.has(token.folded)) return false;
    const cue = sayingCue(cues, token.folded);
    if (
      COMPLEMENTISERS.has(token.folded) ||
      (cue !== undefined && cue.form !== 'masdar' && cue.lemma !== 'كتب')
    )
      return false;
  }
  return false;
}

export function namesSomething(folded: string, cues: VoiceCues): boolean {
  if (cues.namingNouns.has(folded)) return true;
  const bare = folded.replace(/^(?:وال|فال|بال|كال|لل|ال|و|ف|ب|ل|ك)/, '');
  return bare !== folded && bare.length > 2 && cues.namingNouns.has(bare);
}

export function firstWord(tokens: readonly Token[], run: Pick<QuotedRun, 'open' | 'close'>): string {
  for (let i = run.open + 1; i < run.close; i++) if (isWord(tokens[i])) return (tokens[i] as Token).folded;
  return '';
}
