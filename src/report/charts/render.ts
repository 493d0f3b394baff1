/** The one door to Vega: a declarative spec in, SVG out, drawn ahead of time. Loaded only when a report is made. */
import type { TopLevelSpec } from 'vega-lite';
import type { Palette } from './palette.js';

/** Colours and type that every chart shares. */
function house(palette: Palette): NonNullable<TopLevelSpec['config']> {
  return {
    background: palette.background,
    aria: false,
    font: palette.font,
    view: { stroke: null },
    axis: {
      domainColor: palette.line,
      gridColor: palette.line,
      tickColor: palette.line,
      labelColor: palette.soft,
      labelFontSize: 11,
      titleColor: palette.soft,
      titleFontWeight: 'normal',
    },
    text: { color: palette.ink, fontSize: 12 },
  };
}

/** SVG of a spec. Class and role attributes that Vega adds for its own runtime are taken out. */
export async function renderSvg(spec: TopLevelSpec, palette: Palette): Promise<string> {
  const [{ compile }, vega] = await Promise.all([import('vega-lite'), import('vega')]);
  const compiled = compile({ ...spec, config: { ...house(palette), ...spec.config } });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return lean(svg);
}

function lean(svg: string): string {
  return svg
    .replace(/ (?:class|role|aria-roledescription|aria-hidden|pointer-events|style)="[^"]*"/g, '')
    .replace(/<path d="M0,0h0v0h0Z"\/>/g, '')
    .replace(/<path d="" display="none"\/>/g, '')
    .replace(/(\d\.\d\d)\d+/g, '$1');
}
