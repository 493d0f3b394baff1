/** The concordance, and the articles and reasons that it opens. */

import { type Fragment, html } from '../../html/markup.js';
import { neverSure, percent } from '../format.js';
import { englishCount, whole } from '../plural.js';
import { ruleGloss } from '../rules.js';

export const concordance = {
  evidenceNote: (shown: number, total: number, seed: number): string =>
    shown >= total
      ? `All ${englishCount(total, 'word and name', 'words and names')}, each in its sentence.`
      : `A sample of ${whole(shown)} out of ${whole(total)} words and names, first what the clearest differences rest on, then drawn evenly over outlets, actors and words with seed ${seed}. All of them are in mentions.csv.`,
  wholeNote: (n: number): string =>
    n === 0
      ? ''
      : `A line opens on its whole article, marked, if that is among the ${englishCount(n, 'article', 'articles')} that this file holds; else on its sentence.`,
  search: 'Search in sentences',
  polarity: 'Polarity',
  from: 'From',
  to: 'To',
  reset: 'Clear filters',
  /** `counted`: only lines that the figure counts which led here; `words`: how many words it is of, where that is known. */
  lines: (n: number, counted = false, words = 0): string =>
    words > n
      ? `${whole(n)} of the ${englishCount(words, 'word', 'words')} that the figure rests on are in this sample; all are in mentions.csv.`
      : `${englishCount(n, 'line', 'lines')}${counted ? ', of what the figure counts' : ''}`,
  more: 'Show more',
  open: 'Open the sentence',
  noLines: 'No line in the sample fits these filters.',
  why: 'Why',
  confidence: (p: number): Fragment => html`framing use with probability ${percent(neverSure(p))}`,
  targetRule: (rule: string): string => `about it by: ${ruleGloss(rule).en}`,
  voiceRule: (rule: string): string => `voice by: ${ruleGloss(rule).en}`,
  figures: 'Figures',
  uncounted: (ofChoice: boolean): string =>
    ofChoice
      ? 'not counted in shares and the index: its actor is not named beside it, or it is more likely no framing'
      : 'not counted in shares and the index: it is an option of no choice',
  sameArticle: 'More from the same article',
  original: 'Original page',
  readArticle: 'Read the article, marked',
  marksIn: (n: number): string => englishCount(n, 'marked word', 'marked words'),
  reasonsTitle: 'Why each word is marked',
  explainHint: 'With the weights of the classifiers, and the words that were refused:',
  notWhole:
    'The whole article is not in this file, which is kept small enough to send. Its place is in mentions.csv, beside its id:',
  untitled: 'untitled',
  undated: 'undated',
  noSentence: 'The sentence is not in the score file; its place is',
  explain: {
    title: 'One article, word by word',
    mentions: 'Mentions',
    names: 'Names',
    stances: 'What it makes each actor look like',
    entry: 'lexicon entry',
  },
};
