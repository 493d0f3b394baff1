/** The words that one side of a difference chose, most frequent first: what a figure is made of, before anything is opened. */
import type { Contrast, ContrastSide } from '../../types/result.js';
import { whole } from '../strings/plural.js';
import { cellsOf } from './contrast-side.js';
import { type Html, html } from './markup.js';
import { type EvidenceQuery, evidenceLink, termWord } from './pieces.js';
import type { View } from './view.js';

const MOST_WORDS = 3;

/** In a choice: what was said in place of the word, too. For the index, which has no one choice: loaded words. */
function tells({ measure }: Contrast, polarity: number): boolean {
  return measure.kind !== 'index' || polarity !== 0;
}

export function sideWords(view: View, contrast: Contrast, side: ContrastSide, where: EvidenceQuery): Html {
  const counts = new Map<string, number>();
  for (const cell of cellsOf(view.look, contrast, side))
    for (const { term, mentions, polarity } of cell.options)
      if (mentions > 0 && tells(contrast, polarity)) counts.set(term, (counts.get(term) ?? 0) + mentions);
  const words = [...counts]
    .sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(
      ([term, n]) =>
        html`<li>${evidenceLink(view.look, { ...where, actor: contrast.actor, voice: 'own', counted: true, term }, html`${termWord(view.look, term)} <small><bdi dir="ltr">×${whole(n)}</bdi></small>`)}</li>`,
    );
  return words.length === 0 ? html`` : html`<ul class="said-with">${words}</ul>`;
}
