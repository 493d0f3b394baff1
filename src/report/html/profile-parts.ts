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
import { evidenceLink, rawCounts, strip } from './pieces.js';
import type { View } from './view.js';

export function titledPart(title: Html, body: Fragment, note?: Html): Html {
  return html`<div class="part"><h4>${title}</h4>${note ? html`<p class="note">${note}</p>` : ''}${body}</div>`;
}

export function orNothing(rows: readonly Html[], wrap: (rows: readonly Html[]) => Html): Html {
  return rows.length === 0 ? html`<p class="quiet">${both((s) => s.nothingHere)}</p>` : wrap(rows);
}

/** An interval on a line of its own under the counts. */
function between(interval: Interval | undefined, range: (low: number, high: number) => Html): Html {
  return interval ? html`<br>${range(interval.low, interval.high)}` : html``;
}

/** A row of the legitimacy index: own voice solid, carried hollow. */
export function indexRow(view: View, entry: LegitimacyIndex, name: Html): Html {
  const query = { unit: entry.unit, actor: entry.actor, voice: 'own', counted: true } as const;
  if (!entry.enough) {
    return html`<tr class="few"><th scope="row">${name}</th><td class="quiet">${both((s) => s.tooLittle)}</td><td class="num">${evidenceLink(view.look, query, rawCounts(entry))}</td></tr>`;
  }
  const tone = entry.value < 0 ? 'neg' : entry.value > 0 ? 'pos' : 'neu';
  const marks = [
    ...(entry.carried
      ? [{ value: entry.carried.value, interval: entry.carried.interval, tone: 'ink', ghost: true }]
      : []),
    { value: entry.value, interval: entry.interval, tone },
  ];
  return html`<tr><th scope="row">${name}</th><td>${strip(marks, -1, 1)}</td><td class="num">${evidenceLink(view.look, query, html`${index(entry.value)}<span class="n"> ${rawCounts(entry)}${between(entry.interval, indexRange)}</span>`)}</td></tr>`;
}

export function deviceRow(view: View, own: DeviceRate, carried: DeviceRate | undefined, most: number): Html {
  const marks = [
    ...(carried?.enough
      ? [{ value: carried.perThousand, interval: carried.interval, tone: 'ink', ghost: true }]
      : []),
    { value: own.perThousand, interval: own.interval, tone: 'ink' },
  ];
  const query = { unit: own.unit, device: own.device, voice: 'own', loaded: true } as const;
  if (!own.enough) {
    return html`<tr class="few"><th scope="row">${both((s) => s.deviceName(own.device))}</th><td class="quiet">${both((s) => s.tooLittle)}</td><td class="num">${evidenceLink(view.look, query, own.mentions)}</td></tr>`;
  }
  const figure = decimal(own.perThousand, 1);
  return html`<tr><th scope="row">${both((s) => s.deviceName(own.device))}</th><td>${strip(marks, 0, most)}</td><td class="num">${evidenceLink(view.look, query, html`${figure}<span class="n"> (${own.mentions})${between(own.interval, (low, high) => decimalRange(low, high, 1))}</span>`)}</td></tr>`;
}

/** A share with its interval; of too few names for one, the counts themselves. */
function nameFigure({ share, count, interval }: NameProfile['variants'][number], names: number): Html {
  const counts = html`<bdi dir="ltr">${count}/${names}</bdi>`;
  if (!interval) return counts;
  return html`${percent(share)}<span class="n"> ${counts} · ${percentRange(interval.low, interval.high)}</span>`;
}

export function nameRow(view: View, profile: NameProfile, name: Html): Html {
  const variants = profile.variants.map((variant) => {
    const forms = variant.surfaces
      .slice(0, 3)
      .map(
        (form) =>
          html`<span class="form"><bdi lang="ar">${form.surface}</bdi> <small><bdi dir="ltr">×${whole(form.count)}</bdi></small></span> `,
      );
    const query = { unit: profile.unit, actor: profile.actor, register: variant.variant };
    return html`<li>${both((s) => s.registerName(variant.variant))} ${evidenceLink(view.look, query, nameFigure(variant, profile.names))} <span class="forms">${forms}</span></li>`;
  });
  return html`<tr><th scope="row">${name}</th><td><ul class="names">${variants}</ul></td></tr>`;
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

/** Shares of hostile, neutral and sympathetic articles as one bar, their intervals as lines under it, and all of it in words. */
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
    const range = interval ? html` (${percentRange(interval.low, interval.high)})` : '';
    return html`<li>${both((s) => s.stanceName(stance))} ${percent(share)}${range}</li>`;
  });
  return html`<tr>${head}<td><svg class="strip stack" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}${stanceLines(entry)}</svg><ul class="fine stance">${words}</ul></td></tr>`;
}

export function body(rows: readonly Html[], kind = 'plain'): Html {
  return html`<table class="${kind}"><tbody>${rows}</tbody></table>`;
}
