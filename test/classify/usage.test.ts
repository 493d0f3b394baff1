/** What the usage classifier sees of an article and of a use, and what it learns from; on small articles made for the purpose. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnotatedArticle, FieldMention } from '../../src/annotation/annotated.js';
import { usageExamples } from '../../src/classify/usage/examples.js';
import { describeUsage, settingOf } from '../../src/classify/usage/features.js';
import { createResolver } from '../../src/pipeline.js';
import { tableOf } from '../../src/resolve/features.js';
import { loadResources } from '../../src/resources.js';
import { resolve as resolveSmall } from '../resolve/small-pack.js';

let resolve: ReturnType<typeof createResolver>;
beforeAll(() => {
  const { lexicon, voices } = loadResources();
  resolve = createResolver({ lexicon, voices });
});

describe('the setting of an article', () => {
  const settingFor = (title: string, text: string) => settingOf(resolve({ title, text }));

  it('is sport where words of sport are many', () => {
    const match = settingFor(
      'النصر يسحق ضيفه بثلاثية',
      'غزا لاعبو النصر شباك ضيفهم في مباراة الأمس ضمن الدوري، وقال المدرب إن المنتخب ينتظر أبطاله.',
    );
    expect(match.sport).toBe(true);
  });

  it('is no sport where one such word is met, or four in a long report of a battle', () => {
    const battle = 'سحقت قوات النظام السوري هجوما على البلدة وقتلت عشرات المسلحين. ';
    expect(settingFor('', `${battle}وتحول الملعب إلى مشفى.`).sport).toBe(false);
    const names = 'ملعب ومباراة ولاعب ومدرب. ';
    expect(settingFor('', names + battle.repeat(30)).sport).toBe(false);
    expect(settingFor('', names + battle).sport).toBe(true);
  });

  it('counts states far from the region among the actors', () => {
    expect(settingFor('', 'قصف الجيش الكيني مواقع في الصومال، ونددت ميانمار بتصريح كولومبيا.').actors).toBe(
      4,
    );
  });
});

describe('the features of a use', () => {
  const fields = resolveSmall({
    title: 'داعش في الموصل',
    text: 'لم تشن الميليشيا الحوثية المتطرفة هجوما. وقيل إن القضاء على قادة المتمردين بعيد.',
  });
  const setting = settingOf(fields);
  const of = (surface: string): Record<string, number> => {
    for (const field of fields) {
      const use = field.candidates.find((candidate) => candidate.surface === surface);
      if (use) return Object.fromEntries(tableOf((set) => describeUsage(use, field, setting, set)));
    }
    throw new Error(`no use of ${surface}`);
  };

  it('are those of its grammar, its neighbours, the actors near it and the other words', () => {
    expect(of('المتطرفة')).toEqual({
      'device:epithet': 1,
      'hung:actor': 1,
      'hung:actor:epithet': 1,
      'voice:outlet': 1,
      'rule:adjective': 1,
      'class:adjective': 1,
      article: 1,
      'number:singular': 1,
      'before:article': 1,
      'after:act': 1,
      'after:attack': 1,
      'actor:previous:adjective': 1,
      'actor:near': 1,
      'actor:within-6': 1,
      'actor:distance': 1,
      'actor:in-sentence': 1,
      'others:in-sentence': 1,
      'others:unambiguous': 1,
      'others:adjacent': 1,
      'setting:armed': 1,
      'setting:actors:several': 1,
      'setting:others': 1,
    });
  });

  it('count the words to another use from its nearer end', () => {
    expect(of('المتمردين')).toMatchObject({ 'others:in-sentence': 1, 'others:adjacent': 1, 'actor:none': 1 });
  });
});

it('a word is an example of framing where the coder marked it in its own field; a disputed one is none at all', () => {
  const [title, text] = ['الميليشيا تتراجع', 'الميليشيا تعود. ووقعت مجزرة.'];
  const marked = (field: 'title' | 'text', surface: string, disputed: boolean): FieldMention => {
    const start = (field === 'title' ? title : text).indexOf(surface);
    const said = { device: 'naming', polarity: -1, target: 'houthi', voice: 'outlet', disputed };
    return { field, start, end: start + surface.length, surface, ...said };
  };
  const mentions = [marked('title', 'الميليشيا', false), marked('text', 'مجزرة', true)];
  const article: AnnotatedArticle = {
    id: 'a',
    outlet: 'alif',
    title,
    text,
    mentions,
    negatives: [],
    stances: [],
  };
  const examples = usageExamples(article, resolveSmall({ title, text }));
  expect(examples.map(({ term, framing }) => [term, framing])).toEqual([
    ['militia', true],
    ['militia', false],
  ]);
});
