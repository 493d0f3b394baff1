/** `profiles.csv`: every figure of every unit in long form, one a row. */
import type { Comparison, Interval } from '../../types/result.js';
import type { Cell, DataTable } from '../cells.js';

const COLUMNS = [
  'figure',
  'unit',
  'unit_name',
  'unit_kind',
  'actor',
  'choice',
  'option',
  'polarity',
  'device',
  'variant',
  'voice',
  'stance',
  'value',
  'pooled',
  'low',
  'high',
  'count',
  'of',
  'articles',
  'enough',
] as const;
type Column = (typeof COLUMNS)[number];

function row(cells: Partial<Record<Column, Cell>>): readonly Cell[] {
  return COLUMNS.map((column) => cells[column]);
}

const range = (interval: Interval | undefined) => ({ low: interval?.low, high: interval?.high });
const flag = (enough: boolean) => (enough ? 1 : 0);

export function profilesTable(c: Comparison): DataTable {
  return { name: 'profiles', columns: COLUMNS, rows: { [Symbol.iterator]: () => rowsOf(c) } };
}

function* rowsOf(c: Comparison): Generator<readonly Cell[]> {
  const names = new Map(
    c.units.map((unit) => [unit.id, { unit: unit.id, unit_name: unit.name, unit_kind: unit.kind }]),
  );
  const of = (unit: string) => names.get(unit) ?? { unit };
  for (const x of c.legitimacy)
    yield row({
      ...of(x.unit),
      ...range(x.interval),
      figure: 'legitimacy',
      actor: x.actor,
      voice: 'own',
      value: x.value,
      pooled: x.pooled,
      count: x.mentions,
      articles: x.articles,
      enough: flag(x.enough),
    });
  for (const x of c.choices)
    for (const option of x.options)
      yield row({
        ...of(x.unit),
        ...range(option.interval),
        figure: 'share',
        actor: x.actor,
        choice: x.choice,
        option: option.term,
        polarity: option.polarity,
        voice: x.voice,
        value: option.share,
        pooled: option.pooled,
        count: option.mentions,
        of: x.mentions,
        articles: x.articles,
        enough: flag(x.enough),
      });
  for (const x of c.devices)
    yield row({
      ...of(x.unit),
      ...range(x.interval),
      figure: 'device_per_1000_words',
      device: x.device,
      voice: x.voice,
      value: x.perThousand,
      count: x.mentions,
      articles: x.articles,
      enough: flag(x.enough),
    });
  for (const x of c.names)
    for (const variant of x.variants)
      yield row({
        ...of(x.unit),
        ...range(variant.interval),
        figure: 'name',
        actor: x.actor,
        variant: variant.variant,
        value: variant.share,
        count: variant.count,
        of: x.names,
        articles: x.articles,
      });
  for (const x of c.stances)
    for (const [stance, entry] of Object.entries(x.shares))
      yield row({
        ...of(x.unit),
        ...range(entry.interval),
        figure: 'stance',
        actor: x.actor,
        stance,
        value: entry.share,
        count: entry.articles,
        of: x.articles,
        articles: x.articles,
        enough: flag(x.enough),
      });
}
