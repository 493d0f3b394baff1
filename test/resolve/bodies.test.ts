/** Whose a body is that is named without its country, with the packs of the program. All sentences are made up. */
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/pipeline.js';
import { loadLexicon, loadVoices } from '../../src/resources.js';

const resolve = createResolver({ lexicon: loadLexicon({}), voices: loadVoices({}) });

/** The actors that a text names, in order, each once. */
const actorsIn = (text: string): string[] => {
  const field = resolve({ title: '', text }).find(({ scene }) => scene.field === 'text');
  return [...new Set((field?.scene.references ?? []).map(({ actor }) => actor.id))];
};

const BODIES: readonly (readonly [text: string, ...actors: string[]])[] = [
  ['زار أردوغان أنقرة. وقصف الجيش مواقع في سوريا.', 'turkey', 'syrian_government'],
  ['وقع كمين قرب مدينة تيزي وزو في الجزائر. وطاردت قوات الأمن المسلحين.', 'algeria'],
  ['عاد الرئيس إلى باماكو. وانتشرت القوات المالية في الشمال.', 'mali'],
  [
    'خسر أردوغان جولة في تركيا. ورد حزب العدالة والتنمية على حزب السلام والديمقراطية.',
    'turkey',
    'turkish_parties',
  ],
  ['قصف الجيش الليبي الموالي للحكومة ميناء سرت.', 'libyan_government'],
  ['قصف الجيش الليبي بقيادة حفتر ميناء سرت.', 'haftar'],
  ['هاجم مسلحون مخفرا في تركيا. ونفى الحزب الكردستاني صلته بهم.', 'turkey', 'pkk'],
];

const NAMES: readonly (readonly [text: string, ...actors: string[]])[] = [
  ['قصفت قوات دقلو الفاشر، وردت القوة المشتركة المساندة للجيش.', 'rsf', 'sudan_joint_force'],
  ['أسقط مقاتلون من جبهة تحرير أزواد مسيّرة لفاغنر.', 'mali_movements', 'wagner'],
  ['نصبت جماعة نصرة الإسلام والمسلمين كمينا.', 'jnim'],
  ['رفض ساكن قرطاج لقاء حركة النهضة.', 'tunisia', 'ennahda'],
  ['استقبل الرئيس أحمد الشرع وفدا، وبقي أبو محمد الجولاني اسما قديما.', 'syrian_government', 'hts'],
  ['رد جعجع من معراب على عين التينة.', 'march_14', 'march_8'],
  ['نفت طالبان صلتها بحركة طالبان باكستان.', 'taliban', 'pakistani_taliban'],
  ['دعت دول المقاطعة الدوحة إلى الحوار.', 'boycott_quartet', 'qatar'],
  ['تقدمت مجموعة قوات «الغرب» في خاركيف.'],
];

describe('names of camps and leaders', () => {
  for (const [text, ...actors] of NAMES) it(text, () => expect(actorsIn(text)).toEqual(actors));
});

describe('an army or a government without a country is that of the article’s', () => {
  for (const [text, ...actors] of BODIES) it(text, () => expect(actorsIn(text)).toEqual(actors));
});
