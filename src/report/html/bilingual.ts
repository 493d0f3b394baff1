/** Every text of the interface stands in the page in both languages; the style sheet shows the one of the root's `lang`. */
import type { Gloss } from '../../types/result.js';
import { ar } from '../strings/ar.js';
import { en, type Strings } from '../strings/en.js';
import { type Fragment, type Html, html } from './markup.js';

export type Say = (s: Strings) => Fragment;

/** A text in both languages. */
export function both(say: Say): Html {
  const [arabic, english] = [html`${say(ar)}`, html`${say(en)}`];
  if (arabic.value === english.value) return arabic;
  return html`<span class="ar" lang="ar">${arabic}</span><span class="en" lang="en">${english}</span>`;
}

export function gloss(g: Gloss): Html {
  return both((s) => s.gloss(g));
}

/** Attributes of an element whose text or label the client swaps, where markup cannot stand (options, labels). */
export function swapped(say: (s: Strings) => string, now: Strings): Html {
  return html`data-ar="${say(ar)}" data-en="${say(en)}" data-now="${now.lang}"`;
}
