/** The page's client: what is readable without it becomes sortable, searchable and bilingual in place. */
import { keepChoiceFilter } from './choices.js';
import { keepConcordance } from './concordance.js';
import { followRoutes } from './router.js';
import { keepTablesSortable } from './sorting.js';
import { keepLanguageSwitch } from './speech.js';
import { keepThemeSwitch } from './theme.js';

function need<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no #${id}`);
  return element;
}

document.documentElement.classList.add('js');
const concordance = keepConcordance(
  need('kwic-tools', HTMLFormElement),
  need('kwic', HTMLElement),
  need('panel', HTMLDialogElement),
);
followRoutes(concordance.apply);
keepTablesSortable();
const tools = document.getElementById('choice-tools');
if (tools instanceof HTMLFormElement) keepChoiceFilter(tools);
keepThemeSwitch(need('theme', HTMLButtonElement));
keepLanguageSwitch(need('lang', HTMLButtonElement), concordance.redraw);
