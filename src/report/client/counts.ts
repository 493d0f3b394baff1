/** The switches of raw counts stand at several places of the page and are one. */
export function keepCountsAlike(): void {
  const switches = [...document.querySelectorAll<HTMLInputElement>('.counts-on')];
  for (const changed of switches) {
    changed.addEventListener('change', () => {
      for (const other of switches) other.checked = changed.checked;
    });
  }
}
