/** أسماء القيم بالعربية. What the values of the codebook are called in Arabic. */
import type { Device, NameRegister, Polarity, Stance, Voice } from '../../types/mention.js';

export const polarities: Readonly<Record<`${Polarity}`, string>> = {
  '-1': 'ينزع الشرعية',
  '0': 'محايد',
  '1': 'يضفي الشرعية',
};
export const devices: Readonly<Record<Device, string>> = {
  naming: 'التسمية',
  epithet: 'النعت',
  death: 'الحديث عن القتلى',
  control: 'الحديث عن السيطرة على الأرض',
  violence: 'توصيف أعمال القوة',
  distancing: 'التشكيك والنأي بالنفس',
  evaluation: 'المدح والذم',
};
export const voices: Readonly<Record<Voice, string>> = {
  outlet: 'صوت الوسيلة نفسها',
  quoted: 'اقتباس',
  attributed: 'منسوب إلى مصدر',
};
export const registers: Readonly<Record<NameRegister, string>> = {
  official: 'الاسم الرسمي',
  neutral: 'اسم محايد',
  acronym: 'اسم مختصر',
  pejorative: 'اسم ازدرائي',
  'self-designation': 'الاسم الذي يطلقه على نفسه',
};
export const stances: Readonly<Record<Stance, string>> = {
  hostile: 'صورة سلبية',
  neutral: 'صورة محايدة',
  sympathetic: 'صورة إيجابية',
};
