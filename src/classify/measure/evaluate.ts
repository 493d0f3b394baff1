/** The program measured against annotations, beside what stands below it. */

import type { AnnotatedArticle } from '../../annotation/annotated.js';
import { listOf } from '../../annotation/label.js';
import type { Article } from '../../types/article.js';
import {
  type Agreement,
  agreeDocument,
  agreement,
  type DocumentAgreement,
  foundIn,
  type MatchedPair,
  summarise,
} from './agreement.js';
import { brierScore, type ReliabilityBin, reliability, topChoices } from './calibration.js';
import { type ErrorCase, errorCases } from './errors.js';
import { type EvaluationIntervals, intervalsOf } from './intervals.js';
import { agreeStances, countPairs, forecastOf, type StanceAgreement, stancePairs } from './stances.js';
import { type Examine, majorityOf, predict, type SystemName } from './systems.js';

/** `[gold, predicted, count]`, commonest first. */
export type Confusion = readonly (readonly [gold: string, predicted: string, count: number])[];

/** How often a rule, or a device, was right. */
export interface Accuracy {
  readonly name: string;
  readonly pairs: number;
  readonly right: number;
}

export interface SystemEvaluation {
  readonly system: SystemName;
  readonly mentions: Agreement;
  readonly stance: StanceAgreement;
}

export interface Evaluation {
  readonly articles: number;
  readonly goldMentions: number;
  /** majority, lexicon, rules, full. */
  readonly systems: readonly SystemEvaluation[];
  /** Of the full system; `null` with too few articles. */
  readonly intervals: EvaluationIntervals | null;
  readonly confusion: { readonly device: Confusion; readonly voice: Confusion; readonly target: Confusion };
  readonly target: { readonly byDevice: readonly Accuracy[]; readonly byRule: readonly Accuracy[] };
  readonly voice: { readonly byRule: readonly Accuracy[] };
  /** Of the stances reported; Brier 0 to 2. */
  readonly calibration: {
    readonly brier: number;
    readonly forecasts: number;
    readonly bins: readonly ReliabilityBin[];
  };
  readonly errors: readonly ErrorCase[];
}

const SYSTEMS: readonly SystemName[] = ['majority', 'lexicon', 'rules', 'full'];
const BINS = 5;

/** An annotated article as the pipeline takes it, without its annotations. */
export function articleOf(annotated: AnnotatedArticle): Article {
  const { id, outlet, date, title, text } = annotated;
  return {
    id,
    outlet,
    outletFrom: outlet === 'unknown' ? 'none' : 'field',
    ...(date ? { date } : {}),
    ...(title ? { title } : {}),
    text,
    boilerplate: [],
    source: { path: id, index: 0 },
  };
}

/** Measures on the articles' `text`, as the gold standard's page says; deterministic if `examine` is. */
export function evaluate(articles: readonly AnnotatedArticle[], examine: Examine): Evaluation {
  const majority = majorityOf(articles);
  const examined = articles.map((article) => ({ article, examined: examine(article) }));
  const goldOf = (article: AnnotatedArticle) => article.mentions.filter((m) => m.field === 'text');
  const measured = SYSTEMS.map((system) => {
    const documents: DocumentAgreement[] = [];
    const stances = examined.map(({ article, examined: e }) => {
      const prediction = predict(system, e, majority);
      documents.push(agreeDocument(goldOf(article), prediction.mentions));
      return stancePairs(article.stances, prediction.stances).map((pair) =>
        system === 'majority' ? { gold: pair.gold, predicted: majority.stance } : pair,
      );
    });
    return { system, documents, stances, pairs: stances.flat() };
  });
  const full = measured.at(-1);
  const documents = full?.documents ?? [];
  const matched = documents.flatMap((d) => d.pairs);
  const forecasts = (full?.pairs ?? []).flatMap((pair) => forecastOf(pair) ?? []);
  return {
    articles: articles.length,
    goldMentions: matched.length + documents.reduce((n, d) => n + d.missed.length, 0),
    systems: measured.map(({ system, documents: d, pairs }) => ({
      system,
      mentions: summarise(d),
      stance: agreeStances(pairs),
    })),
    intervals: intervalsOf(documents.map((mentions, i) => ({ mentions, stances: full?.stances[i] ?? [] }))),
    confusion: {
      device: confusionOf(matched, 'device'),
      voice: confusionOf(matched, 'voice'),
      target: confusionOf(matched, 'target'),
    },
    target: {
      byDevice: accuracyBy(matched, 'target', (p) => p.predicted.device),
      byRule: accuracyBy(matched, 'target', (p) => p.predicted.targetRule ?? 'unsaid'),
    },
    voice: { byRule: accuracyBy(matched, 'voice', (p) => p.predicted.voiceRule ?? 'unsaid') },
    calibration: {
      brier: brierScore(forecasts),
      forecasts: forecasts.length,
      bins: reliability(topChoices(forecasts), BINS, 1 / 3),
    },
    errors: examined.flatMap(({ examined: e }, i) => {
      const document = documents[i];
      return document ? errorCases(e, document.missed, document.spurious) : [];
    }),
  };
}

function confusionOf(pairs: readonly MatchedPair[], field: 'device' | 'voice' | 'target'): Confusion {
  return countPairs(
    pairs.map((pair): [string, string] => {
      const predicted = String(foundIn(pair, field));
      const right = agreement(pair)[field];
      return [right ? predicted : listOf(pair.gold[field]).join('/'), predicted];
    }),
  );
}

function accuracyBy(
  pairs: readonly MatchedPair[],
  field: 'target' | 'voice',
  nameOf: (pair: MatchedPair) => string,
): Accuracy[] {
  const counts = new Map<string, { pairs: number; right: number }>();
  for (const pair of pairs) {
    const name = nameOf(pair);
    const { pairs: n, right } = counts.get(name) ?? { pairs: 0, right: 0 };
    counts.set(name, { pairs: n + 1, right: right + Number(agreement(pair)[field]) });
  }
  return [...counts]
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => b.pairs - a.pairs || (a.name < b.name ? -1 : 1));
}
