/** Shows only the tables of one actor or one choice set, and in them one outlet; it opens with the actor most was chosen about. */
export function keepChoiceFilter(form: HTMLFormElement): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('#choices .block')];
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('#choices .few-blocks')];
  const differs = (element: HTMLElement, wanted: FormData, keys: readonly string[]) =>
    keys.some((key) => Boolean(wanted.get(key)) && element.dataset[key] !== wanted.get(key));
  const update = () => {
    const wanted = new FormData(form);
    for (const block of blocks) {
      const rows = [...block.querySelectorAll<HTMLElement>('tbody tr')];
      for (const row of rows) row.hidden = differs(row, wanted, ['o']);
      block.hidden = differs(block, wanted, ['a', 'c']) || rows.every((row) => row.hidden);
    }
    const shown = blocks.some((block) => !block.hidden && !block.closest('.few-blocks'));
    for (const fold of folds) {
      fold.hidden = [...fold.querySelectorAll<HTMLElement>('.block')].every((block) => block.hidden);
      // With nothing else to see, what is folded away would be a blank page.
      if (!shown) fold.open = true;
    }
  };
  const actor = form.elements.namedItem('a');
  if (actor instanceof HTMLSelectElement) actor.value = blocks[0]?.dataset.a ?? '';
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', update);
  update();
}
