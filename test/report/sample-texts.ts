/** Whole articles for the sample comparison: each holds the sentences of its evidence, the first where its span says. */
import type { WholeArticle } from '../../src/report/context.js';
import type { Mention } from '../../src/types/mention.js';
import type { Comparison, EvidenceItem } from '../../src/types/result.js';

const FIELD_START = 100;

function wholeOf(id: string, items: readonly EvidenceItem[]): WholeArticle {
  const first = items[0];
  if (!first) throw new Error(`no evidence of ${id}`);
  let text = 'س'.repeat(FIELD_START - 1).concat('\n');
  const mentions = items.map((item): Mention => {
    const start = text.length + (item.inSentence?.start ?? 0);
    const sentence = { start: text.length, end: text.length + (item.sentence?.length ?? 0) };
    text += `${item.sentence}\n`;
    return {
      field: 'text',
      start,
      end: start + item.surface.length,
      surface: item.surface,
      term: item.term ?? '',
      device: item.device ?? 'naming',
      polarity: item.polarity ?? 0,
      target: item.actor,
      voice: item.voice,
      confidence: 0.9,
      targetRule: 'construct',
      voiceRule: 'default',
      sentence,
    };
  });
  const { outlet, date, title } = first;
  const head = {
    id,
    outlet,
    outletFrom: 'field' as const,
    ...(date ? { date } : {}),
    ...(title ? { title } : {}),
  };
  const source = { path: `${id}'</script>.txt`, index: 2 };
  return {
    article: { ...head, text, boilerplate: [], source },
    scored: { ...head, source, words: 40, mentions, names: [], stances: [] },
  };
}

/** The articles of the comparison's evidence of choices; every third is left out, as one that did not fit. */
export function sampleTexts(c: Comparison): readonly WholeArticle[] {
  const found = new Map<string, EvidenceItem[]>();
  for (const item of c.evidence.flatMap((cell) => cell.items)) {
    if (item.term === undefined || item.field !== 'text') continue;
    const list = found.get(item.article) ?? [];
    list.push(item);
    found.set(item.article, list);
  }
  return [...found].filter((_, i) => i % 3 !== 2).map(([id, items]) => wholeOf(id, items));
}
