import { Command } from 'commander';
import { expect, it } from 'vitest';
import { isoDate, withLog, withRun } from '../../src/cli/options.js';

it('a day is read as the days of articles are', () => {
  for (const day of ['2017-06-10', '١٠-٠٦-٢٠١٧', '٢٠١٧/٦/١٠', '10/06/2017', '10 يونيو 2017'])
    expect(isoDate(day), day).toBe('2017-06-10');
  for (const none of ['gestern', '2017-06', '2017-02-30', 'منذ 2017-06-10', ''])
    expect(() => isoDate(none), none).toThrow();
});

it('threads are asked for by commands that have them alone', () => {
  const flags = (command: Command): (string | undefined)[] => command.options.map(({ long }) => long);
  expect(flags(withRun(new Command()))).toEqual(['--jobs', '--quiet', '--log-format']);
  expect(flags(withLog(new Command()))).toEqual(['--quiet', '--log-format']);
});
