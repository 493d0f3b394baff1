/**
 * Folds a line for comparing with the lines and names in YAML: one form of alef, yeh and teh marbuta, no marks, no tatweel,
 * no direction marks, single spaces, lower case. Only for comparing: lengths change. (The `text` stage, to the right
 * of this one, folds tokens and keeps offsets.)
 */
export function foldLine(line: string): string {
  return line
    .replace(/[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ی/g, 'ي')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}
