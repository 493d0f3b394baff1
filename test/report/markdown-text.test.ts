import { expect, test } from 'vitest';
import { markdownText } from '../../src/report/markdown.js';

test('a number is kept from opening a list, and a decimal point is left alone', () => {
  expect(['1. x', '2) x', '3.'].map(markdownText)).toEqual(['1\\. x', '2\\) x', '3\\.']);
  expect(markdownText('1.08 apart')).toBe('1.08 apart');
});
