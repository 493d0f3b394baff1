import { describe, expect, test } from 'vitest';
import type { AnnotatedMention } from '../../src/annotation/annotated.js';
import {
  agreeDocument,
  nominalAlpha,
  type PredictedMention,
  summarise,
} from '../../src/classify/measure/agreement.js';
import { binaryBrier, brierScore, reliability } from '../../src/classify/measure/calibration.js';
import { agreeStances, forecastOf, stancePairs } from '../../src/classify/measure/stances.js';

const base = { surface: 'x', device: 'naming', polarity: -1, target: 'isis', voice: 'outlet' };
const gold = (start: number, end: number, more: Partial<AnnotatedMention> = {}): AnnotatedMention => ({
  ...base,
  start,
  end,
  ...more,
});
const found = (start: number, end: number, more: Partial<PredictedMention> = {}): PredictedMention => ({
  ...base,
  start,
  end,
  ...more,
});

describe('Krippendorff’s alpha, nominal', () => {
  const units = (a: string, b: string) => [...a].map((value, i) => [value, b[i]] as const);

  test('of the worked example of the paper is 0.692', () => {
    expect(nominalAlpha(units('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(0.692, 3);
  });

  test('is 1 where all agree, 0 or less where only chance does, and undefined with one value throughout', () => {
    expect(nominalAlpha(units('abab', 'abab'))).toBe(1);
    expect(nominalAlpha(units('abab', 'baba'))).toBeLessThan(0);
    expect(nominalAlpha(units('aaaa', 'aaaa'))).toBeNull();
    expect(nominalAlpha([])).toBeNull();
  });

  test('takes the defensible value that the program found', () => {
    const either = agreeDocument(
      [gold(0, 5, { voice: ['outlet', 'quoted'] }), gold(10, 15, { voice: 'quoted' })],
      [found(0, 5), found(10, 15, { voice: 'quoted' })],
    );
    expect(summarise([either]).alpha).toMatchObject({ voice: 1, target: null });
  });
});

describe('mentions, worked by hand', () => {
  test('largest overlap first, one to one', () => {
    // 0–10 overlaps both predictions: by 2 and by 6. It takes the second; 8–12 is left with nothing.
    const { pairs, missed, spurious } = agreeDocument([gold(0, 10)], [found(0, 2), found(4, 12)]);
    expect(pairs.map((p) => p.predicted.start)).toEqual([4]);
    expect(missed).toEqual([]);
    expect(spurious.map((p) => p.start)).toEqual([0]);
  });

  test('a prediction on a disputed mention counts neither way', () => {
    const document = agreeDocument(
      [gold(0, 5, { disputed: true }), gold(10, 15)],
      [found(0, 5), found(20, 25)],
    );
    expect(summarise([document]).span).toMatchObject({ pairs: 0, predicted: 1, gold: 1 });
  });

  test('neutral options are no mentions; touching spans do not overlap', () => {
    const document = agreeDocument([gold(5, 10)], [found(5, 10, { polarity: 0 }), found(0, 5)]);
    expect(document.pairs).toEqual([]);
    expect(document.spurious).toHaveLength(1);
  });

  test('strict F1 asks for polarity, target and voice, and takes any of a list', () => {
    // Four gold, four predicted, three pairs: one right, one right by the list, one wrong in voice. 2 × 2 / 8.
    const document = agreeDocument(
      [
        gold(0, 5),
        gold(10, 15, { target: ['sdf', 'ypg'], device: ['death', 'naming'] }),
        gold(20, 25),
        gold(30, 35),
      ],
      [found(0, 5), found(10, 15, { target: 'ypg' }), found(20, 25, { voice: 'quoted' }), found(50, 55)],
    );
    const { span, strictF1, voice, device } = summarise([document]);
    expect(span).toMatchObject({ precision: 0.75, recall: 0.75, f1: 0.75 });
    expect(strictF1).toBe(0.5);
    expect(voice).toBeCloseTo(2 / 3, 12);
    expect(device).toBe(1);
  });

  test('an actor beyond the codebook is its other', () => {
    const document = agreeDocument([gold(0, 5, { target: 'other' })], [found(0, 5, { target: 'wagner' })]);
    expect(summarise([document]).target).toBe(1);
  });

  test('an annotated actor beyond the codebook agrees with itself alone, `other` with each of them', () => {
    const right = (target: string | string[], predicted: string): number =>
      summarise([agreeDocument([gold(0, 5, { target })], [found(0, 5, { target: predicted })])]).target;
    expect(right('wagner', 'wagner')).toBe(1);
    expect(right('wagner', 'tigray')).toBe(0);
    expect(right('wagner', 'other')).toBe(0);
    expect(right(['isis', 'wagner'], 'wagner')).toBe(1);
    expect(right(['other', 'wagner'], 'tigray')).toBe(1);
    expect(right('isis', 'tigray')).toBe(0);
  });

  test('nothing against nothing is 0, not NaN', () => {
    expect(summarise([])).toMatchObject({ strictF1: 0, device: 0, span: { precision: 0, recall: 0, f1: 0 } });
  });
});

describe('stance', () => {
  const said = (
    actor: string,
    stance: 'hostile' | 'neutral' | 'sympathetic',
    probability = 0.8,
    score = 0,
  ) => ({ actor, stance, probability, score, mentions: 2 });

  test('an actor that is not reported counts as neutral; disputed labels are left out', () => {
    const pairs = stancePairs(
      [
        { actor: 'isis', stance: 'hostile' },
        { actor: 'sdf', stance: 'neutral' },
        { actor: 'iran', stance: 'hostile', disputed: true },
        { actor: 'other', stance: ['neutral', 'sympathetic'] },
        { actor: 'wagner', stance: 'sympathetic' },
      ],
      [said('isis', 'hostile'), said('iran', 'neutral'), said('wagner', 'sympathetic')],
    );
    expect(pairs.map((p) => p.predicted)).toEqual(['hostile', 'neutral', 'sympathetic', 'sympathetic']);
    expect(agreeStances(pairs).macroF1).toBe(1);
  });

  test('what is reported as `other` is, however often an actor beyond the codebook is mentioned', () => {
    const other = { ...said('other', 'hostile'), mentions: 1 };
    const pairs = stancePairs([{ actor: 'other', stance: 'hostile' }], [other, said('wagner', 'neutral')]);
    expect(pairs.map((p) => p.predicted)).toEqual(['hostile']);
  });

  test('macro-F1 by hand', () => {
    // hostile: 1 hit, 2 gold, 1 found → 2/3. neutral: 1 hit, 1 gold, 2 found → 2/3. sympathetic: absent.
    const pairs = [
      { gold: ['hostile' as const], predicted: 'hostile' as const },
      { gold: ['hostile' as const], predicted: 'neutral' as const },
      { gold: ['neutral' as const], predicted: 'neutral' as const },
    ];
    expect(agreeStances(pairs).macroF1).toBeCloseTo(2 / 3, 12);
    expect(agreeStances(pairs).accuracy).toBeCloseTo(2 / 3, 12);
  });

  test('the three probabilities come back out of stance, probability and score', () => {
    for (const [stance, probability, score] of [
      ['hostile', 0.7, -0.6],
      ['neutral', 0.5, 0.1],
      ['sympathetic', 0.6, 0.5],
    ] as const) {
      const forecast = forecastOf({
        gold: ['neutral'],
        predicted: stance,
        reported: said('isis', stance, probability, score),
      });
      const p = forecast?.probabilities;
      expect(p?.[stance]).toBeCloseTo(probability, 12);
      expect((p?.sympathetic ?? 0) - (p?.hostile ?? 0)).toBeCloseTo(score, 12);
      expect((p?.sympathetic ?? 0) + (p?.hostile ?? 0) + (p?.neutral ?? 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('calibration', () => {
  test('Brier scores by hand', () => {
    // (0.7−1)² + 0.2² + 0.1² = 0.14; of two truths the kinder one counts.
    const probabilities = { hostile: 0.7, neutral: 0.2, sympathetic: 0.1 };
    expect(brierScore([{ probabilities, truth: ['hostile'] }])).toBeCloseTo(0.14, 12);
    expect(brierScore([{ probabilities, truth: ['sympathetic', 'hostile'] }])).toBeCloseTo(0.14, 12);
    expect(binaryBrier([0.8, 0.4], [true, false])).toBeCloseTo((0.04 + 0.16) / 2, 12);
    expect(brierScore([])).toBe(0);
  });

  test('bins hold their points, 1 in the last', () => {
    const bins = reliability(
      [
        { probability: 1, right: true },
        { probability: 0.55, right: false },
        { probability: 0.5, right: true },
      ],
      2,
    );
    expect(bins.map((b) => b.count)).toEqual([0, 3]);
    expect(bins[1]).toMatchObject({ forecast: 2.05 / 3, observed: 2 / 3 });
  });
});
