/** Shows only the tables of one actor or one choice set; it opens with the actor that most was chosen about. */
export function keepChoiceFilter(form: HTMLFormElement): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('#choices .block')];
  const update = () => {
    const wanted = new FormData(form);
    for (const block of blocks) {
      block.hidden = (['a', 'c'] as const).some((key) => {
        const value = wanted.get(key);
        return Boolean(value) && block.dataset[key] !== value;
      });
    }
  };
  const actor = form.elements.namedItem('a');
  if (actor instanceof HTMLSelectElement) actor.value = blocks[0]?.dataset.a ?? '';
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', update);
  update();
}
