/** The concordance as it stands without scripts: one line a sentence, by outlet and actor. The client takes it over. */

import { both, swapped } from './bilingual.js';
import type { SampledItem } from './evidence-sample.js';
import { titled } from './links.js';
import { type Html, html } from './markup.js';
import { actorName, section, unitName } from './pieces.js';
import { evidenceSentence } from './sentence.js';
import type { View } from './view.js';

const MOST_STATIC = 400;

/** Groups of outlet and actor that still hold a line when the sample is cut to what stands in the page without scripts. */
function groupsOf(view: View): ReadonlyMap<string, readonly SampledItem[]> {
  const groups = new Map<string, SampledItem[]>();
  for (const entry of view.sample.items) {
    const key = `${view.look.unitNumber(entry.item.outlet)}-${view.look.actorNumber(entry.item.actor)}`;
    const list = groups.get(key) ?? [];
    list.push(entry);
    groups.set(key, list);
  }
  const each = Math.max(1, Math.floor(MOST_STATIC / Math.max(1, groups.size)));
  return new Map([...groups].slice(0, MOST_STATIC).map(([key, list]) => [key, list.slice(0, each)]));
}

function line(entry: SampledItem): Html {
  const { item } = entry;
  return html`<li>${evidenceSentence(item)} <small>${titled(item.title, item.url)}${item.date ? html` · ${both((s) => s.day(item.date ?? ''))}` : ''} · ${both((s) => s.voiceName(item.voice))}</small></li>`;
}

function staticLines(view: View): Html {
  const groups = [...groupsOf(view)].map(([key, list]) => {
    const first = list[0]?.item;
    if (!first) return html``;
    return html`<h3 id="e-${key}">${unitName(view.look, first.outlet)} · ${actorName(view.look, first.actor)}</h3><ul class="lines">${list.map(line)}</ul>`;
  });
  return html`<div id="static-lines">${groups}</div>`;
}

function select(view: View, name: string, say: (s: View['now']) => string): Html {
  return html`<label>${both(say)} <select name="${name}"><option value="" ${swapped((s) => s.all, view.now)}>${view.now.all}</option></select></label>`;
}

function tools(view: View): Html {
  return html`<form class="tools scripted" id="kwic-tools" role="search"><label class="wide">${both((s) => s.search)} <input name="q" type="search" autocomplete="off" dir="auto"></label>${select(view, 'o', (s) => s.outlet)}${select(view, 'a', (s) => s.actor)}${select(view, 't', (s) => s.term)}${select(view, 'd', (s) => s.device)}${select(view, 'p', (s) => s.polarity)}${select(view, 'v', (s) => s.voice)}<label>${both((s) => s.from)} <input name="from" type="date"></label><label>${both((s) => s.to)} <input name="to" type="date"></label><button type="reset">${both((s) => s.reset)}</button></form><p id="kwic-count" class="fine scripted" role="status"></p><div id="kwic" class="scripted"></div><p class="scripted"><button type="button" id="kwic-more" hidden>${both((s) => s.more)}</button></p>`;
}

export function concordance(view: View): Html {
  const note = both((s) =>
    s.evidenceNote(view.sample.items.length, view.sample.total, view.c.manifest.options.seed),
  );
  return section(
    'evidence',
    both((s) => s.parts.evidence),
    html`<p class="note">${note} ${both((s) => s.wholeNote(view.texts.places.size))}</p>${tools(view)}${staticLines(view)}`,
  );
}
