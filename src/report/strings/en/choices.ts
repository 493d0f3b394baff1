/** Choices. */

import { type Fragment, html } from '../../html/markup.js';
import { englishCount } from '../plural.js';

export const choices = {
  ownLegend: 'own voice, with its interval',
  carriedLegend: 'what it quotes or reports of others',
  choicesNote:
    'Where one word would do another was chosen. Each row is an outlet; each column is a word it could have chosen for that actor, from delegitimising to legitimising. The dot is its share in the outlet’s own voice, the bar its interval; the hollow dot is what it lets others say.',
  sortBy: (word: Fragment): Fragment => html`Sort by ${word}`,
  places: 'words',
  chooseActor: 'Actor',
  chooseSet: 'Choice',
  unshown: (n: number): string =>
    n === 0 ? '' : `${englishCount(n, 'smaller table is', 'smaller tables are')} in the data files only.`,
  otherOptions: (n: number): string =>
    `${englishCount(n, 'rarer word is', 'rarer words are')} in profiles.csv and the workbook.`,
  onlyWord:
    'No other word of this choice was met about this actor: 100% shows no preference, only that it was said.',
  fewBlocks: 'Choices in which no outlet has enough to compare: raw counts',
  choseNone: 'no such choice',
};
