/** The page's client: what is readable without it becomes sortable, searchable and bilingual in place. */
import type { ClientData } from '../html/client-types.js';
import { keepChoiceFilter } from './choices.js';
import { type Concordance, keepConcordance } from './concordance.js';
import { keepPanel } from './panel.js';
import { followRoutes } from './router.js';
import { keepSaving } from './saving.js';
import { keepTablesSortable } from './sorting.js';
import { keepLanguageSwitch } from './speech.js';
import { keepThemeSwitch } from './theme.js';
import { blockText, unpack } from './unpack.js';

function need<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no #${id}`);
  return element;
}

/** The sample of sentences, once it is unpacked; a browser that cannot unpack it keeps the sentences that stand in the page. */
async function openSample(): Promise<Concordance | undefined> {
  let data: ClientData;
  try {
    data = await unpack<ClientData>(blockText('data'));
  } catch {
    document.documentElement.classList.add('no-sample');
    return undefined;
  }
  const panel = keepPanel(need('panel', HTMLDialogElement));
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-text]') : null;
    if (button) void panel.openArticle(data, Number(button.dataset.text));
  });
  return keepConcordance(need('kwic-tools', HTMLFormElement), need('kwic', HTMLElement), data, panel);
}

document.documentElement.classList.add('js');
const sample = openSample();
followRoutes((query) => void sample.then((concordance) => concordance?.apply(query)));
keepTablesSortable();
keepSaving();
const tools = document.getElementById('choice-tools');
if (tools instanceof HTMLFormElement) keepChoiceFilter(tools);
keepThemeSwitch(need('theme', HTMLButtonElement));
keepLanguageSwitch(
  need('lang', HTMLButtonElement),
  () => void sample.then((concordance) => concordance?.redraw()),
);
