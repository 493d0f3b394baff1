/** The panel that a line, a figure's sentence or a headline opens: its article whole where the page has it, else its sentences. */
import type { ClientData, ClientLine, ClientText, ClientWord } from '../html/client-types.js';
import { TEXTS_A_PACK } from '../html/client-types.js';
import { type Html, html } from '../html/markup.js';
import { cutRuns } from '../html/runs.js';
import { marked, reasons } from './reasons.js';
import { say, unitIn } from './speech.js';
import { blockText, unpack } from './unpack.js';
import { keepWordsLinked, numberAt, pointAt, wholeArticle } from './whole-article.js';

const MOST_ELSEWHERE = 12;

export interface Panel {
  readonly openLine: (data: ClientData, line: ClientLine) => Promise<void>;
  readonly openArticle: (data: ClientData, place: number) => Promise<void>;
}

const wordOf = ([, , , ...word]: ClientLine): ClientWord => word;

function sentenceWith(text: string, lines: readonly ClientLine[]): Html {
  const marks = lines.map((line) => ({ start: line[3], end: line[4], polarity: line[9] }));
  const runs = cutRuns(text, marks).map(({ text: part, mark }) =>
    mark ? marked(part, mark.polarity) : part,
  );
  return html`<p class="sentence" lang="ar" dir="rtl">${runs}</p>`;
}

/** What the sample has of a line's article: its sentence with reasons, and others of the same article. */
function sentences(data: ClientData, line: ClientLine): Html {
  const s = say();
  const [outlet = -1, date = '', title = '', url = '', id = ''] = data.articles[line[0]] ?? [];
  const textOf = (sentence: number) => data.sentences[sentence] ?? '';
  const ofSentence = (sentence: number) => data.lines.filter((other) => other[1] === sentence);
  const others = new Set(data.lines.filter((other) => other[0] === line[0]).map((other) => other[1]));
  others.delete(line[1]);
  const rest = [...others]
    .slice(0, MOST_ELSEWHERE)
    .map((sentence) => html`<li>${sentenceWith(textOf(sentence), ofSentence(sentence))}</li>`);
  const here = ofSentence(line[1]);
  const why = here.map((each) => reasons(data, textOf(each[1]).slice(each[3], each[4]), wordOf(each)));
  const link = url ? html` · <a href="${url}" rel="noopener noreferrer external">${s.original}</a>` : '';
  return html`<h2 id="panel-t"><bdi lang="ar">${title || s.untitled}</bdi></h2><p class="fine"><bdi>${unitIn(data, outlet)}</bdi> · ${date ? s.day(date) : s.undated}${link}</p>${sentenceWith(textOf(line[1]), here)}${why}${rest.length > 0 ? html`<h3>${s.sameArticle}</h3><ul>${rest}</ul>` : ''}<p class="fine">${s.notWhole} <code dir="ltr">${id}</code></p>`;
}

/** Whole articles by place; each pack is unpacked once, when one of it is first opened. */
function textStore(): (place: number) => Promise<ClientText | undefined> {
  const packs = blockText('texts').split(' ').filter(Boolean);
  const open = new Map<number, Promise<readonly ClientText[]>>();
  return async (place) => {
    const pack = Math.floor(place / TEXTS_A_PACK);
    const content = packs[pack];
    if (place < 0 || content === undefined) return undefined;
    const texts = open.get(pack) ?? unpack<readonly ClientText[]>(content);
    open.set(pack, texts);
    return (await texts)[place % TEXTS_A_PACK];
  };
}

export function keepPanel(dialog: HTMLDialogElement): Panel {
  const textAt = textStore();
  const show = (content: Html, whole: boolean) => {
    dialog.classList.toggle('whole', whole);
    dialog.innerHTML =
      html`<p class="close-bar"><button type="button" class="close">${say().close}</button></p>${content}`.value;
    dialog.querySelector('.close')?.addEventListener('click', () => dialog.close());
    dialog.showModal();
    dialog.scrollTop = 0;
  };
  keepWordsLinked(dialog);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    openLine: async (data, line) => {
      const article = await textAt(data.articles[line[0]]?.[5] ?? -1);
      if (!article) return show(sentences(data, line), false);
      show(wholeArticle(data, article), true);
      pointAt(dialog, numberAt(article, line[2]), 'word');
    },
    openArticle: async (data, place) => {
      const article = await textAt(place);
      if (article) show(wholeArticle(data, article), true);
    },
  };
}
