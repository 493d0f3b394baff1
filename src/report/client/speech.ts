/** The page's present language and its strings. */
import type { ClientData } from '../html/client-types.js';
import { ar } from '../strings/ar.js';
import { en, type Strings } from '../strings/en.js';

const root = document.documentElement;

export function say(): Strings {
  return root.lang === 'en' ? en : ar;
}

/** A unit's name in the present language. */
export function unitIn(data: ClientData, unit: number): string {
  const name = data.units[unit];
  return name ? say().gloss(name) : '';
}

/** Switches the whole page between Arabic and English, in place. */
export function speak(lang: 'ar' | 'en'): void {
  root.lang = lang;
  root.dir = lang === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-ar]')) {
    element.textContent = (lang === 'ar' ? element.dataset.ar : element.dataset.en) ?? '';
  }
}

export function keepLanguageSwitch(button: HTMLElement, after: () => void): void {
  button.addEventListener('click', () => {
    speak(root.lang === 'ar' ? 'en' : 'ar');
    after();
  });
}
