/** What the usage classifier sees of an article as a whole; on small articles made for the purpose. */
import { beforeAll, describe, expect, it } from 'vitest';
import { settingOf } from '../../src/classify/usage/features.js';
import { createResolver } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';

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
