/** One actor's choice as a chart file: outlets by options, dots with intervals, carried voice hollow. */
import type { TopLevelSpec } from 'vega-lite';
import type { ChoiceCell, Comparison } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import type { Lang } from '../strings/plural.js';
import { chartLabels } from './label.js';
import type { Palette } from './palette.js';

export function choiceSpec(
  c: Comparison,
  look: Lookup,
  actor: string,
  choice: string,
  lang: Lang,
  palette: Palette,
): TopLevelSpec {
  const cells = c.choices.filter((cell) => cell.actor === actor && cell.choice === choice && cell.enough);
  const unit = chartLabels(
    cells.map((cell) => cell.unit),
    (id) => look.unitName(id, lang),
  );
  const options = look.choiceSet(choice)?.options ?? [];
  const word = chartLabels(
    [...options, ...cells.flatMap((cell) => cell.options.map(({ term }) => term))],
    (term) => look.word(term),
  );
  const row = (cell: ChoiceCell) =>
    cell.options.map((option) => ({
      unit: unit(cell.unit),
      word: word(option.term),
      voice: cell.voice,
      pole: option.polarity,
      v: option.share,
      lo: option.interval?.low ?? option.share,
      hi: option.interval?.high ?? option.share,
    }));
  const fromRight = lang === 'ar';
  const y = {
    field: 'unit',
    type: 'nominal' as const,
    sort: c.order.units.map(unit),
    axis: {
      orient: fromRight ? ('right' as const) : ('left' as const),
      title: null,
      labelLimit: 200,
      labelFontSize: 12,
      grid: true,
      domain: false,
      ticks: false,
    },
  };
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, 1], reverse: fromRight },
    axis: { title: null, format: '.0%', tickCount: 3 },
  };
  const color = {
    field: 'pole',
    type: 'nominal' as const,
    legend: null,
    scale: { domain: [-1, 0, 1], range: [palette.negative, palette.soft, palette.positive] },
  };
  return {
    data: { values: cells.flatMap(row) },
    facet: {
      column: {
        field: 'word',
        type: 'nominal',
        sort: fromRight ? options.map(word).reverse() : options.map(word),
        header: { title: null, labelFontSize: 14 },
      },
    },
    spec: {
      width: 130,
      height: { step: 24 },
      layer: [
        {
          transform: [{ filter: "datum.voice === 'own'" }],
          mark: { type: 'rule', strokeWidth: 2, opacity: 0.6 },
          encoding: { x: { ...x, field: 'lo' }, x2: { field: 'hi' }, y, color },
        },
        {
          transform: [{ filter: "datum.voice === 'own'" }],
          mark: { type: 'point', filled: true, size: 60, opacity: 1 },
          encoding: { x: { ...x, field: 'v' }, y, color },
        },
        {
          transform: [{ filter: "datum.voice === 'carried'" }],
          mark: { type: 'point', filled: false, size: 30, opacity: 1 },
          encoding: { x: { ...x, field: 'v' }, y, color },
        },
      ],
    },
  };
}
