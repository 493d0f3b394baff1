/** An evaluation as plain text for the terminal. */
import type { Interval } from '../../types/result.js';
import type { Accuracy, Confusion, Evaluation, SystemEvaluation } from './evaluate.js';
import type { EvaluationIntervals } from './intervals.js';

const figure = (value: number): string => value.toFixed(2);

/** Columns padded to their widest cell; all but the first to the right. */
function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

/** In the place of a figure of nothing. */
const NONE = '–';

const NAMES: Record<SystemEvaluation['system'], string> = {
  majority: 'majority class',
  lexicon: 'lexicon alone',
  rules: '+ rules',
  full: '+ classifiers (mizan)',
};

const span = ({ low, high }: Interval): string => `${figure(low)}–${figure(high)}`;

/** @param labelled whether any stance is */
function intervalRow(x: EvaluationIntervals, labelled: boolean): string[] {
  const spans = [x.precision, x.recall, x.f1, x.device, x.polarity, x.target, x.voice, x.strictF1];
  return ['  95% interval, bootstrap over articles', ...spans.map(span), labelled ? span(x.macroF1) : NONE];
}

function systemTable(systems: readonly SystemEvaluation[], intervals: EvaluationIntervals | null): string {
  const header = [
    '',
    'span P',
    'span R',
    'span F1',
    'device',
    'polarity',
    'target',
    'voice',
    'strict F1',
    'stance F1',
  ];
  const rows = systems.map(({ system, mentions: m, stance }) => [
    NAMES[system],
    ...[m.span.precision, m.span.recall, m.span.f1, m.device, m.polarity, m.target, m.voice, m.strictF1].map(
      figure,
    ),
    stance.pairs === 0 ? NONE : figure(stance.macroF1),
  ]);
  const labelled = systems.some(({ stance }) => stance.pairs > 0);
  return textTable([header, ...rows, ...(intervals ? [intervalRow(intervals, labelled)] : [])]);
}

/** Agreement beyond chance, where it is defined. */
function alphaTable(systems: readonly SystemEvaluation[]): string {
  const rows = systems.map(({ system, mentions: { alpha } }) => [
    NAMES[system],
    ...[alpha.device, alpha.polarity, alpha.target, alpha.voice].map((value) =>
      value === null ? NONE : figure(value),
    ),
  ]);
  return textTable([['Krippendorff’s alpha, matched', 'device', 'polarity', 'target', 'voice'], ...rows]);
}

function accuracyTable(title: string, accuracies: readonly Accuracy[]): string {
  const rows = accuracies.map(({ name, pairs, right }) => [name, `${right}/${pairs}`, figure(right / pairs)]);
  return textTable([[title, 'right', 'share'], ...rows]);
}

function confusionTable(title: string, confusion: Confusion): string {
  const wrong = confusion.filter(([gold, predicted]) => gold !== predicted).slice(0, 12);
  const rows = wrong.map(([gold, predicted, count]) => [`${gold} → ${predicted}`, String(count)]);
  return rows.length === 0 ? `${title}: none` : textTable([[title, 'pairs'], ...rows]);
}

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Which figures to print. The ablation is `lexicon; + rules; + classifier`. */
export interface RenderOptions {
  readonly ablation?: boolean;
}

/** The evaluation as tables. Shares and F1 are 0 to 1. */
export function renderEvaluation(evaluation: Evaluation, options: RenderOptions = {}): string {
  const { systems, target, voice, confusion, calibration } = evaluation;
  const shown = options.ablation ? systems : systems.filter(({ system }) => system !== 'rules');
  const bins = calibration.bins
    .filter((bin) => bin.count > 0)
    .map((b) => [
      `${figure(b.from)}–${figure(b.to)}`,
      String(b.count),
      figure(b.forecast),
      figure(b.observed),
    ]);
  return `${[
    `${counted(evaluation.articles, 'article')}, ${counted(evaluation.goldMentions, 'mention')}`,
    systemTable(shown, evaluation.intervals),
    ...(evaluation.intervals ? [] : ['too few articles to say how far these figures would move with others']),
    alphaTable(shown),
    accuracyTable('target by device', target.byDevice),
    accuracyTable('target by rule', target.byRule),
    accuracyTable('voice by rule', voice.byRule),
    confusionTable('device, annotated → found', confusion.device),
    confusionTable('voice, annotated → found', confusion.voice),
    confusionTable('target, annotated → found', confusion.target),
    confusionTable('stance, annotated → found', systems.at(-1)?.stance.confusion ?? []),
    calibration.forecasts === 0
      ? 'no stance is annotated'
      : `stance probabilities: Brier ${calibration.brier.toFixed(3)} over ${calibration.forecasts} (0 is best, 2 worst)`,
    textTable([['probability given', 'pairs', 'mean', 'right'], ...bins]),
  ].join('\n\n')}\n`;
}
