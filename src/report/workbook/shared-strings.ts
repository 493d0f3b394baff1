/** The texts of a workbook, each held once and named by its number (ECMA-376, part 1, 18.4). */
import { sanitizeTextContent } from 'write-excel-file/utility';

/** Letters that Excel takes in a cell. */
const LONGEST_TEXT = 32_000;

/** XML 1.0 allows no control characters but tab and newlines, no lone surrogates and no non-characters. */
function xmlText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').slice(0, LONGEST_TEXT);
}

export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  readonly #known: number;

  /** @param known texts that have their numbers already, in order */
  constructor(known: Iterable<string>) {
    for (const text of known) this.numberOf(text);
    this.#known = this.#numbers.size;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const shown = xmlText(text);
    const number = this.#numbers.get(shown) ?? this.#numbers.size;
    this.#numbers.set(shown, number);
    return number;
  }

  /** The texts that were not known at the beginning, as XML. */
  *added(): Generator<string> {
    for (const [text, number] of this.#numbers) {
      if (number < this.#known) continue;
      const kept = text.trim().length === text.length ? '' : ' xml:space="preserve"';
      yield `<si><t${kept}>${sanitizeTextContent(text)}</t></si>`;
    }
  }
}
