/** An article whole: all its words marked and numbered, and beside it the reasons for each. */
import type { ClientData, ClientText, ClientWord } from '../html/client-types.js';
import { type Html, html } from '../html/markup.js';
import { cutRuns } from '../html/runs.js';
import { marked, reasons } from './reasons.js';
import { say, unitIn } from './speech.js';

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly word: ClientWord;
  readonly number: number;
}

/** A loaded word before a neutral one, and that before a name, where they begin at the same letter. */
const rank = ([, , , term, , , polarity]: ClientWord): number => (term < 0 ? 2 : polarity === 0 ? 1 : 0);

function numbered(words: readonly ClientWord[], from: number): readonly Numbered[] {
  return [...words]
    .sort((x, y) => x[0] - y[0] || rank(x) - rank(y))
    .map((word, i) => ({ start: word[0], end: word[1], word, number: from + i }));
}

function run(text: string, mark: Numbered | undefined): Html {
  if (!mark) return html`${text}`;
  return html`<a class="at" href="#w${mark.number}" data-word="${mark.number}">${marked(text, mark.word[6], mark.number)}</a>`;
}

/** A field as paragraphs, cut where it has line breaks. */
function paragraphs(text: string, marks: readonly Numbered[]): readonly Html[] {
  const lines: Html[][] = [[]];
  for (const piece of cutRuns(text, marks)) {
    const parts = piece.mark ? [piece.text] : piece.text.split(/\r?\n+/);
    parts.forEach((part, i) => {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push(run(part, piece.mark));
    });
  }
  return lines.filter((line) => line.length > 0).map((line) => html`${line}`);
}

/** Where the article came from, so that `mizan explain` can say more of it. */
function place({ path, index }: ClientText): Html {
  return html`<p class="fine place">${say().explainHint} <code dir="ltr">mizan explain '${path}'${index > 0 ? ` --index ${index}` : ''}</code></p>`;
}

export function wholeArticle(data: ClientData, article: ClientText): Html {
  const s = say();
  const inTitle = numbered(article.titleWords, 1);
  const inText = numbered(article.textWords, 1 + inTitle.length);
  const link = article.url
    ? html` · <a href="${article.url}" rel="noopener noreferrer external">${s.original}</a>`
    : '';
  const why = [
    ...inTitle.map((mark) => ({ ...mark, surface: article.title.slice(mark.start, mark.end) })),
    ...inText.map((mark) => ({ ...mark, surface: article.text.slice(mark.start, mark.end) })),
  ].map(
    ({ number, surface, word }) =>
      html`<li data-reason="${number}" tabindex="-1">${reasons(data, surface, word, number)}</li>`,
  );
  const title = article.title ? paragraphs(article.title, inTitle) : s.untitled;
  const text = paragraphs(article.text, inText).map((line) => html`<p>${line}</p>`);
  return html`<h2 id="panel-t" class="sentence" lang="ar" dir="rtl">${title}</h2><p class="fine"><bdi>${unitIn(data, article.unit)}</bdi> · ${article.date ? s.day(article.date) : s.undated}${link} · ${s.marksIn(why.length)}</p><div class="reader"><div class="sentence" lang="ar" dir="rtl">${text}</div><div class="whys" role="region" tabindex="0" aria-label="${s.reasonsTitle}"><h3>${s.reasonsTitle}</h3><ol>${why}</ol></div></div>${place(article)}`;
}

/** Makes a word and its reasons one: either leads to the other. */
export function keepWordsLinked(dialog: HTMLElement): void {
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.at, a.back') : null;
    if (!link) return;
    event.preventDefault();
    pointAt(dialog, Number(link.dataset.word), link.matches('.at') ? 'reason' : 'word');
  });
}

/** Shows a word and its reasons as one, and brings the one asked for into sight. */
export function pointAt(dialog: HTMLElement, number: number, wanted: 'word' | 'reason'): void {
  const word = dialog.querySelector<HTMLElement>(`a.at[data-word="${number}"]`);
  const reason = dialog.querySelector<HTMLElement>(`[data-reason="${number}"]`);
  for (const old of dialog.querySelectorAll('.here')) old.classList.remove('here');
  word?.classList.add('here');
  reason?.classList.add('here');
  const [seen, led] = wanted === 'word' ? [word, reason] : [reason, word];
  // Side by side both can be in sight; one above the other, only the one asked for.
  led?.scrollIntoView({ block: 'nearest' });
  seen?.scrollIntoView({ block: 'nearest' });
  seen?.focus({ preventScroll: true });
}

/** The number of the word that begins at a place: of the text from 0 on, of the title as its complement (−1 is its first letter). 0 if none does. */
export function numberAt(article: ClientText, at: number): number {
  const [words, before, start] =
    at < 0 ? [article.titleWords, 0, -1 - at] : [article.textWords, article.titleWords.length, at];
  const found = numbered(words, before + 1).find((mark) => mark.start === start);
  return found?.number ?? 0;
}
