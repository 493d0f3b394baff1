/** What versions and options of a run are called for a reader, beside the names that files and flags have for them. */
import type { Gloss } from '../../types/result.js';
import { ar } from './ar.js';
import { en } from './en.js';

const NAMES: Readonly<Record<string, Gloss>> = {
  mizan: { ar: 'إصدار البرنامج', en: 'Version of the program' },
  lexicon: { ar: 'بصمة المعجم', en: 'Fingerprint of the lexicon' },
  models: { ar: 'بصمة النماذج', en: 'Fingerprint of the models' },
  seed: { ar: 'بذرة السحب العشوائي', en: 'Seed of the random draws' },
  alpha: { ar: 'مستوى الدلالة', en: 'Level of significance' },
  draws: { ar: 'إعادات المعاينة', en: 'Bootstrap draws' },
  permutations: { ar: 'التباديل', en: 'Permutations' },
  eventWindowDays: { ar: 'أيام الحدث الواحد', en: 'Days that one event may span' },
  timeUnit: { ar: 'وحدة الزمن', en: 'Unit of time' },
  'floor.mentions': { ar: 'أقل ما يقوم عليه رقم من المواضع', en: 'Fewest words that a figure rests on' },
  'floor.articles': { ar: 'أقل ما يقوم عليه رقم من المقالات', en: 'Fewest articles that a figure rests on' },
  minimumOutletArticles: {
    ar: 'أقل مقالات وسيلة تُقارَن بغيرها',
    en: 'Fewest articles of an outlet that is compared',
  },
  actors: { ar: 'الأطراف التي تُحسب لها الأرقام', en: 'Actors that have figures' },
  choices: { ar: 'الاختيارات التي تُحسب لها الأرقام', en: 'Choice sets that have figures' },
  reference: { ar: 'ما تُقارن به الألفاظ', en: 'What words are set against' },
};

const UNITS: Readonly<Record<string, Gloss>> = {
  day: { ar: 'يوم', en: 'day' },
  week: { ar: 'أسبوع', en: 'week' },
  month: { ar: 'شهر', en: 'month' },
};

const asIs = (text: string): Gloss => ({ ar: text, en: text });

export function settingName(key: string): Gloss {
  return NAMES[key] ?? asIs(key);
}

export function settingValue(key: string, value: unknown): Gloss {
  const text = String(value);
  if (key === 'timeUnit') return UNITS[text] ?? asIs(text);
  return key === 'reference' && text === 'rest' ? { ar: ar.rest, en: en.rest } : asIs(text);
}
