/** The error analysis as a document: what goes wrong, how often, and why. Of the texts it holds single words only. */
import type { ErrorCase } from './errors.js';
import type { Accuracy, Confusion, Evaluation } from './evaluate.js';

const MOST = 20;

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return rows.length === 0
    ? 'None.'
    : [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The first word of a surface: annotated texts are not copied beyond that. */
function firstWord(surface: string): string {
  const [first = '', ...rest] = surface.trim().split(/\s+/);
  return rest.length > 0 ? `${first} …` : first;
}

function counted(keys: readonly string[]): (readonly [key: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function causes(errors: readonly ErrorCase[]): string {
  return table(
    ['cause', 'cases', 'share'],
    counted(errors.map((e) => e.cause)).map(([cause, n]) => [
      cause,
      String(n),
      (n / errors.length).toFixed(2),
    ]),
  );
}

function commonest(errors: readonly ErrorCase[]): string {
  const rows = counted(errors.map((e) => [firstWord(e.surface), e.device, e.term ?? '', e.cause].join('\0')));
  return table(
    ['word', 'device', 'term', 'cause', 'cases'],
    rows.slice(0, MOST).map(([key, n]) => [...key.split('\0'), String(n)]),
  );
}

function confusion(entries: Confusion): string {
  const total = entries.reduce((n, [, , count]) => n + count, 0);
  const right = entries.filter(([gold, found]) => gold === found).reduce((n, [, , count]) => n + count, 0);
  const wrong = entries.filter(([gold, found]) => gold !== found);
  const rows = wrong.slice(0, MOST).map(([gold, found, count]) => [gold, found, String(count)]);
  return `${right} of ${total} matched mentions agree.\n\n${table(['annotated', 'found', 'mentions'], rows)}`;
}

function accuracy(entries: readonly Accuracy[]): string {
  return table(
    ['', 'right', 'of', 'share'],
    entries.map(({ name, pairs, right }) => [name, String(right), String(pairs), (right / pairs).toFixed(2)]),
  );
}

/** The document, in Markdown. Deterministic. */
export function renderErrorAnalysis(evaluation: Evaluation): string {
  const misses = evaluation.errors.filter((e) => e.kind === 'miss');
  const alarms = evaluation.errors.filter((e) => e.kind === 'false alarm');
  const full = evaluation.systems.at(-1)?.mentions;
  const figures = full
    ? `Span precision ${full.span.precision.toFixed(2)}, recall ${full.span.recall.toFixed(2)}, F1 ${full.span.f1.toFixed(2)}; strict F1 ${full.strictF1.toFixed(2)}.`
    : '';
  return `# Error analysis

Written by \`npm run error-analysis -- PATH\`; do not edit. ${evaluation.articles} annotated articles, ${evaluation.goldMentions} mentions. ${figures}
Of the annotated texts this page holds single words only.

## Confusion

### Device
${confusion(evaluation.confusion.device)}

### Voice
${confusion(evaluation.confusion.voice)}

### Target
${confusion(evaluation.confusion.target)}

### Target by device
${accuracy(evaluation.target.byDevice)}

### Target by rule
${accuracy(evaluation.target.byRule)}

### Voice by rule
${accuracy(evaluation.voice.byRule)}

## Misses: ${misses.length}
${causes(misses)}

The ${MOST} commonest:

${commonest(misses)}

## False alarms: ${alarms.length}
${causes(alarms)}

The ${MOST} commonest:

${commonest(alarms)}
`;
}
