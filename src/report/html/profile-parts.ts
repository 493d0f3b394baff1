/** Tables that outlet pages and actor pages are made of. */

import { STANCES } from '../../types/mention.js';
import type {
  DeviceRate,
  Interval,
  LegitimacyIndex,
  NameProfile,
  StanceDistribution,
} from '../../types/result.js';
import { decimal, decimalRange, index, indexRange, percent, percentRange } from '../strings/format.js';
import { whole } from '../strings/plural.js';
import { both } from './bilingual.js';
import { type Fragment, type Html, html } from './markup.js';
import { evidenceLink, figure, indexQuery, rawCounts, type StripMark, strip } from './pieces.js';
import type { View } from './view.js';

export function titledPart(title: Html, body: Fragment, note?: Html): Html {
  return html`<div class="part"><h4>${title}</h4>${note ? html`<p class="note">${note}</p>` : ''}${body}</div>`;
}

export function orNothing(rows: readonly Html[], wrap: (rows: readonly Html[]) => Html): Html {
  return rows.length === 0 ? html`<p class="quiet">${both((s) => s.nothingHere)}</p>` : wrap(rows);
}

/** What an outlet carries, as a hollow mark; too few words for an interval have none. */
function carriedMark(carried: { value: number; interval?: Interval } | undefined): readonly StripMark[] {
  return carried?.interval
    ? [{ value: carried.value, interval: carried.interval, tone: 'ink', ghost: true }]
    : [];
}

/** The figure that a hollow mark draws. */
function carriedFigure(shown: Fragment): Html {
  return html` <small class="n quiet">${both((s) => s.carried)}: ${shown}</small>`;
}

/** A row of the legitimacy index: own voice solid, carried hollow. */
export function indexRow(view: View, entry: LegitimacyIndex, name: Html): Html {
  const query = indexQuery(view.look, entry);
  const { interval, carried } = entry;
  if (!entry.enough || !interval) {
    return html`<tr class="few"><th scope="row">${name}</th><td class="quiet">${both((s) => s.tooLittle)}</td><td class="num">${evidenceLink(view.look, query, rawCounts(entry))}</td></tr>`;
  }
  const tone = entry.value < 0 ? 'neg' : entry.value > 0 ? 'pos' : 'neu';
  const marks = [...carriedMark(carried), { value: entry.value, interval, tone }];
  const own = figure(
    index(entry.value),
    indexRange(interval.low, interval.high),
    html`${both((s) => s.rests(entry.mentions, entry.articles))} ${rawCounts(entry)}`,
  );
  const beside = carried?.interval
    ? carriedFigure(
        html`${index(carried.value)} ${indexRange(carried.interval.low, carried.interval.high)} ${both((s) => s.counted(carried.mentions))}`,
      )
    : '';
  return html`<tr><th scope="row">${name}</th><td>${strip(marks, -1, 1)}</td><td class="num">${evidenceLink(view.look, query, own)}${beside}</td></tr>`;
}

/** A rate per 1,000 words, with its interval. */
function rateOf({ perThousand, interval }: Required<DeviceRate>): { value: Html; range: Html } {
  return { value: decimal(perThousand, 1), range: decimalRange(interval.low, interval.high, 1) };
}

const hasInterval = (rate: DeviceRate | undefined): rate is Required<DeviceRate> =>
  rate?.enough === true && rate.interval !== undefined;

export function deviceRow(view: View, own: DeviceRate, carried: DeviceRate | undefined, most: number): Html {
  const query = { unit: own.unit, device: own.device, voice: 'own', loaded: true } as const;
  const rests = (rate: DeviceRate) => both((s) => s.rests(rate.mentions, rate.articles));
  if (!hasInterval(own)) {
    return html`<tr class="few"><th scope="row">${both((s) => s.deviceName(own.device))}</th><td class="quiet">${both((s) => s.tooLittle)}</td><td class="num">${evidenceLink(view.look, query, rests(own))}</td></tr>`;
  }
  const beside = hasInterval(carried) ? carried : undefined;
  const marks = [
    ...carriedMark(beside && { value: beside.perThousand, interval: beside.interval }),
    { value: own.perThousand, interval: own.interval, tone: 'ink' },
  ];
  const { value, range } = rateOf(own);
  const other = beside && rateOf(beside);
  const carriedShown =
    beside && other ? carriedFigure(html`${other.value} ${other.range} ${rests(beside)}`) : '';
  return html`<tr><th scope="row">${both((s) => s.deviceName(own.device))}</th><td>${strip(marks, 0, most)}</td><td class="num">${evidenceLink(view.look, query, figure(value, range, rests(own)))}${carriedShown}</td></tr>`;
}

/** A share of an actor's names with its interval; of too few names for one, the counts themselves. */
function nameFigure({ share, count, interval }: NameProfile['variants'][number], names: number): Html {
  const counts = both((s) => s.ofPlaces(count, names));
  if (!interval) return counts;
  return figure(percent(share), percentRange(interval.low, interval.high), counts);
}

const MOST_FORMS = 3;

export function nameRow(view: View, profile: NameProfile, name: Html): Html {
  const variants = profile.variants.map((variant) => {
    const forms = variant.surfaces
      .slice(0, MOST_FORMS)
      .map(
        (form) =>
          html`<span class="form"><bdi lang="ar">${form.surface}</bdi> <small><bdi dir="ltr">×${whole(form.count)}</bdi></small></span> `,
      );
    const told = variant.surfaces.slice(0, MOST_FORMS).reduce((sum, form) => sum + form.count, 0);
    const left = variant.count - told;
    const others =
      left > 0
        ? html`<span class="form"><small>${both((s) => s.otherForms)} <bdi dir="ltr">×${whole(left)}</bdi></small></span>`
        : '';
    const query = { unit: profile.unit, actor: profile.actor, register: variant.variant };
    return html`<li>${both((s) => s.registerName(variant.variant))} ${evidenceLink(view.look, query, nameFigure(variant, profile.names))} <span class="forms">${forms}${others}</span></li>`;
  });
  const few = profile.variants.some(({ interval }) => interval) ? '' : html` · ${both((s) => s.tooLittle)}`;
  return html`<tr><th scope="row">${name}<small class="why">${both((s) => s.names(profile.names))} ${both((s) => s.inArticles(profile.articles))}${few}</small></th><td><ul class="names">${variants}</ul></td></tr>`;
}

/** Intervals under a stance bar: the hostile share's from the bar's beginning, the sympathetic one's from its end, as the shares lie. */
function stanceLines({ shares }: StanceDistribution): readonly Html[] {
  const line = (tone: string, y: number, from: number, to: number) =>
    html`<path class="iv ${tone}" d="M${(100 * from).toFixed(1)} ${y}H${(100 * to).toFixed(1)}"/>`;
  const [hostile, , sympathetic] = STANCES.map((stance) => shares[stance].interval);
  return [
    ...(hostile ? [line('neg', 14.5, hostile.low, hostile.high)] : []),
    ...(sympathetic ? [line('pos', 18.5, 1 - sympathetic.high, 1 - sympathetic.low)] : []),
  ];
}

/** Shares of articles by what each makes the actor look like as one bar, their intervals as lines under it, and all of it in words. */
export function stanceRow(entry: StanceDistribution, name: Html): Html {
  const head = html`<th scope="row">${name}<small class="why">${both((s) => s.articles(entry.articles))}</small></th>`;
  if (!entry.enough) {
    const counted = STANCES.filter((stance) => entry.shares[stance].articles > 0).map(
      (stance, i) =>
        html`${i > 0 ? ' · ' : ''}${both((s) => s.stanceName(stance))} ${entry.shares[stance].articles}`,
    );
    return html`<tr class="few">${head}<td class="quiet">${both((s) => s.tooLittle)} <span class="fine stance">${counted}</span></td></tr>`;
  }
  let left = 0;
  const bars = STANCES.map((stance) => {
    const width = Math.round(entry.shares[stance].share * 1000) / 10;
    const bar = html`<rect class="st-${stance}" x="${left.toFixed(1)}" width="${width}" y="1" height="10"/>`;
    left += width;
    return bar;
  });
  const words = STANCES.map((stance) => {
    const { share, interval } = entry.shares[stance];
    const range = interval ? html` <small>${percentRange(interval.low, interval.high)}</small>` : '';
    return html`<li>${both((s) => s.stanceName(stance))} ${percent(share)}${range}</li>`;
  });
  return html`<tr>${head}<td><svg class="strip stack" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}${stanceLines(entry)}</svg><ul class="fine stance">${words}</ul></td></tr>`;
}

export function body(rows: readonly Html[], kind = 'plain'): Html {
  return html`<table class="${kind}"><tbody>${rows}</tbody></table>`;
}
