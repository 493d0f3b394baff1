/** Something that can be read once as bytes: a file, standard input, or a member of an archive. */
export interface Source {
  /** As reports name it: `folder/file.zip!member.json`. */
  readonly path: string;
  /** The last part of the path, without the ending of a compression already undone. */
  readonly name: string;
  /** The PATH's own folder and those between it and the file, outermost first; none of standard input. */
  readonly folders: readonly string[];
  /** How many archives it lies in. */
  readonly depth: number;
  /** Where it lies on disk, when it does: archives need random access. */
  readonly file?: string | Buffer;
  /** To be told how many of its bytes are behind what is read, by whoever reads the file itself. */
  readonly reached?: (bytes: number) => void;
  /** Its content; ends early by throwing a `ReadFault`, after everything that could be read. */
  readonly bytes: () => AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** `name` without its last ending: `a.json.gz` → `a.json`; a name that only has a leading dot keeps it. */
export function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The last ending of a name in lower case, without its dot; empty when it has none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
