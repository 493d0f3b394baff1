/** Methods and limits in plain words, and the manifest. */
import type { Skipped } from '../../types/article.js';
import type { Gloss } from '../../types/result.js';
import type { ReportContext } from '../context.js';
import { faultGloss } from '../strings/faults.js';
import { methodNotes } from '../strings/methods.js';
import { whole } from '../strings/plural.js';
import { settingName, settingValue } from '../strings/settings.js';
import { both, gloss } from './bilingual.js';
import { foreign, type Html, html } from './markup.js';
import { section } from './pieces.js';
import type { View } from './view.js';

const MOST_SKIPPED = 30;

/** Inputs passed over, those of one file for one reason as one line with their number. */
function skippedList(skipped: readonly Skipped[]): Html {
  if (skipped.length === 0) return html``;
  const groups = new Map<string, Skipped[]>();
  for (const entry of skipped) {
    const key = `${entry.path}\n${entry.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const lines = [...groups.values()].slice(0, MOST_SKIPPED).map((entries) => {
    const [entry] = entries as [Skipped];
    const line = entries.length === 1 && entry.line !== undefined ? `:${entry.line}` : '';
    const records = entries.length > 1 ? html` (${both((s) => s.records(entries.length))})` : '';
    return html`<li><bdi dir="ltr">${entry.path}${line}</bdi> — ${both((s) => foreign(s.gloss(faultGloss(entry))))}${records}</li>`;
  });
  const left = groups.size - lines.length;
  return html`<h3>${both((s) => s.skipped)} (${whole(skipped.length)})</h3><ul class="skipped">${lines}</ul><p class="fine">${both((s) => s.moreSkipped(left))}</p>`;
}

function manifest(view: View, context: ReportContext): Html {
  const { manifest: m } = view.c;
  const { seed, alpha, draws, permutations, eventWindowDays, timeUnit, reference } = m.options;
  const { floor, minimumOutletArticles } = m.options;
  const least = { 'floor.mentions': floor.mentions, 'floor.articles': floor.articles, minimumOutletArticles };
  const options = { seed, alpha, draws, permutations, ...least, eventWindowDays, timeUnit, reference };
  const rows = [...Object.entries(m.versions), ...Object.entries(options)].map(
    ([key, value]) =>
      html`<tr><th scope="row">${gloss(settingName(key))} <small><bdi dir="ltr">${key}</bdi></small></th><td>${both((s) => foreign(s.gloss(settingValue(key, value))))}</td></tr>`,
  );
  return html`<h3>${both((s) => s.manifest)}</h3>${m.createdAt ? html`<p class="fine">${both((s) => s.made(m.createdAt ?? ''))}</p>` : ''}<table class="plain manifest"><tbody>${rows}${chosen(view)}</tbody></table>${skippedList(context.skipped ?? [])}`;
}

/** What the study counts, as it names it: a reader sees what was left out, and what no pack has. */
function chosen({ look, c: { manifest: m } }: View): Html[] {
  const row = (key: 'actors' | 'choices', glossOf: (id: string) => Gloss): Html => {
    const ids = m.options[key];
    const names = both((s) =>
      ids.length === 0
        ? s.all
        : ids.map((id, i) => html`${i > 0 ? s.comma : ''}${foreign(s.gloss(glossOf(id)))}`),
    );
    return html`<tr><th scope="row">${gloss(settingName(key))} <small><bdi dir="ltr">${key}</bdi></small></th><td>${names}</td></tr>`;
  };
  return [row('actors', look.actorGloss), row('choices', look.choiceGloss)];
}

export function methods(view: View, context: ReportContext): Html {
  const notes = methodNotes(view.c, context.measured).map(
    (note) => html`<div class="method"><h3>${gloss(note.title)}</h3><p>${gloss(note.text)}</p></div>`,
  );
  return section(
    'methods',
    both((s) => s.parts.methods),
    html`<div class="methods">${notes}</div>${manifest(view, context)}`,
  );
}
