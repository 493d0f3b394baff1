/** The page's compressed data, unpacked by the browser itself. */

export function blockText(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

/** A value that `packed` made. Rejects in a browser without `DecompressionStream`, which is older than 2023. */
export async function unpack<T>(content: string): Promise<T> {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(stream).json()) as T;
}
