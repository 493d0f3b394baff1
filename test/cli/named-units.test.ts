import { describe, expect, it } from 'vitest';
import { type ComparingSettings, checkNamed } from '../../src/cli/comparing/settings.js';
import type { Comparison } from '../../src/types/result.js';

const units = [
  { id: 'مرفأ\u001b[31m الخليج', kind: 'outlet', attributes: {} },
  { id: 'منبر النهر', kind: 'outlet', attributes: { country: 'EG' } },
] as unknown as Comparison['units'];

const check = (reference: string, groupBy: readonly string[] = []) =>
  checkNamed({ units } as Comparison, { options: { reference }, groupBy } as unknown as ComparingSettings);

describe('outlets, groups and attributes that a user names', () => {
  it('are told from those there are, whose names give the terminal no orders', () => {
    expect(() => check('غائبة')).toThrow(
      'no outlet or group غائبة to compare with; there are مرفأ\\u001b[31m الخليج, منبر النهر',
    );
    expect(() => check('rest', ['owner'])).toThrow(
      'no outlet has the attribute owner to group by; there are country',
    );
  });

  it('pass where they are there', () => {
    expect(() => check('منبر النهر')).not.toThrow();
  });
});
