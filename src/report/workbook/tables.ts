/** What the sheets of `workbook.xlsx` hold. */
import type { Comparison } from '../../types/result.js';
import type { DataTable } from '../cells.js';
import { contrastsTable } from '../csv/contrasts.js';
import { profilesTable } from '../csv/profiles.js';

export const sheetTables = (c: Comparison): readonly DataTable[] => [
  unitsTable(c),
  profilesTable(c),
  contrastsTable(c),
  termsTable(c),
];

function unitsTable(c: Comparison): DataTable {
  return {
    name: 'outlets',
    columns: [
      'id',
      'name',
      'kind',
      'articles',
      'copies',
      'words',
      'mentions',
      'first_date',
      'last_date',
      'undated',
    ],
    rows: c.units.map((u) => [
      u.id,
      u.name,
      u.kind,
      u.articles,
      u.copies,
      u.words,
      u.mentions,
      u.firstDate,
      u.lastDate,
      u.undated,
    ]),
  };
}

function termsTable(c: Comparison): DataTable {
  return {
    name: 'terms',
    columns: [
      ...['id', 'word', 'gloss_ar', 'gloss_en', 'device', 'polarity', 'choice', 'mentions'],
      ...['rationale_ar', 'rationale_en'],
    ],
    rows: c.terms.map((t) => [
      ...[t.id, t.surfaces[0], t.gloss.ar, t.gloss.en, t.device, t.polarity, t.choice, t.mentions],
      ...[t.rationale?.ar, t.rationale?.en],
    ]),
  };
}
