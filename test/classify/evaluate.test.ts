/** The program's figures against annotations, on three articles of which every right and wrong is counted by hand. */
import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle, FieldMention } from '../../src/annotation/annotated.js';
import { renderErrorAnalysis } from '../../src/classify/measure/error-analysis.js';
import { articleOf, evaluate } from '../../src/classify/measure/evaluate.js';
import type { ExaminedArticle } from '../../src/classify/measure/systems.js';
import type { ActorStance, Mention } from '../../src/types/mention.js';
import { resolve } from '../resolve/small-pack.js';

/** What a coder marks, by the word. */
type Marked = readonly [surface: string, device: string, target: string];

function annotated(id: string, title: string, text: string, marked: readonly Marked[]): AnnotatedArticle {
  const mentions = marked.map(([surface, device, target]): FieldMention => {
    const start = text.indexOf(surface);
    const end = start + surface.length;
    return { field: 'text', start, end, surface, device, polarity: -1, target, voice: 'outlet' };
  });
  return { id, outlet: 'alif', title, text, mentions, negatives: [], stances: [] };
}

const articles: readonly AnnotatedArticle[] = [
  {
    ...annotated(
      'village',
      'المتمردون والترويع',
      'هاجمت ميليشيا الحوثي القرية. ووقعت مجزرة في السوق المنكوبة.',
      [
        ['ميليشيا', 'naming', 'houthi'],
        ['المنكوبة', 'epithet', 'unknown'],
      ],
    ),
    stances: [{ actor: 'houthi', stance: 'hostile' }],
  },
  annotated('office', '', 'زار السفير وزارة مكافحة الإرهاب. وقيل إن خيانة وقعت، وإن الحل شرعي.', [
    ['الإرهاب', 'naming', 'terrorism'],
    ['شرعي', 'epithet', 'unknown'],
    ['خيانة', 'evaluation', 'unknown'],
  ]),
  {
    ...annotated('town', '', 'قال السكان إن السعودية تنكرت للمدينة. ودخلها الحوثيون المتمردون.', [
      ['تنكرت', 'evaluation', 'saudi_arabia'],
      ['المتمردون', 'naming', 'saleh'],
    ]),
    stances: [{ actor: 'saudi_arabia', stance: 'neutral' }],
  },
];

/** The rules of the small pack; a classifier that lets all through but treason, and holds every actor for an enemy. */
function examine(article: AnnotatedArticle): ExaminedArticle {
  const fields = resolve(articleOf(article));
  const judgements = fields
    .flatMap(({ candidates }) => candidates)
    .filter(({ refused, polarity }) => !refused && polarity !== 0)
    .map((candidate) => {
      const probability = candidate.term.id === 'treason' ? 0.2 : 0.8;
      return { candidate, probability, mention: probability > 0.5, reasons: () => [] };
    });
  const mentions = judgements
    .filter(({ mention }) => mention)
    .map(({ candidate, probability }): Mention => {
      return { ...candidate, term: candidate.term.id, confidence: probability };
    });
  const stances = article.stances.map(({ actor }): ActorStance => {
    // 0.7 hostile, 0.2 neutral, 0.1 sympathetic.
    return { actor, stance: 'hostile', probability: 0.7, score: -0.6, mentions: 1 };
  });
  return { fields, classified: { judgements, mentions, stances } };
}

const evaluation = evaluate(articles, examine);

describe('an evaluation', () => {
  it('tells of each system what it found, of the text alone, and how often it was right', () => {
    const figures = evaluation.systems.map(({ system, mentions: { span, target, voice } }) => [
      system,
      [span.pairs, span.predicted, span.gold],
      [target, voice].map((share) => Math.round(share * span.pairs)),
    ]);
    expect([evaluation.articles, evaluation.goldMentions]).toEqual([3, 7]);
    expect(figures).toEqual([
      // Without rules the adjective of nobody is found too; the headline's words are found by none.
      ['majority', [6, 7, 7], [2, 6]],
      ['lexicon', [6, 7, 7], [4, 6]],
      ['rules', [5, 6, 7], [3, 4]],
      ['full', [4, 5, 7], [3, 3]],
    ]);
    const full = evaluation.systems.at(-1);
    expect(full?.mentions.span.f1).toBeCloseTo((2 * 4) / (5 + 7), 12);
    expect(full?.mentions.strictF1).toBeCloseTo((2 * 2) / (5 + 7), 12);
  });
  it('counts under each rule how often it was right', () => {
    expect(evaluation.target.byRule).toEqual([
      { name: 'apposition', pairs: 1, right: 0 },
      { name: 'construct', pairs: 1, right: 1 },
      { name: 'policy', pairs: 1, right: 1 },
      { name: 'verb-subject', pairs: 1, right: 1 },
    ]);
    expect(evaluation.voice.byRule).toEqual([
      { name: 'default', pairs: 3, right: 3 },
      { name: 'saying-verb', pairs: 1, right: 0 },
    ]);
    expect(evaluation.target.byDevice).toEqual([
      { name: 'naming', pairs: 3, right: 2 },
      { name: 'evaluation', pairs: 1, right: 1 },
    ]);
  });
  it('tells what was taken for what', () => {
    expect(evaluation.confusion).toEqual({
      device: [
        ['naming', 'naming', 3],
        ['evaluation', 'evaluation', 1],
      ],
      voice: [
        ['outlet', 'outlet', 3],
        ['outlet', 'attributed', 1],
      ],
      target: [
        ['houthi', 'houthi', 1],
        ['saleh', 'houthi', 1],
        ['saudi_arabia', 'saudi_arabia', 1],
        ['terrorism', 'terrorism', 1],
      ],
    });
  });
  it('measures stances and how far their probabilities hold', () => {
    expect(evaluation.systems.at(-1)?.stance).toMatchObject({ pairs: 2, accuracy: 0.5, macroF1: 1 / 3 });
    expect(evaluation.calibration).toMatchObject({
      forecasts: 2,
      brier: (0.3 ** 2 + 0.8 ** 2 + 0.7 ** 2 + 0.2 ** 2 + 2 * 0.1 ** 2) / 2,
    });
    expect(evaluation.calibration.bins.filter(({ count }) => count > 0)).toEqual([
      expect.objectContaining({ count: 2, forecast: 0.7, observed: 0.5 }),
    ]);
  });
  it('says why each word was missed or wrongly marked', () => {
    expect(evaluation.errors).toEqual([
      { kind: 'miss', surface: 'المنكوبة', device: 'epithet', cause: 'not in the packs' },
      {
        kind: 'false alarm',
        surface: 'مجزرة',
        device: 'violence',
        cause: 'plain term, probably let through',
        term: 'massacre',
      },
      {
        kind: 'miss',
        surface: 'شرعي',
        device: 'epithet',
        cause: 'refused by rule: no-device',
        term: 'rightful',
      },
      {
        kind: 'miss',
        surface: 'خيانة',
        device: 'evaluation',
        cause: 'refused by the classifier',
        term: 'treason',
      },
    ]);
  });
});

it('the error analysis sets misses and false alarms each under their own heading', () => {
  const [, misses = '', alarms = ''] = renderErrorAnalysis(evaluation).split(/^## (?=Misses|False)/m);
  expect(misses).toMatch(/^Misses: 3\n/);
  expect(misses).toContain('| خيانة | evaluation | treason | refused by the classifier | 1 |');
  expect(alarms).toMatch(/^False alarms: 1\n/);
  expect(alarms).toContain('| مجزرة | violence | massacre | plain term, probably let through | 1 |');
});
