/** Buttons that save a chart of the page as a file. */
import { both } from './bilingual.js';
import { type Html, html } from './markup.js';
import type { View } from './view.js';

/** Nothing when the chart has no file. */
export function saveChart(view: View, name: string): Html {
  if (!view.charts.has(name)) return html``;
  const button = (as: 'png' | 'svg') =>
    html`<button type="button" data-save="${name}" data-as="${as}"><span class="sr">${both((s) => s.saveChart)} </span>${as.toUpperCase()}</button>`;
  return html`<p class="save scripted"><span aria-hidden="true">${both((s) => s.saveChart)}</span>${button('png')}${button('svg')}</p>`;
}
