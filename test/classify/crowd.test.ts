/** Hearing the loaded words of a long text in groups. */
import { describe, expect, test } from 'vitest';
import { crowdOf, listen, type Voice } from '../../src/classify/target/crowd.js';

/** Loaded words all over a text, whose actors change on the way. */
const voices = (count: number, apart: number): Voice[] =>
  Array.from({ length: count }, (_, i) => ({
    at: i * apart + ((i * 7) % apart),
    shares: new Map([
      ['isis', ((i * 13) % 17) / 17],
      ['houthi', i > count / 2 ? 0.5 : 0.1],
    ]),
  }));

/** What is heard at a word: how loud all are, how loud those of one actor, and in how many groups. */
function hearing(all: readonly Voice[], at: number): { loud: number; isis: number; groups: number } {
  const sum = { loud: 0, isis: 0, groups: 0 };
  listen(crowdOf(all), at, ({ size, shares }, loud) => {
    sum.loud += loud * size;
    sum.isis += loud * (shares.get('isis') ?? 0);
    sum.groups++;
  });
  return sum;
}

const oneByOne = (all: readonly Voice[], at: number, of: (voice: Voice) => number): number =>
  all.reduce((sum, voice) => sum + of(voice) / (1 + Math.abs(voice.at - at) / 80), 0);

describe('the words of a field', () => {
  test('are heard one by one in an article of ordinary length', () => {
    const all = voices(70, 14);
    expect(hearing(all, 490).groups).toBe(all.length);
  });

  test('are heard in a long text as they are one by one, to a thousandth', () => {
    const all = voices(4000, 15);
    for (const at of [0, 12_345, 30_000, 59_999]) {
      const heard = hearing(all, at);
      const loud = oneByOne(all, at, () => 1);
      const isis = oneByOne(all, at, ({ shares }) => shares.get('isis') ?? 0);
      expect(Math.abs(heard.loud / loud - 1)).toBeLessThan(0.001);
      expect(Math.abs(heard.isis / isis - 1)).toBeLessThan(0.001);
    }
  });

  test('take hardly more listening the longer the text is', () => {
    const groups = (count: number): number => hearing(voices(count, 15), (count * 15) / 2).groups;
    expect(groups(16_000)).toBeLessThan(2 * groups(1000));
  });
});
