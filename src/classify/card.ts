/** Model cards: what each model was trained on, how well it does on articles held out, and what it cannot do. */

import type { AnnotatedArticle } from '../annotation/annotated.js';
import { STANCES } from '../types/mention.js';
import {
  binaryBrier,
  brierScore,
  type ReliabilityBin,
  reliability,
  topChoices,
} from './measure/calibration.js';
import { agreeStances } from './measure/stances.js';
import type { LogisticModel } from './model/logistic.js';
import { told } from './stance/model.js';
import type { Provenance } from './store.js';
import type { TrainingResult } from './train.js';

const figure = (value: number): string => value.toFixed(3);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function reliabilityTable(bins: readonly ReliabilityBin[]): string {
  return table(
    ['probability given', 'cases', 'mean', 'observed'],
    bins
      .filter((bin) => bin.count > 0)
      .map((bin) => [
        `${bin.from.toFixed(2)}–${bin.to.toFixed(2)}`,
        String(bin.count),
        bin.forecast.toFixed(2),
        bin.observed.toFixed(2),
      ]),
  );
}

/** The features whose weight is largest. */
function weightTable(model: LogisticModel, most = 12): string {
  const rows = model.features
    .map((feature, i) => ({ feature, weight: model.weights[i] ?? 0 }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1))
    .slice(0, most)
    .map(({ feature, weight }) => [`\`${feature}\``, weight.toFixed(2)]);
  return table(['feature', 'weight'], rows);
}

function dataSection(articles: readonly AnnotatedArticle[], trainedOn: Provenance, cases: string): string {
  const mentions = articles.reduce((n, a) => n + a.mentions.length, 0);
  const negatives = articles.reduce((n, a) => n + a.negatives.length, 0);
  const outlets = new Set(articles.map((a) => a.outlet)).size;
  return `## Data
${trainedOn.articles} articles of ${outlets} outlets with ${mentions} annotated mentions and ${negatives} words marked as none; ${cases}. The articles that the
package ships (\`corpus/training\`) were written for this project, outlets and events are fictional; a model trained on other
annotations says so by its hash.

- annotations, SHA-256: \`${trainedOn.data}\`
- lexicon packs, SHA-256: \`${trainedOn.lexicon}\``;
}

const LIMITS = `- The training articles are short, written by few hands, and framed more densely than news is: expect lower figures on real pages.
- It sees what the packs match. A loaded word that no pack holds is invisible to it.
- No outlet, author or date is a feature, so it cannot learn who writes; nor does it know whether a word is justified.
- A probability speaks of one use in one article. It is no measure of an outlet's bias.`;

function usageCard(
  result: TrainingResult,
  articles: readonly AnnotatedArticle[],
  trainedOn: Provenance,
): string {
  const { examples, heldOut } = result.usage;
  const { thresholds, logistic } = result.models.usage;
  const truth = examples.map((e) => e.framing);
  const framing = truth.filter(Boolean).length;
  const cutOf = (i: number): number => (examples[i]?.ambiguous ? thresholds.ambiguous : thresholds.plain);
  const scores = (cut: (i: number) => number) => {
    const hits = heldOut.filter((p, i) => p >= cut(i) && truth[i]).length;
    const predicted = heldOut.filter((p, i) => p >= cut(i)).length;
    const right = heldOut.filter((p, i) => p >= cut(i) === truth[i]).length;
    const f1 = (2 * hits) / Math.max(1, predicted + framing);
    return [
      hits / Math.max(1, predicted),
      hits / Math.max(1, framing),
      f1,
      right / Math.max(1, truth.length),
    ];
  };
  const points = heldOut.map((probability, i) => ({ probability, right: truth[i] === true }));
  return `# Model card: usage

Is this candidate, a word that the packs match and the rules let through, a framing use here? Logistic regression with intercept,
standardised features and early stopping.

${dataSection(articles, trainedOn, `${examples.length} candidates, ${framing} of them framing uses`)}

## Held out
Five-fold cross-validation with folds by article: no model is tried on an article that it has seen.

${table(
  ['', 'precision', 'recall', 'F1', 'accuracy'],
  [
    ['at its thresholds', ...scores(cutOf).map(figure)],
    ['every candidate (no classifier)', ...scores(() => 0).map(figure)],
  ],
)}

Brier score ${figure(binaryBrier(heldOut, truth))} (0 is best, 1 worst; always giving the base rate scores ${figure((framing / Math.max(1, truth.length)) * (1 - framing / Math.max(1, truth.length)))}).

${reliabilityTable(reliability(points, 10))}

Two thresholds, ${thresholds.ambiguous.toFixed(2)} for terms that the packs call ambiguous and ${thresholds.plain.toFixed(2)} for the others, are those with the best F1 on these
held-out probabilities: the figures at them are a little optimistic.

## Features
${logistic.features.length} features of the word's grammar, its neighbours, the actors near it and whether the article is about conflict, and the
smoothed rate at which its term is framing in other articles; ${logistic.steps} gradient steps. The heaviest, on standardised values:

${weightTable(logistic)}

## Limits
${LIMITS}
`;
}

function stanceCard(
  result: TrainingResult,
  articles: readonly AnnotatedArticle[],
  trainedOn: Provenance,
): string {
  const { examples, heldOut } = result.stance;
  const { classes, sharpness } = result.models.stance;
  const pairs = examples.map((example, i) => {
    const probabilities = heldOut[i];
    return {
      gold: [example.stance],
      predicted: probabilities ? told(probabilities) : ('neutral' as const),
    };
  });
  const forecasts = examples.flatMap((example, i) => {
    const probabilities = heldOut[i];
    return probabilities ? [{ probabilities, truth: [example.stance] }] : [];
  });
  const { macroF1, accuracy, classes: byClass } = agreeStances(pairs);
  return `# Model card: stance

How does the article as a whole make an actor look: hostile, neutral or sympathetic? A multinomial logit with a ridge,
calibrated by one temperature (scores times ${sharpness.toFixed(1)}) chosen for the least log loss on held-out articles.

${dataSection(articles, trainedOn, `${examples.length} labelled pairs of article and actor`)}

## Held out
Five-fold cross-validation with folds by article.

${table(
  ['stance', 'F1', 'pairs'],
  [
    ...byClass.map(({ stance, f1, gold }) => [stance, figure(f1), String(gold)]),
    ['macro', figure(macroF1), String(pairs.length)],
  ],
)}

Accuracy ${figure(accuracy)}. Brier score ${figure(brierScore(forecasts))} (0 is best, 2 worst). Probability of the stance given against how often it was right:

${reliabilityTable(reliability(topChoices(forecasts), 6, 1 / 3))}

## Features
${classes.hostile.features.length} features. A mention counts by the probability that it frames times the probability that it is about the actor. Counted are framing
of either polarity about the actor by voice, device and place, its variety, the same of its foes and allies, who speaks at what length, how the actor is named, and how far
the article frames at all. They read as reasons (\`mizan explain\` lists the three that weighed most). The heaviest of each class, on standardised values:

${STANCES.map((stance) => `**${stance}**\n\n${weightTable(classes[stance], 8)}`).join('\n\n')}

## Limits
${LIMITS}
- It counts and weighs words; irony, omission and what a picture says are beyond it.
`;
}

function targetCard(
  result: TrainingResult,
  articles: readonly AnnotatedArticle[],
  trainedOn: Provenance,
): string {
  const { heldOutAccuracy, uses } = result.target;
  const { logistic, coherence } = result.models.target;
  return `# Model card: target

Whom is a use about? Every actor that could be meant is weighed by all that speaks for it: the rules that name it, where it stands, how
the article frames it elsewhere, who is speaking. A conditional logit: the actors of one use are weighed against each other
(\`src/classify/model/choice.ts\`). The loaded words of an article are then heard together: an actor's log-odds rise by ${coherence} times its share of the other words of the same polarity, less half of its share of those of the
other one (\`src/classify/target/coherence.ts\`; the weight is the one of the best held-out accuracy). The likeliest actor is the target.

${dataSection(articles, trainedOn, `${uses} uses whose annotated target is among the actors that could be meant`)}

## Held out
Five-fold cross-validation with folds by article: the right actor is chosen for ${figure(heldOutAccuracy)} of those uses. Uses whose target stands nowhere
in the article are left out here and count as errors in \`mizan evaluate\`.

## Features
${logistic.features.length} features, none of them an actor's identity but for the codebook's unnamed ones (civilians, terrorism); ${logistic.steps} gradient steps. The heaviest, where they
are present:

${weightTable(logistic)}

## Limits
${LIMITS}
- Who is whose foe comes from the packs' lists of actors, which are simplifications of alliances that shift.
`;
}

/** The cards, in Markdown, of the models of a training. Deterministic. */
export function renderCards(
  result: TrainingResult,
  articles: readonly AnnotatedArticle[],
  trainedOn: Provenance,
): Record<'usage' | 'target' | 'stance', string> {
  return {
    usage: usageCard(result, articles, trainedOn),
    target: targetCard(result, articles, trainedOn),
    stance: stanceCard(result, articles, trainedOn),
  };
}
