/** One sentence with all its sampled words marked and explained, and the rest of its article. */
import type { Device, NameRegister, Polarity } from '../../types/mention.js';
import { type Fragment, type Html, html } from '../html/markup.js';
import type { ClientData, ClientLine } from './evidence.js';
import { say, unitIn } from './speech.js';

/** A classifier is never certain: its probability is shown as over 99% at most. */
const NEVER_SURE = 0.999;

const SIGN: Readonly<Record<string, readonly [string, string]>> = {
  '-1': ['neg', '−'],
  '0': ['neu', '○'],
  '1': ['pos', '+'],
};

export function marked(surface: string, polarity: Polarity | null): Html {
  const [kind, sign] = SIGN[String(polarity)] ?? ['nam', ''];
  return html`<mark class="${kind}"><bdi lang="ar">${surface}</bdi>${sign ? html`<i aria-hidden="true">${sign}</i>` : ''}${polarity === null ? '' : html`<span class="sr">(${say().polarityName(polarity)})</span>`}</mark>`;
}

function sentenceWith(text: string, lines: readonly ClientLine[]): Html {
  let at = 0;
  const parts: Fragment[] = [];
  for (const line of [...lines].sort((x, y) => x[2] - y[2])) {
    if (line[2] < at) continue;
    parts.push(text.slice(at, line[2]), marked(text.slice(line[2], line[3]), line[8]));
    at = line[3];
  }
  return html`<span class="sentence" lang="ar" dir="rtl">${parts}${text.slice(at)}</span>`;
}

function reasons(data: ClientData, line: ClientLine): Html {
  const s = say();
  const [, sentence, start, end, actor, term, register, voice, polarity, confidence, targetRule, voiceRule] =
    line;
  const info = data.terms[term];
  const who = data.actors[actor];
  const what = info
    ? html`${s.deviceName(info.device as Device)}${s.comma}${s.polarityName(polarity ?? 0)}: ${s.gloss(info.gloss)}`
    : html`${s.name}: ${register ? s.registerName(register as NameRegister) : ''}`;
  return html`<dl><dt>${s.term}</dt><dd>${marked(data.sentences[sentence]?.slice(start, end) ?? '', polarity)} — ${what}</dd><dt>${s.actor}</dt><dd>${who ? s.gloss(who) : ''}${targetRule ? html` <small>${s.targetRule(targetRule)}</small>` : ''}</dd><dt>${s.voice}</dt><dd>${s.voiceName(voice)}${voiceRule ? html` <small>${s.voiceRule(voiceRule)}</small>` : ''}</dd>${info && polarity !== 0 ? html`<dt>${s.why}</dt><dd>${s.confidence(Math.min(confidence, NEVER_SURE))}</dd>` : ''}</dl>`;
}

export function openPanel(dialog: HTMLDialogElement, data: ClientData, line: ClientLine): void {
  const s = say();
  const [outlet = -1, date = '', title = '', url = ''] = data.articles[line[0]] ?? [];
  const here = data.lines.filter((other) => other[1] === line[1]);
  const seen = new Set([line[1]]);
  const elsewhere = data.lines
    .filter((other) => other[0] === line[0] && !seen.has(other[1]) && seen.add(other[1]))
    .slice(0, 12);
  const link = url ? html` · <a href="${url}" rel="noopener noreferrer external">${s.original}</a>` : '';
  const rest = elsewhere.map(
    (other) =>
      html`<li>${sentenceWith(
        data.sentences[other[1]] ?? '',
        data.lines.filter((x) => x[1] === other[1]),
      )}</li>`,
  );
  dialog.innerHTML =
    html`<button type="button" class="close">${s.close}</button><h2 id="panel-t"><bdi lang="ar">${title || s.untitled}</bdi></h2><p class="fine"><bdi>${unitIn(data, outlet)}</bdi> · ${date ? s.day(date) : s.undated}${link}</p>${sentenceWith(data.sentences[line[1]] ?? '', here)}${here.map((each) => reasons(data, each))}${rest.length > 0 ? html`<h3>${s.sameArticle}</h3><ul>${rest}</ul>` : ''}`.value;
  dialog.querySelector('.close')?.addEventListener('click', () => dialog.close());
  dialog.showModal();
}
