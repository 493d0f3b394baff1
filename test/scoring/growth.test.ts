/** The work of scoring grows with a text's length and no faster, whatever stands in it. */
import { expect, it } from 'vitest';
import { createScorer } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';

const scorer = createScorer(loadResources());

/** What a text is made of by repeating it, and how many UTF-16 code units the longest has: 1 MB in UTF-8, less where all is mentions. */
const HOSTILE: Readonly<Record<string, readonly [unit: string, length: number]>> = {
  'one word without end': ['ا', 500_000],
  'one word of a tatweel': ['ـ', 500_000],
  'one word of marks': ['\u064b', 500_000],
  'one word of clitics': ['ولل', 500_000],
  'one number': ['٣', 500_000],
  brackets: ['(', 1_000_000],
  'marks that open and never close': ['«"(', 700_000],
  'quotations opened by a speaker': ['قال: «', 500_000],
  'quoted words': ['«إرهابي» قال ', 40_000],
  'half surrogates': ['\ud800', 350_000],
  'white space': [' \n', 1_000_000],
  stops: ['. ', 1_000_000],
  addresses: ['http://a.b/', 1_000_000],
  'speakers without speech': ['وقال إن ', 500_000],
  'one sentence of an actor': ['قوات سوريا الديمقراطية ', 500_000],
  'one sentence of mentions': ['قتل ميليشيا الحوثي إرهابيين ', 40_000],
  'sentences of mentions': ['قتل ميليشيا الحوثي إرهابيين. ', 40_000],
}; // prettier-ignore

/** Milliseconds of CPU, which other programs do not lengthen as they do a clock's. */
function workOn(text: string): number {
  const before = process.cpuUsage();
  scorer.score({
    id: 'a',
    outlet: 'unknown',
    outletFrom: 'none',
    text,
    boilerplate: [],
    source: { path: 'a.txt', index: 0 },
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Four times the text is four times the work; were it the square, it would be sixteen times. */
const MOST_GROWTH = 9;
/** What collecting garbage and compiling may add to any run, in milliseconds. */
const SLACK = 250;
const TRIES = 4;

it.each(Object.entries(HOSTILE))('%s', { timeout: 300_000 }, (_, [unit, length]) => {
  const whole = unit.repeat(Math.ceil(length / unit.length));
  const quarter = whole.slice(0, length / 4);
  let [little, much] = [workOn(quarter), workOn(whole)];
  // The least of several is what the work takes; more are tried only where the first says too much.
  for (let again = 1; again < TRIES && much > MOST_GROWTH * little + SLACK; again++) {
    little = Math.min(little, workOn(quarter));
    much = Math.min(much, workOn(whole));
  }
  expect(much).toBeLessThan(MOST_GROWTH * little + SLACK);
});
