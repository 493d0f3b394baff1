const DROPPED = 0;
const SPACE = 32;

/** What each UTF-16 code unit folds to. */
const FOLDED = foldingTable();

function foldingTable(): Uint16Array {
  const table = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  const range = (from: number, to: number, folded: number): void => {
    table.fill(folded, from, to + 1);
  };
  for (const unit of [0x9, 0xa, 0xb, 0xc, 0xd, 0xa0, 0x2028, 0x2029, 0x202f, 0x3000]) table[unit] = SPACE;
  range(0x2000, 0x200a, SPACE);
  for (const [from, to] of [
    [0x64b, 0x652],
    [0x670, 0x670],
    [0x640, 0x640],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2066, 0x2069],
    [0xfeff, 0xfeff],
  ] as const) {
    range(from, to, DROPPED);
  }
  for (const [letters, letter] of ['أإآٱا', 'ىیي', 'ةه', 'کك'].map(
    (group) => [group, group.slice(-1)] as const,
  )) {
    for (const variant of letters) table[variant.charCodeAt(0)] = letter.charCodeAt(0);
  }
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 32;
  return table;
}

/**
 * Folds a line for comparing with the lines and names in YAML: one form of alef, yeh and teh marbuta, no marks, no tatweel,
 * no direction marks, single spaces, lower case. Only for comparing: lengths change. (The `text` stage, to the right
 * of this one, folds tokens and keeps offsets.)
 */
export function foldLine(line: string): string {
  const units: number[] = [];
  let last = SPACE;
  for (let i = 0; i < line.length; i++) {
    const unit = FOLDED[line.charCodeAt(i)] as number;
    if (unit === DROPPED || (unit === SPACE && last === SPACE)) continue;
    units.push(unit);
    last = unit;
  }
  if (last === SPACE) units.pop();
  return String.fromCharCode(...units);
}
