/** Scored articles of papers that do not exist: each event told by several papers, each paper with its own habit of words. */

import { type RandomStream, randomStream } from '../../src/statistics/random.js';
import { contentTrace } from '../../src/trace/trace.js';
import type { Device, Mention, Polarity, ScoredArticle } from '../../src/types/index.js';
import { uniform } from './clustered-sample.js';

const OPTIONS: Readonly<Record<string, readonly (readonly [string, Polarity, Device])[]>> = {
  'armed-group': [
    ['militia', -1, 'naming'],
    ['forces', 0, 'naming'],
    ['resistance', 1, 'naming'],
  ],
  death: [
    ['perished', -1, 'death'],
    ['killed', 0, 'death'],
    ['martyr', 1, 'death'],
  ],
};
const ACTORS = ['houthi', 'israel', 'egypt'];

export interface PressDesign {
  readonly seed: number;
  readonly outlets: readonly string[];
  readonly events: number;
  /** Added to the chance of a positive option, by outlet; 0 for all is the null. */
  readonly habit?: Readonly<Record<string, number>>;
  /** Chance that an outlet reports an event that favours positive words, by outlet: a mix of events, not a habit. */
  readonly mix?: Readonly<Record<string, number>>;
}

/** Articles in order of events; every outlet reports about three in four of them, clustered by article. */
export function syntheticPress(design: PressDesign): ScoredArticle[] {
  const random = randomStream(design.seed, 'synthetic press');
  const articles: ScoredArticle[] = [];
  for (let event = 0; event < design.events; event++) {
    const favoured = event % 2 === 0;
    const actor = ACTORS[event % ACTORS.length] as string;
    const words = Array.from(
      { length: 16 },
      (_, k) =>
        `حدث${LETTERS[event % 26]}${LETTERS[(event * 7 + k) % 26]}${LETTERS[k]}${LETTERS[Math.floor(event / 26) % 26]}`,
    );
    for (const outlet of design.outlets) {
      const tells = design.mix?.[outlet] ?? 0.5;
      if (uniform(random) > 1.5 * (favoured ? tells : 1 - tells)) continue;
      const positive = (favoured ? 0.6 : 0.15) + (design.habit?.[outlet] ?? 0);
      articles.push(article(articles.length, outlet, event, actor, positive, words, random));
    }
  }
  return articles;
}

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنه'];

function article(
  index: number,
  outlet: string,
  event: number,
  actor: string,
  positive: number,
  words: readonly string[],
  random: RandomStream,
): ScoredArticle {
  const choice = uniform(random) < 0.6 ? 'armed-group' : 'death';
  const options = OPTIONS[choice] as (typeof OPTIONS)[string];
  const draw = () =>
    options[uniform(random) < positive ? 2 : uniform(random) < 0.5 ? 0 : 1] as (typeof options)[number];
  // Half of the articles keep to one word, the others choose anew: mentions cluster by article.
  const fixed = uniform(random) < 0.5 ? draw() : undefined;
  const count = 1 + random.below(4);
  const mentions = Array.from({ length: count }, (_, k): Mention => {
    const [term, polarity, device] = fixed ?? draw();
    return {
      field: 'text',
      start: 10 * k,
      end: 10 * k + 5,
      surface: `${term}${k}`,
      term,
      choice,
      device,
      polarity,
      target: actor,
      voice: uniform(random) < 0.8 ? 'outlet' : 'quoted',
      confidence: 0.9,
      targetRule: 'construct',
      voiceRule: 'default',
      sentence: { start: 0, end: 60 },
    };
  });
  const own = Array.from(
    { length: 30 },
    () =>
      `${LETTERS[random.below(26)]}${LETTERS[random.below(26)]}${LETTERS[random.below(26)]}${LETTERS[random.below(26)]}`,
  );
  const text = [...words, ...words, ...own].join(' ');
  const day = 1 + (Math.floor((event * 27) / 40) % 27);
  return {
    id: `a${index}`,
    outlet,
    outletFrom: 'field',
    date: `2015-${String(7 + (event % 2)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    title: `${words[0]} ${words[1]} ${outlet}`,
    source: { path: `${outlet}.jsonl`, index },
    words: 62,
    mentions,
    names: [{ field: 'text', start: 0, end: 4, surface: actor, actor, variant: 'neutral' }],
    stances: [{ actor, stance: 'neutral', probability: 0.6, score: 0, mentions: count }],
    content: contentTrace({ text, title: `${words[0]} ${words[1]}`, boilerplate: [] }, new Set()),
  };
}
