/** The concordance: keyword-in-context lines aligned on the word, filtered as the reader types, drawn a page at a time. */
import { DEVICES } from '../../types/mention.js';
import type { ClientData, ClientLine } from '../html/client-types.js';
import { html } from '../html/markup.js';
import { filtersOf, Searchable } from './evidence.js';
import type { Panel } from './panel.js';
import { marked } from './reasons.js';
import { say, unitIn } from './speech.js';

const PAGE = 50;
/** Lines that are drawn at once: more than a screen holds. The rest of the page follows when these stand. */
const SCREEN = 20;
/** Milliseconds after which the rest is drawn, if nothing was typed since. */
const LATER = 80;
/** Letters of context on each side that go into a line; more would be cut off by its width. */
const CONTEXT = 110;

export interface Concordance {
  readonly apply: (query: URLSearchParams) => void;
  readonly redraw: () => void;
}

function lineHtml(data: ClientData, line: ClientLine, place: number): string {
  const s = say();
  const [article, sentence, , start, end, actor] = line;
  const text = data.sentences[sentence] ?? '';
  const [outlet = -1, date = ''] = data.articles[article] ?? [];
  const who = data.actors[actor];
  return html`<button type="button" class="kwic-line" data-line="${place}"><span class="before" lang="ar"><span>${text.slice(Math.max(0, start - CONTEXT), start)}</span></span>${marked(text.slice(start, end), line[9])}<span class="after" lang="ar">${text.slice(end, end + CONTEXT)}</span><span class="meta" dir="${s.lang === 'ar' ? 'rtl' : 'ltr'}"><bdi>${unitIn(data, outlet)}</bdi> · ${who ? s.gloss(who) : ''} · ${s.voiceName(line[8])} · ${date ? s.day(date) : s.undated}</span></button>`
    .value;
}

/** Fills the select boxes with what the sample holds, in the present language. */
function fillChoices(form: HTMLFormElement, data: ClientData): void {
  const s = say();
  const used = { o: new Set<number>(), a: new Set<number>(), t: new Set<number>() };
  for (const line of data.lines) {
    used.o.add(data.articles[line[0]]?.[0] ?? -1);
    used.a.add(line[5]);
    if (line[6] >= 0) used.t.add(line[6]);
  }
  const options: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    o: [...used.o].map((n) => [String(n), unitIn(data, n)]),
    a: [...used.a].flatMap((n) => (data.actors[n] ? [[String(n), s.gloss(data.actors[n])] as const] : [])),
    t: [...used.t].map((n) => [String(n), data.terms[n]?.word ?? '']),
    d: DEVICES.map((device) => [device, s.deviceName(device)]),
    p: ([-1, 0, 1] as const).map((p) => [String(p), s.polarityName(p)]),
    v: [
      ['own', s.own],
      ['carried', s.carried],
      ['quoted', s.voiceName('quoted')],
      ['attributed', s.voiceName('attributed')],
    ],
  };
  for (const [name, list] of Object.entries(options)) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const now = select.value;
    const sorted =
      name === 'd' || name === 'p' || name === 'v'
        ? list
        : [...list].sort((x, y) => x[1].localeCompare(y[1], s.lang));
    select.replaceChildren(new Option(s.all, ''), ...sorted.map(([value, text]) => new Option(text, value)));
    select.value = now;
  }
}

export function keepConcordance(
  form: HTMLFormElement,
  list: HTMLElement,
  data: ClientData,
  panel: Panel,
): Concordance {
  const sample = new Searchable(data);
  const count = document.getElementById('kwic-count');
  const more = document.getElementById('kwic-more');
  /** Filters that a figure's link brought and the form has no box for. */
  let hidden = new URLSearchParams();
  let found: readonly ClientLine[] = [];
  let shown = 0;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  document.getElementById('static-lines')?.remove();
  list.classList.add('kwic');

  const draw = (until: number) => {
    const next = found.slice(shown, until);
    list.insertAdjacentHTML('beforeend', next.map((line, i) => lineHtml(data, line, shown + i)).join(''));
    shown += next.length;
    if (more) more.hidden = shown >= found.length;
  };
  const query = (): URLSearchParams => {
    const all = new URLSearchParams(hidden);
    for (const [key, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') all.set(key, value);
    return all;
  };
  const update = () => {
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    const filters = filtersOf(query());
    found = sample.linesFor(filters);
    shown = 0;
    list.replaceChildren();
    if (count)
      count.textContent =
        found.length === 0 ? say().noLines : say().lines(found.length, filters.counted, filters.words);
    draw(SCREEN);
    rest = setTimeout(() => draw(PAGE), LATER);
  };
  /** Once a frame, however many letters were typed in it. */
  const updateSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(update);
  };
  const redraw = () => {
    fillChoices(form, data);
    update();
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    // What is shown is no longer what the figure is of.
    hidden.delete('w');
    updateSoon();
  });
  form.addEventListener('reset', () => {
    hidden = new URLSearchParams();
    setTimeout(update);
  });
  more?.addEventListener('click', () => draw(shown + PAGE));
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.kwic-line') : null;
    const line = found[Number(button?.dataset.line ?? -1)];
    if (line) void panel.openLine(data, line);
  });
  fillChoices(form, data);
  return {
    redraw,
    apply: (wanted) => {
      form.reset();
      hidden = new URLSearchParams();
      for (const [key, value] of wanted) {
        const box = form.elements.namedItem(key);
        if (box instanceof HTMLSelectElement || box instanceof HTMLInputElement) box.value = value;
        if (!box || (box instanceof HTMLSelectElement && box.value !== value)) hidden.set(key, value);
      }
      update();
    },
  };
}
