/** Choices: for each actor and choice set a table of outlets by options, each share a dot with its interval. */

import type { ChoiceCell, Comparison, OptionShare } from '../../types/result.js';
import { choiceChart } from '../charts/chart-names.js';
import { percent, percentRange } from '../strings/format.js';
import { whole } from '../strings/plural.js';
import { both, gloss, swapped } from './bilingual.js';
import { type Html, html } from './markup.js';
import {
  actorLink,
  evidenceLink,
  figure,
  polarityClass,
  scrolling,
  section,
  strip,
  termWord,
  unitLink,
} from './pieces.js';
import { saveChart } from './save-chart.js';
import type { View } from './view.js';

const MOST_BLOCKS = 40;
const MOST_OPTIONS = 6;

interface Block {
  readonly actor: string;
  readonly choice: string;
  readonly own: ReadonlyMap<string, ChoiceCell>;
  readonly carried: ReadonlyMap<string, ChoiceCell>;
  readonly mentions: number;
}

function blocksOf({ c }: View): readonly Block[] {
  const found = new Map<
    string,
    {
      actor: string;
      choice: string;
      own: Map<string, ChoiceCell>;
      carried: Map<string, ChoiceCell>;
      mentions: number;
    }
  >();
  for (const cell of c.choices) {
    const key = `${cell.actor}\n${cell.choice}`;
    const block = found.get(key) ?? {
      actor: cell.actor,
      choice: cell.choice,
      own: new Map(),
      carried: new Map(),
      mentions: 0,
    };
    found.set(key, block);
    block[cell.voice].set(cell.unit, cell);
    if (cell.voice === 'own') block.mentions += cell.mentions;
  }
  const differences = supportedBy(c);
  const differing = ({ actor, choice }: Block) => differences.get(`${actor}\n${choice}`) ?? 0;
  return [...found.values()]
    .filter((block) => block.mentions >= c.manifest.options.floor.mentions)
    .sort(
      (x, y) =>
        Number(told(y)) - Number(told(x)) ||
        differing(y) - differing(x) ||
        Number(chosen(y)) - Number(chosen(x)) ||
        y.mentions - x.mentions ||
        (x.actor < y.actor ? -1 : 1),
    );
}

/** Supported differences by actor and choice: the tables in which outlets part come before those in which they do not. */
function supportedBy({ contrasts }: Comparison): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { supported, actor, measure } of contrasts) {
    if (!supported || measure.kind === 'index') continue;
    const key = `${actor}\n${measure.choice}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** True when at least one outlet's shares stand on enough. */
function told(block: Block): boolean {
  return [...block.own.values()].some((cell) => cell.enough);
}

/** True when more than one of its words was said in an outlet's own voice: a table of 100% shows nobody's choice. */
function chosen({ own }: Block): boolean {
  const said = [...own.values()].flatMap(({ options }) => options.filter(({ mentions }) => mentions > 0));
  return new Set(said.map(({ term }) => term)).size > 1;
}

/** The options in the choice set's own order, the seldom ones left to the data files. */
function optionsOf({ look }: View, block: Block): { shown: readonly string[]; left: number } {
  const used = new Map<string, number>();
  for (const cell of block.own.values())
    for (const option of cell.options) used.set(option.term, (used.get(option.term) ?? 0) + option.mentions);
  const order = look.choiceSet(block.choice)?.options ?? [...used.keys()];
  const met = order.filter((term) => (used.get(term) ?? 0) > 0);
  const kept = new Set(
    [...met].sort((x, y) => (used.get(y) ?? 0) - (used.get(x) ?? 0)).slice(0, MOST_OPTIONS),
  );
  return { shown: met.filter((term) => kept.has(term)), left: met.length - kept.size };
}

function optionCell(view: View, block: Block, unit: string, term: string): Html {
  const own = block.own.get(unit);
  const carried = block.carried.get(unit);
  const find = (cell: ChoiceCell | undefined): OptionShare | undefined =>
    cell?.options.find((option) => option.term === term);
  const [mine, ghost] = [find(own), find(carried)];
  const words = mine?.mentions ?? 0;
  const query = { unit, actor: block.actor, term, voice: 'own', counted: true, words } as const;
  if (!own?.enough || !mine?.interval) {
    return html`<td class="quiet" data-v="-1">${words === 0 ? '' : evidenceLink(view.look, query, words)}</td>`;
  }
  const { share, interval } = mine;
  const beside = carried?.enough ? ghost?.interval : undefined;
  const tone = polarityClass(view.look.term(term)?.polarity ?? 0);
  const marks = [
    ...(ghost && beside ? [{ value: ghost.share, interval: beside, tone, ghost: true }] : []),
    { value: share, interval, tone },
  ];
  const label = figure(
    percent(share),
    percentRange(interval.low, interval.high),
    both((s) => s.ofPlaces(mine.mentions, own.mentions)),
  );
  const hollow =
    ghost && beside
      ? html` <small class="n">○ ${percent(ghost.share)} ${percentRange(beside.low, beside.high)}</small>`
      : '';
  return html`<td data-v="${share.toFixed(4)}">${strip(marks, 0, 1)}${evidenceLink(view.look, query, label)}${hollow}</td>`;
}

function row(view: View, block: Block, unit: string, options: readonly string[]): Html {
  const own = block.own.get(unit);
  const number = view.look.unitNumber(unit);
  const carried = block.carried.get(unit);
  const articles = own ? html` <small class="n">${both((s) => s.inArticles(own.articles))}</small>` : '';
  const hollow = carried?.enough
    ? html` <small class="n">○ ${whole(carried.mentions)} ${both((s) => s.inArticles(carried.articles))}</small>`
    : '';
  const count = html`<td class="num" data-v="${own?.mentions ?? 0}">${whole(own?.mentions ?? 0)}${articles}${hollow}</td>`;
  const name = html`<th scope="row">${unitLink(view.look, unit)}</th>`;
  if (!own?.enough) {
    const note = html`<th scope="row">${unitLink(view.look, unit)}<small class="why">${both((s) => s.tooLittle)}</small></th>`;
    return html`<tr class="few" data-o="${number}">${note}${count}${options.map((term) => optionCell(view, block, unit, term))}</tr>`;
  }
  return html`<tr data-o="${number}">${name}${count}${options.map((term) => optionCell(view, block, unit, term))}</tr>`;
}

/** A term can be several words: the forms met most often stand under it. */
function otherForms(view: View, term: string): Html {
  const forms = (view.look.term(term)?.surfaces ?? []).slice(1, 4);
  return forms.length === 0 ? html`` : html`<br><bdi lang="ar">${forms.join(' · ')}</bdi>`;
}

function blockTable(view: View, block: Block, number: number): Html {
  const { shown, left } = optionsOf(view, block);
  const units = [
    ...view.c.order.units,
    ...view.c.units.filter((u) => u.kind === 'group').map((u) => u.id),
  ].filter((unit, i, all) => all.indexOf(unit) === i && (block.own.has(unit) || block.carried.has(unit)));
  const heads = shown.map(
    (term) =>
      html`<th scope="col" aria-sort="none"><button type="button" class="sort">${termWord(view.look, term)}</button><span class="gl">${both((s) => s.gloss(view.look.term(term)?.gloss ?? { ar: '', en: '' }))}${otherForms(view, term)}</span></th>`,
  );
  const head = html`<tr><th scope="col" aria-sort="none"><button type="button" class="sort">${both((s) => s.outlet)}</button></th><th scope="col" class="num" aria-sort="none"><button type="button" class="sort">${both((s) => s.places)}</button></th>${heads}</tr>`;
  const title = html`${gloss(view.look.choiceGloss(block.choice))}`;
  const table = html`<table class="choice sortable"><thead>${head}</thead><tbody>${units.map((unit) => row(view, block, unit, shown))}</tbody></table>`;
  return html`<article class="block" data-a="${view.look.actorNumber(block.actor)}" data-c="${view.look.choiceNumber(block.choice)}" id="b${number}"><h3>${actorLink(view.look, block.actor)}<span class="of">${title}</span></h3>${scrolling(title, table, `b${number}-r`)}${shown.length === 1 ? html`<p class="fine">${both((s) => s.onlyWord)}</p>` : ''}${left > 0 ? html`<p class="fine">${both((s) => s.otherOptions(left))}</p>` : ''}${saveChart(view, choiceChart(block.actor, block.choice))}</article>`;
}

function picker(view: View, blocks: readonly Block[]): Html {
  const actors = [...new Set(blocks.map((block) => block.actor))];
  const sets = [...new Set(blocks.map((block) => block.choice))];
  const all = html`<option value="" ${swapped((s) => s.all, view.now)}>${view.now.all}</option>`;
  const option = (value: number, g: { ar: string; en: string }) =>
    html`<option value="${value}" ${swapped((s) => s.gloss(g), view.now)}>${view.now.gloss(g)}</option>`;
  return html`<form class="tools scripted" id="choice-tools"><label>${both((s) => s.chooseActor)} <select name="a">${all}${actors.map((id) => option(view.look.actorNumber(id), view.look.actorGloss(id)))}</select></label><label>${both((s) => s.chooseSet)} <select name="c">${all}${sets.map((id) => option(view.look.choiceNumber(id), view.look.choiceGloss(id)))}</select></label><label>${both((s) => s.outlet)} <select name="o">${all}${view.c.units.map(({ id }) => option(view.look.unitNumber(id), view.look.unitGloss(id)))}</select></label></form>`;
}

export function choices(view: View): Html {
  const blocks = blocksOf(view);
  const shown = blocks.slice(0, MOST_BLOCKS);
  const [compared, few] = [shown.filter(told), shown.filter((block) => !told(block))];
  const legend = html`<div class="legend"><span>${percent(0)} ${strip([{ value: 0.6, interval: { low: 0.35, high: 0.85 }, tone: 'ink' }], 0, 1)} ${percent(1)} ${both((s) => s.ownLegend)}</span><span>${percent(0)} ${strip([{ value: 0.5, tone: 'ink', ghost: true }], 0, 1)} ${percent(1)} ${both((s) => s.carriedLegend)}</span></div>`;
  const tables = compared.map((block, i) => blockTable(view, block, i));
  const raw = few.map((block, i) => blockTable(view, block, compared.length + i));
  const folded =
    few.length === 0
      ? ''
      : html`<details class="few-blocks"${compared.length === 0 ? html` open` : ''}><summary>${both((s) => s.fewBlocks)}</summary>${raw}</details>`;
  const body =
    shown.length === 0
      ? html`<p class="quiet">${both((s) => s.nothingHere)}</p>`
      : html`${legend}${picker(view, shown)}${tables}${folded}<p class="fine">${both((s) => s.unshown(blocks.length - shown.length))}</p>`;
  return section(
    'choices',
    both((s) => s.parts.choices),
    html`<p class="note">${both((s) => s.choicesNote)}</p>${body}`,
  );
}
