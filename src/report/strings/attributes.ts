/** What is known of outlets, for a reader: usual attributes and their values in words, countries by their names. */
import type { Gloss } from '../../types/result.js';
import type { Lang } from './plural.js';

const NAMES: Readonly<Record<string, Gloss>> = {
  country: { ar: 'البلد', en: 'country' },
  medium: { ar: 'النوع', en: 'medium' },
  camp: { ar: 'المعسكر', en: 'camp' },
  line: { ar: 'الخط', en: 'line' },
  language: { ar: 'اللغة', en: 'language' },
  owner: { ar: 'المالك', en: 'owner' },
};

const MEDIA: Readonly<Record<string, Gloss>> = {
  newspaper: { ar: 'صحيفة', en: 'newspaper' },
  magazine: { ar: 'مجلة', en: 'magazine' },
  agency: { ar: 'وكالة أنباء', en: 'news agency' },
  site: { ar: 'موقع', en: 'website' },
  radio: { ar: 'إذاعة', en: 'radio' },
  television: { ar: 'قناة', en: 'television' },
};

/** An attribute's name; a user's own stands as it was written. */
export function attributeName(key: string, lang: Lang): string {
  return NAMES[key]?.[lang] ?? key;
}

function countryName(code: string, lang: Lang): string {
  return new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** An attribute's value; two capital letters of a country are its name. */
export function attributeValue(key: string, value: string, lang: Lang): string {
  if (key === 'medium') return MEDIA[value]?.[lang] ?? value;
  return key === 'country' && /^[A-Z]{2}$/.test(value) ? countryName(value, lang) : value;
}
