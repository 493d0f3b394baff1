/** Loaded words of each device per 1,000 words. */
import { type CompareOptions, DEVICES, type DeviceRate } from '../../types/index.js';
import { summariseRatio } from '../statistics/clusters.js';
import { pooledDispersion, rateInterval } from '../statistics/share.js';
import { Numbering } from '../storage/numbering.js';
import type { Corpus } from './corpus.js';
import { eachOf } from './tally.js';
import type { UnitArticles } from './units.js';

/** Words under which a rate per 1,000 of them stands on too little. */
const LEAST_WORDS = 1000;

/** Polar mentions of each device per 1,000 words, own voice and carried voice apart, of all units in their order. */
export function deviceRates(
  corpus: Corpus,
  units: readonly UnitArticles[],
  options: CompareOptions,
): DeviceRate[] {
  const counted = units.map(({ unit, articles }) => ({ unit, counts: deviceCounts(corpus, articles) }));
  const outlets = counted.filter(({ unit }) => unit.kind === 'outlet');
  const dispersions = new Map(
    [...new Set(outlets.flatMap(({ counts }) => [...counts.hits.keys()]))].map((key) => {
      const summaries = outlets.flatMap(({ counts: { hits, words } }) => {
        const own = hits.get(key);
        return own ? [summariseRatio({ hits: own, totals: words })] : [];
      });
      return [key, pooledDispersion(summaries)];
    }),
  );
  return counted.flatMap(({ unit, counts: { hits, words } }) =>
    DEVICES.flatMap((device) =>
      (['own', 'carried'] as const).flatMap((voice): DeviceRate[] => {
        const key = `${device}\t${voice}`;
        const counts = hits.get(key);
        if (!counts) return [];
        const summary = summariseRatio({ hits: counts, totals: words });
        const { low, high } = rateInterval(summary, dispersions.get(key) ?? 1, options.alpha);
        const enough = words.length >= options.floor.articles && summary.total >= LEAST_WORDS;
        return [
          {
            ...{ unit: unit.id, device, voice, enough },
            mentions: summary.hits,
            articles: counts.reduce((sum, c) => sum + (c > 0 ? 1 : 0), 0),
            perThousand: 1000 * summary.ratio,
            ...(enough ? { interval: { low: 1000 * low, high: 1000 * high } } : {}),
          },
        ];
      }),
    ),
  );
}

/** By text its words, and by device and voice its loaded words. */
function deviceCounts(corpus: Corpus, articles: readonly number[]) {
  const texts = new Numbering(articles.map((i) => corpus.copyOf[i] as number));
  const words = new Float64Array(texts.size);
  const hits = new Map<string, Float64Array>();
  for (const article of articles) {
    const place = texts.of(corpus.copyOf[article] as number);
    words[place] = (words[place] as number) + (corpus.words[article] as number);
    eachOf(corpus.mentions, article, (kind, count) => {
      if (kind.polarity === 0) return;
      const key = `${kind.device}\t${kind.own ? 'own' : 'carried'}`;
      let counts = hits.get(key);
      if (!counts) {
        counts = new Float64Array(texts.size);
        hits.set(key, counts);
      }
      counts[place] = (counts[place] as number) + count;
    });
  }
  return { words, hits };
}
