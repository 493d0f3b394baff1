/** Bundles the report page's script and style; `outdir` is `dist/report/assets` unless given. */
export function buildClient(outdir?: string): Promise<void>;
