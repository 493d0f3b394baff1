/** The design's import rules: a stage imports only the stages to its left and the shared types. */
const stages = [
  'read',
  'text',
  'lexicon',
  'resolve',
  'annotation',
  'classify',
  'trace',
  'profile',
  'report',
  'cli',
];
/**
 * What every stage may import, and imports no stage: letters and how they compare; random numbers and intervals; files that appear whole or
 * not at all; the files that the package ships.
 */
const shared = ['arabic', 'statistics', 'files', 'packaged'];
/** What puts the stages together, for the command line and the library. */
const together = ['pipeline', 'resources', 'index'];
const toTheRight = stages.map((stage, i) => ({
  name: `${stage}-imports-only-leftwards`,
  comment: `src/${stage} may import only the stages to its left and src/types.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${[...stages.slice(i + 1), ...together].join('|')})(/|\\.ts$)` },
}));
const doors = [
  ['wink-nlp', '^src/text/'],
  ['ml-logistic-regression', '^src/classify/'],
  ['commander', '^src/cli/'],
  ['vega', '^src/report/'],
  ['vega-lite', '^src/report/'],
  ['jsdom', '^src/read/'],
].map(([library, stage]) => ({
  name: `${library}-has-one-door`,
  comment: `${library} is imported only under ${stage}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: stage },
  to: { path: `node_modules/${library}/` },
}));
export default {
  forbidden: [
    ...toTheRight.filter((rule) => rule.from.path !== '^src/cli/'),
    ...doors,
    {
      name: 'shared-imports-no-stage',
      comment: 'What all share imports src/types alone, and each other.',
      severity: 'error',
      from: { path: `^src/(${shared.join('|')})/` },
      to: { path: `^src/(${[...stages, ...together].join('|')})(/|\\.ts$)` },
    },
    {
      name: 'types-import-nothing',
      severity: 'error',
      from: { path: '^src/types/' },
      to: { path: '^src/(?!types/)' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
