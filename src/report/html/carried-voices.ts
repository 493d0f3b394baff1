/** Whose words an outlet lets stand in its articles beside its own: per actor how many, and which it carries most. */
import { both } from './bilingual.js';
import { type Html, html } from './markup.js';
import { actorLink, evidenceLink, termWord } from './pieces.js';
import { body, orNothing, titledPart } from './profile-parts.js';
import type { View } from './view.js';

const MOST_ACTORS = 8;
const MOST_WORDS = 4;

interface Carried {
  own: number;
  carried: number;
  readonly words: Map<string, number>;
}

function tallied(view: View, unit: string): ReadonlyMap<string, Carried> {
  const actors = new Map<string, Carried>();
  for (const cell of view.c.choices) {
    if (cell.unit !== unit) continue;
    const entry = actors.get(cell.actor) ?? { own: 0, carried: 0, words: new Map() };
    actors.set(cell.actor, entry);
    entry[cell.voice] += cell.mentions;
    if (cell.voice === 'own') continue;
    for (const { term, polarity, mentions } of cell.options)
      if (polarity !== 0 && mentions > 0) entry.words.set(term, (entry.words.get(term) ?? 0) + mentions);
  }
  return actors;
}

function row(view: View, unit: string, actor: string, { own, carried, words }: Carried): Html {
  const where = { unit, actor, voice: 'carried', counted: true } as const;
  const most = [...words]
    .sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(
      ([term, n]) =>
        html`<li>${evidenceLink(view.look, { ...where, term }, html`${termWord(view.look, term)} <small><bdi dir="ltr">×${n}</bdi></small>`)}</li>`,
    );
  return html`<tr><th scope="row">${actorLink(view.look, actor)}</th><td>${evidenceLink(
    view.look,
    where,
    both((s) => s.carriedOf(carried, own + carried)),
  )}${most.length > 0 ? html`<ul class="said-with">${most}</ul>` : ''}</td></tr>`;
}

export function carriedVoices(view: View, unit: string): Html {
  const rows = [...tallied(view, unit)]
    .filter(([, entry]) => entry.carried > 0)
    .sort(([x, n], [y, m]) => m.carried - n.carried || (x < y ? -1 : 1))
    .slice(0, MOST_ACTORS)
    .map(([actor, entry]) => row(view, unit, actor, entry));
  return titledPart(
    both((s) => s.outletPage.voices),
    orNothing(rows, body),
    both((s) => s.outletPage.voicesNote),
  );
}
