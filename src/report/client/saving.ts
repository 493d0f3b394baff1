/** Saves a chart of the page as a file: SVG as it was drawn, PNG drawn by the reader's own browser in the reader's own fonts. */
import type { SavedChart } from '../html/client-types.js';
import { say } from './speech.js';
import { blockText, unpack } from './unpack.js';

/** Pixels to a unit of the drawing: sharp in print and on any screen. */
const SCALE = 3;

function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function asPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png');
  });
}

export function keepSaving(): void {
  let charts: Promise<Readonly<Record<string, SavedChart>>> | undefined;
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-save]') : null;
    if (!button) return;
    const { save: name = '', as = 'svg' } = button.dataset;
    charts ??= unpack(blockText('charts'));
    const svg = (await charts)[name]?.[say().lang] ?? '';
    handOver(as === 'png' ? await asPng(svg) : new Blob([svg], { type: 'image/svg+xml' }), `${name}.${as}`);
  });
}
