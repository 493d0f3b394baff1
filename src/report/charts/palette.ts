/** Colours of charts. Inside the page they are the page's own variables, so that they follow its theme; in files they are fixed. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly negative: string;
  readonly positive: string;
  readonly accent: string;
  readonly band: string;
  readonly font: string;
}

export const PAGE: Palette = {
  background: 'none',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  negative: 'var(--neg)',
  positive: 'var(--pos)',
  accent: 'var(--accent)',
  band: 'var(--band)',
  font: 'inherit',
};

/** Orange and blue of Okabe and Ito's colour-blind safe set, darkened for contrast on white. */
export const FILE: Palette = {
  background: '#ffffff',
  ink: '#1c1a17',
  soft: '#5c574e',
  line: '#d8d2c4',
  negative: '#a8430a',
  positive: '#1b5e8c',
  accent: '#6b4a16',
  band: '#e4dccb',
  font: '"Noto Naskh Arabic", "Segoe UI", "Geeza Pro", Tahoma, sans-serif',
};
