/** Shows only the tables of one actor or one choice set. */
export function keepChoiceFilter(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const wanted = new FormData(form);
    for (const block of document.querySelectorAll<HTMLElement>('#choices .block')) {
      const fits = (['a', 'c'] as const).every((key) => {
        const value = wanted.get(key);
        return !value || block.dataset[key] === value;
      });
      block.hidden = !fits;
    }
  });
}
