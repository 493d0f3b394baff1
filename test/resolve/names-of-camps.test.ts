/**
 * What camps of many conflicts call their own men and their foes', and their dead: which words the rules let through, before any
 * classifier. All sentences are made up.
 */
import { expect, it } from 'vitest';
import { createResolver } from '../../src/pipeline.js';
import { loadLexicon, loadVoices } from '../../src/resources.js';

const resolve = createResolver({ lexicon: loadLexicon({}), voices: loadVoices({}) });

/** Each loaded word that the rules let through, with its device and the sign of its polarity. */
function mentionsIn(text: string): string[] {
  const field = resolve({ title: '', text }).find(({ scene }) => scene.field === 'text');
  return (field?.candidates ?? [])
    .filter(({ refused, polarity }) => !refused && polarity !== 0)
    .map(({ surface, device, polarity }) => `${surface} ${device} ${polarity > 0 ? '+' : '-'}`);
}

it.each([
  ['بايع الأهالي السيد القائد من جديد.', 'السيد القائد epithet +'],
  ['عاد فرسان القوة المشتركة إلى معسكرهم.', 'فرسان naming +'],
  ['ودعت القرية أربعة من فرسانها.', 'فرسانها naming +'],
  ['اقتحم زعران الحي الخيمة ليلا.', 'زعران naming -'],
  ['عادت سرسرية الأحزاب إلى الشارع.', 'سرسرية naming -'],
  ['حكم أباطرة الفساد البلد عقدين.', 'أباطرة naming -', 'الفساد evaluation -'],
  ['طالب البيان المليشيا ورعاتها بالتعويض.', 'المليشيا naming -', 'ورعاتها naming -'],
  ['سقط أيتام القذافي في الانتخابات.', 'أيتام naming -'],
  ['لا يعول أحد على فقهاء السلطان.', 'فقهاء السلطان naming -'],
  ['يحرس المخفر أسود الهجانة.', 'أسود naming +'],
  ['احتسبت الفرقة ثلاثة من ضباطها شهداء.', 'احتسبت death +', 'شهداء death +'],
  ['زفت البلدة شهيدها عند الظهر.', 'زفت death +', 'شهيدها death +'],
  ['ودعت بلادنا هامة وطنية نادرة.', 'هامة وطنية naming +'],
  ['لن تحكمنا أوامر قضاة التعليمات.', 'قضاة التعليمات naming -'],
  ['وقفت جحافل الغزاة أمام البلدة.', 'جحافل naming -', 'الغزاة control -'],
  ['لبى نداء الواجب وهو في العشرين.', 'لبى نداء الواجب evaluation +'],
  ['قال الضابط إن الجنود صفوا مخربا قرب السياج.', 'صفوا death -', 'مخربا naming -'],
])('knows the words of %s', (text, ...mentions) => {
  expect(mentionsIn(text)).toEqual(mentions);
});

it.each([
  ['وصفت الوزيرة قائدا سابقا بأنه صديق.'],
  ['قال الكاتب ما وصفته إسرائيل بالصفقة.'],
  ['شكر المنظمون ضيوف المعرض ورعاته.'],
  ['تكفل الجمعية أيتام غزة.'],
  ['زفت الوزارة البشرى إلى الطلاب.'],
  ['ارتقى المهاجم فوق المدافع وسجل.'],
  ['قوات درع الوطن تسلمت المعبر.'],
  ['دفن في روضة الشهداء عصرا.'],
  ['داهم الضباط شققا أرشد عنها عدد من السماسرة.'],
  ['وصل الجنود إلى سد الفجرة صباحا.'],
])('takes no plain word for a loaded one in %s', (text) => {
  expect(mentionsIn(text)).toEqual([]);
});

it.each([
  ['حاصرت القوات المطار. ثم وصلت إلى مشارف القاعدة من جهة البحر.', false],
  ['سمحت أنقرة للطائرات باستخدام القاعدة الواقعة في الجنوب.', false],
  ['هاجمت القاعدة نقطة تفتيش في شبوة.', true],
  ['قتل قيادي من تنظيم القاعدة في مأرب.', true],
])('tells the organisation from a base: %s', (text, named) => {
  const references = resolve({ title: '', text }).flatMap(({ scene }) => scene.references);
  expect(references.some(({ actor }) => actor.id === 'aqap')).toBe(named);
});
