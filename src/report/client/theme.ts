/** Light or dark: as the system says until the reader says otherwise. */
export function keepThemeSwitch(button: HTMLElement): void {
  const root = document.documentElement;
  button.addEventListener('click', () => {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const now = root.dataset.theme === 'auto' ? system : root.dataset.theme;
    root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  });
}
