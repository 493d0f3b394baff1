/**
 * An Arabic language model for wink-nlp. It wraps the English one for the plumbing (packing, token categories) and replaces what is
 * English: the token patterns, the 87,593-word lexicon with its contractions, and the automata of a pipe that is not used here.
 *
 * wink cuts a text with `trex.helpers.splitter`, then tries each piece on a ladder of slower patterns. The splitter keeps what its group
 * matches, so giving it `SPLITTER` makes every piece one token already, and the ladder only has to name each new word's category.
 */

import english from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import {
  ADDRESS,
  ARABIC_WORD,
  INVISIBLE,
  LATIN_WORD,
  NUMBER,
  OTHER_WORD,
  PUNCTUATION,
  SPLITTER,
} from './pattern.js';

type WinkModel = Parameters<typeof winkNLP>[0];
export type Wink = ReturnType<typeof winkNLP>;

/** The parts of a wink core model that are read or replaced here (undocumented; see wink-nlp's cache.js and tokenizer.js, 2.4). */
interface Core {
  readonly packing: { readonly size: number };
  readonly features: Readonly<Record<string, unknown>>;
  readonly tcat: { readonly hash: Readonly<Record<string, number>> };
}
type Trex = readonly [source: string, flags: string, category: number];

/** An automaton without a state: wink loads one for every stage, also for those that its pipe leaves out. */
const NO_MACHINE = '[null,0,[],[],[],[]]';
const noStage = () => ({ machines: [NO_MACHINE], transformers: [null], setter: null, updater: null });

function category(core: Core, name: string): number {
  const code = core.tcat.hash[name];
  if (code === undefined) throw new Error(`wink-nlp's model has no token category "${name}"`);
  return code;
}

function tokenPatterns(core: Core): { ltc: Trex[]; rtc: Trex[]; helpers: Record<string, [string, string]> } {
  const never: [string, string] = ['(?!)', ''];
  return {
    ltc: [
      [`^(?:${ARABIC_WORD}|${LATIN_WORD}|${OTHER_WORD})$`, '', category(core, 'word')],
      [`^(?:${NUMBER})$`, '', category(core, 'number')],
      [`^(?:${PUNCTUATION})$`, '', category(core, 'punctuation')],
      [`^(?:${ADDRESS})$`, '', category(core, 'url')],
      [`^(?:[\\s\\u0085\\u001c-\\u001f${INVISIBLE}]+)$`, '', category(core, 'tabCRLF')],
      ['^[^]{1,2}$', '', category(core, 'symbol')],
    ],
    rtc: [],
    helpers: { splitter: [SPLITTER, ''], anyWithRP: never, anyWithLP: never, LPanyRP: never },
  };
}

// Read once: the English core is 1.4 MB of JSON, and only its layout is kept.
const base = (english.core as () => Core)();

function arabicCore(): unknown {
  const unknownWord = '$%^OOV^%$';
  const hash: Record<string, number> = Object.create(null);
  hash[unknownWord] = 0;
  hash['\n'] = 1; // wink's automata ask for its index when they are made
  return {
    ...base,
    packing: { ...base.packing, efList: [] },
    features: { ...base.features, lexeme: { list: [unknownWord, '\n'], hash, intrinsicSize: 2, index: 2 } },
    lexicon: new Uint32Array(2 * base.packing.size),
    trex: tokenPatterns(base),
  };
}

const arabicModel = {
  ...english,
  core: arabicCore,
  sbd: noStage,
  ner: noStage,
  pos: noStage,
  negation: noStage,
  sa: noStage,
  metaCER: noStage,
} as WinkModel;

/** A fresh wink-nlp instance that cuts Arabic text into tokens and does nothing else; its cache of words starts empty. */
export function createWink(): Wink {
  return winkNLP(arabicModel, []);
}
