/** Methods and limits in plain words, and the manifest. */
import type { ReportContext } from '../context.js';
import { methodNotes } from '../strings/methods.js';
import { settingName, settingValue } from '../strings/settings.js';
import { both, gloss } from './bilingual.js';
import { foreign, type Html, html } from './markup.js';
import { section } from './pieces.js';
import type { View } from './view.js';

const MOST_SKIPPED = 50;

function manifest(view: View, context: ReportContext): Html {
  const { manifest: m } = view.c;
  const { seed, alpha, draws, permutations, eventWindowDays, timeUnit, reference } = m.options;
  const options = { seed, alpha, draws, permutations, eventWindowDays, timeUnit, reference };
  const rows = [...Object.entries(m.versions), ...Object.entries(options)].map(
    ([key, value]) =>
      html`<tr><th scope="row">${gloss(settingName(key))} <small><bdi dir="ltr">${key}</bdi></small></th><td>${both((s) => foreign(s.gloss(settingValue(key, value))))}</td></tr>`,
  );
  const skipped = context.skipped ?? [];
  const list = skipped
    .slice(0, MOST_SKIPPED)
    .map(
      (entry) =>
        html`<li>${foreign(entry.path)}${entry.line === undefined ? '' : `:${entry.line}`} — ${foreign(entry.reason)}</li>`,
    );
  return html`<h3>${both((s) => s.manifest)}</h3>${m.createdAt ? html`<p class="fine">${both((s) => s.made(m.createdAt ?? ''))}</p>` : ''}<table class="plain manifest"><tbody>${rows}</tbody></table>${skipped.length > 0 ? html`<h3>${both((s) => s.skipped)} (${skipped.length})</h3><ul>${list}</ul>` : ''}`;
}

export function methods(view: View, context: ReportContext): Html {
  const { manifest: m, tests } = view.c;
  const notes = methodNotes(m.options, m.articles, tests.contrasts, context.measured).map(
    (note) => html`<div class="method"><h3>${gloss(note.title)}</h3><p>${gloss(note.text)}</p></div>`,
  );
  return section(
    'methods',
    both((s) => s.parts.methods),
    html`<div class="methods">${notes}</div>${manifest(view, context)}`,
  );
}
