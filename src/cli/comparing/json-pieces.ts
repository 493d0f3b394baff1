/** JSON in pieces: a result with all its evidence is hundreds of megabytes, and as one string would be the most that a run holds. */

const PIECE = 1 << 16;

/** What `JSON.stringify` gives of a plain object, in pieces; lists on its first level are never spelled as a whole. */
export function* jsonPieces(value: object): Generator<string> {
  let piece = '{';
  let first = true;
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    piece += `${first ? '' : ','}${JSON.stringify(key)}:`;
    first = false;
    if (!Array.isArray(field)) {
      piece += JSON.stringify(field);
      continue;
    }
    piece += '[';
    for (const [i, item] of field.entries()) {
      piece += `${i === 0 ? '' : ','}${JSON.stringify(item)}`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    piece += ']';
  }
  yield `${piece}}`;
}
