import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/packaged/root.js';
import { renderExplainHtml } from '../../src/report/explain/page.js';
import { NO_REASONS, runsOf } from '../../src/report/explain/pieces.js';
import { renderExplainTerminal } from '../../src/report/explain/terminal.js';
import { stanceReasonGloss } from '../../src/report/strings/stance-reasons.js';
import { usageReasonGloss } from '../../src/report/strings/usage-reasons.js';
import type { Article } from '../../src/types/article.js';
import type { ScoredArticle } from '../../src/types/mention.js';

const text = 'تقدمت ميليشيات الوادي\u001b[2J نحو <script>alert(1)</script> الجسر.\nوقال ناطق إن العدو تراجع.';
const at = (word: string) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  surface: word,
});
const article: Article = {
  id: 'a',
  outlet: 'صدى',
  outletFrom: 'field',
  title: 'الجسر',
  text,
  boilerplate: [],
  source: { path: 'a.txt', index: 0 },
};
const scored: ScoredArticle = {
  id: 'a',
  outlet: 'صدى',
  outletFrom: 'field',
  source: article.source,
  words: 12,
  mentions: [
    {
      ...at('ميليشيات'),
      field: 'text',
      term: 'militia',
      choice: 'armed-group',
      device: 'naming',
      polarity: -1,
      target: 'valley',
      voice: 'outlet',
      confidence: 0.97,
      targetRule: 'construct',
      voiceRule: 'default',
      sentence: { start: 0, end: 20 },
    },
    {
      ...at('العدو'),
      field: 'text',
      term: 'enemy',
      device: 'naming',
      polarity: -1,
      target: 'north',
      voice: 'attributed',
      confidence: 0.9,
      targetRule: 'foe-of-speaker',
      voiceRule: 'saying-verb',
      sentence: { start: 60, end: 90 },
    },
  ],
  names: [{ ...at('الوادي'), field: 'text', actor: 'valley', variant: 'neutral' }],
  stances: [{ actor: 'valley', stance: 'hostile', probability: 0.9, score: -0.8, mentions: 1 }],
};

describe('explain', () => {
  it('cuts the text into runs that join to the text again', () => {
    expect(
      runsOf(article, scored, 'text')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('shows each mention with its reasons, and lets no escape sequence through to the terminal', () => {
    const out = renderExplainTerminal(article, scored, { lang: 'en', colour: false });
    expect(out).not.toContain('\u001b');
    expect(out).toContain('\n\nالجسر\n\nتقدمت');
    expect(out).toContain('ميليشيات[−1] الوادي');
    expect(out).toContain('[−2] العدو  enemy');
    expect(out).toContain('about it by: the speaker’s foe');
    expect(out).toContain('framing use with probability 97%');
    expect(out).toContain('valley: shown negatively 90% (−0.80)');
  });

  it('begins with the text where there is no headline', () => {
    const { title: _, ...untitled } = article;
    const out = renderExplainTerminal(untitled, scored, { lang: 'en', colour: false });
    expect(out).toMatch(/^.*\n\nتقدمت/);
  });

  it('calls a plain word by its choice, not by a device, and the outlet by its name', () => {
    const plain: ScoredArticle = {
      ...scored,
      outlet: 'sada',
      mentions: scored.mentions.map((mention) => ({
        ...mention,
        choice: 'say',
        device: 'distancing',
        polarity: 0,
      })),
    };
    const glosses = {
      term: () => undefined,
      actor: () => undefined,
      choice: (id: string) => (id === 'say' ? { ar: 'وصف القول', en: 'what saying is called' } : undefined),
      outlet: (id: string) => (id === 'sada' ? { ar: 'صدى الوادي', en: 'Sada' } : undefined),
    };
    const page = renderExplainHtml(article, plain, { lang: 'ar', theme: 'light', style: '', glosses });
    const terminal = renderExplainTerminal(article, plain, { lang: 'ar', colour: false, glosses });
    for (const shown of [page, terminal]) {
      expect(shown).toContain('وصف القول');
      expect(shown).not.toContain('التشكيك');
      expect(shown).toContain('صدى الوادي');
      expect(shown).not.toContain('sada');
    }
    expect(page).toContain('مدخل المعجم');
  });

  it('says once what the signs of a stance’s reasons mean, in either language, and only where there are reasons', () => {
    const reasons = {
      ...NO_REASONS,
      stance: () => [
        { feature: 'negative:own', weight: -0.34 },
        { feature: 'named', weight: 0.2 },
      ],
    };
    const legend = { en: '+ speaks for the stance named, − against it', ar: 'علامة + يرجّح الموقف المذكور' };
    for (const lang of ['en', 'ar'] as const) {
      const told = renderExplainTerminal(article, scored, { lang, colour: false, reasons });
      expect(told.split(legend[lang])).toHaveLength(2);
      expect(renderExplainTerminal(article, scored, { lang, colour: false })).not.toContain(legend[lang]);
      const page = renderExplainHtml(article, scored, { lang, theme: 'auto', style: 'p{}', reasons });
      for (const words of Object.values(legend)) expect(page.split(words)).toHaveLength(2);
    }
  });

  it('colours by polarity when asked', () => {
    const out = renderExplainTerminal(article, scored, { lang: 'ar', colour: true });
    expect(out).toContain('\u001b[31m\u001b[4mميليشيات');
    expect(out).toContain('نُسب إليه لأنه: المضاف إليه بعد اللفظ');
  });

  it('makes a page that runs nothing of the article', () => {
    const page = renderExplainHtml(article, scored, { lang: 'ar', theme: 'auto', style: 'p{}' });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.match(/<mark class="neg">/g)).toHaveLength(4);
    expect(page).toContain("default-src 'none'");
  });
});

describe('the reasons of a classifier', () => {
  const model = (name: string) => JSON.parse(readFileSync(join(PACKAGE_ROOT, `models/${name}.json`), 'utf8'));

  it.each([
    ['stance', () => model('stance').classes.hostile.features as string[], stanceReasonGloss],
    ['usage', () => model('usage').logistic.features as string[], usageReasonGloss],
  ])('are words in both languages, for every feature of the model: %s', (_, featuresOf, glossOf) => {
    const features = featuresOf();
    const labels = features.map(glossOf);
    const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);
    expect(repeated(labels.map(({ en }) => en))).toEqual([]);
    expect(repeated(labels.map(({ ar }) => ar))).toEqual([]);
    features.forEach((feature, i) => {
      const { ar = '', en = '' } = labels[i] ?? {};
      expect(ar, feature).not.toMatch(/[a-z]/);
      for (const part of feature.split(':')) if (part.includes('-')) expect(en, feature).not.toContain(part);
    });
  });

  it('name their parts in order', () => {
    expect(stanceReasonGloss('negative:carried:twice').en).toBe(
      'words against it: carried from sources, two or more',
    );
    expect(usageReasonGloss('after:armed-body').en).toBe('the word behind it: an armed body');
    expect(usageReasonGloss('rule:construct').ar).toBe('الطرف المقصود: المضاف إليه بعد اللفظ');
  });
});
