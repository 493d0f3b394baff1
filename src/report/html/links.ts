/** Links to articles' own pages. */
import { both } from './bilingual.js';
import { type Html, html } from './markup.js';

/** A title that leads to its address when that is a web address. */
export function titled(title: string | undefined, url: string | undefined): Html {
  const shown = title === undefined ? both((s) => s.untitled) : html`<bdi lang="ar">${title}</bdi>`;
  return webAddress(url)
    ? html`<a href="${url ?? ''}" rel="noopener noreferrer external">${shown}</a>`
    : shown;
}

/** Only http and https are made links: article addresses are hostile. */
export function webAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\//i.test(url);
}
