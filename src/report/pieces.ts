/** Texts that are made as they are written, in pieces worth a write each. */

/** Letters of a piece, at least. */
const PIECE = 1 << 16;

export function* gathered(parts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
