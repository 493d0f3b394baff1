/** `report.html`: one self-contained page that asks nothing of any network and reads with scripts off. */
import { createHash } from 'node:crypto';
import type { Comparison } from '../../types/result.js';
import { chartsByLang } from '../charts/chart-files.js';
import { drawCharts } from '../charts/page-charts.js';
import type { ChartsByLang, ReportContext } from '../context.js';
import { actorPages } from './actor-pages.js';
import { both, swapped } from './bilingual.js';
import { choices } from './choices.js';
import { clientData } from './client-data.js';
import type { SavedChart } from './client-types.js';
import { concordance } from './concordance.js';
import { events } from './events.js';
import { mapSection } from './map-section.js';
import { foreign, type Html, html, trusted } from './markup.js';
import { methods } from './methods.js';
import { outletPages } from './outlet-pages.js';
import { overview } from './overview.js';
import { dataBlock, packed } from './packed.js';
import { markedWord, unitName } from './pieces.js';
import { trends } from './trend-figures.js';
import { type View, viewOf } from './view.js';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

function masthead(view: View, { packs = [] }: ReportContext): Html {
  const { c } = view;
  const outlets = view.look.outlets;
  const dates = outlets
    .flatMap((unit) => [unit.firstDate, unit.lastDate])
    .filter((d): d is string => d !== undefined)
    .sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const title = c.manifest.study ? foreign(c.manifest.study.title) : both((s) => s.heading);
  const names = outlets
    .slice(0, 24)
    .map(
      (unit, i) =>
        html`${i > 0 ? ' · ' : ''}<a href="#o${view.look.unitNumber(unit.id)}">${unitName(view.look, unit.id)}</a>`,
    );
  return html`<header class="top"><div class="bar"><p class="brand"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M16 4v23M9 28h14M5 9h22M5 9l-4 10a4.4 4.4 0 0 0 8 0zM27 9l-4 10a4.4 4.4 0 0 0 8 0z"/></svg>${both((s) => s.brand)}</p><div class="switches scripted"><button type="button" id="theme">${both((s) => s.theme)}</button><button type="button" id="lang"><span class="ar" lang="en" dir="ltr">English</span><span class="en" lang="ar" dir="rtl">العربية</span></button></div></div><h1>${title}</h1><p class="deck">${both((s) => s.deck(outlets.length, c.manifest.articles.counted, c.manifest.mentions, view.look.countedWords, view.look.chosen))}${from && to ? html` ${both((s) => s.period(from, to))}` : ''}</p><p class="fine">${names}</p><p class="fine">${both((s) => s.copies(c.manifest.articles.copies))}${packs.length > 0 ? html` ${both((s) => s.packs)}: ${both((s) => foreign(packs.map((title) => s.gloss(title)).join(s.comma)))}.` : ''}</p></header>`;
}

function navigation(view: View): Html {
  const parts = Object.keys(view.now.parts) as (keyof View['now']['parts'])[];
  const links = parts.map((part) => html`<li><a href="#${part}">${both((s) => s.parts[part])}</a></li>`);
  return html`<nav id="nav" aria-labelledby="nav-t"><span class="sr" id="nav-t">${both((s) => s.navigation)}</span><ul>${links}</ul></nav>`;
}

function legend(): Html {
  const words = { ar: ['لفظ', 'لفظ', 'لفظ'], en: ['word', 'word', 'word'] } as const;
  const sample = ([-1, 0, 1] as const).map(
    (polarity, i) =>
      html` ${both((s) => html`${markedSign(words[s.lang][i] ?? '', polarity)} ${s.polarityName(polarity)}`)}`,
  );
  return html`<div class="key"><span>${both((s) => s.legend)}:</span>${sample}</div>`;
}

function markedSign(word: string, polarity: -1 | 0 | 1): Html {
  return html`<span aria-hidden="true">${markedWord(word, polarity)}</span>`;
}

/** Both languages of a chart stand together: they are nearly alike, so the second takes few bytes once compressed. */
function savedCharts({ ar, en }: ChartsByLang): Readonly<Record<string, SavedChart>> {
  return Object.fromEntries([...ar].map(([name, svg]) => [name, { ar: svg, en: en.get(name) ?? svg }]));
}

export async function reportHtml(c: Comparison, given: ReportContext): Promise<string> {
  const files = given.charts ?? (await chartsByLang(c));
  const context = { ...given, charts: files };
  const view = viewOf(c, context);
  const charts = await drawCharts(c, view.look);
  const { script, style } = context.assets;
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const dir = context.lang === 'ar' ? 'rtl' : 'ltr';
  const main = html`${overview(view)}${choices(view)}${events(view)}${outletPages(view, charts.trends)}${actorPages(view, charts.trends)}${concordance(view)}${mapSection(view, charts.distances)}${trends(view, charts.trends)}${methods(view, context)}`;
  const page = html`<!doctype html>
<html lang="${context.lang}" dir="${dir}" data-theme="${context.theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title ${swapped((s) => s.documentTitle, view.now)}>${view.now.documentTitle}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">${both((s) => s.skip)}</a>
${masthead(view, context)}
${navigation(view)}
<main id="main" tabindex="-1">
<noscript><p class="note">${both((s) => s.scriptsOff)}</p></noscript>
${legend()}
${main}
</main>
<dialog id="panel" aria-labelledby="panel-t"></dialog>
${dataBlock('data', packed(clientData(view)))}
${dataBlock('charts', packed(savedCharts(files)))}
${dataBlock('texts', view.texts.packs.join(' '))}
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.value;
}
