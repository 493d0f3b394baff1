/** YAML that can say where each of its entries stands, and all that is wrong with it. */
import type { Document, Node } from 'yaml';
import type { Position } from './checked.js';
import { lazily } from './lazily.js';

/** Most YAML that is read is the package's own, and was parsed when it was built. */
const yaml = lazily<typeof import('yaml')>('yaml');

export interface YamlFault {
  readonly at: Position;
  /** One line. */
  readonly message: string;
}

export interface YamlText {
  /** What it says; undefined where there are faults. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Where the entry at a path stands, or else the nearest that it should stand in. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

/** Parses one YAML document. Whatever is wrong with it is a fault; nothing is thrown. */
export function parseYaml(text: string): YamlText {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return [Math.max(1, line), Math.max(1, col)];
  };
  const locate: YamlText['locate'] = (path) => placeOf(offsetOf(document, path));
  const faults = document.errors.map((error) => ({ at: placeOf(error.pos[0]), message: oneLine(error) }));
  if (faults.length > 0) return { value: undefined, faults, locate };
  try {
    return { value: document.toJS(), faults, locate };
  } catch (error) {
    // An alias of nothing, or of so much that it would fill the memory, is found only when it is followed.
    const alias = unresolved(document);
    const at = placeOf(alias?.range?.[0] ?? 0);
    return { value: undefined, faults: [{ at, message: oneLine(error as Error) }], locate };
  }
}

/** The library ends its messages with the place, which stands before them, and shows the lines there. */
const oneLine = ({ message }: Error): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

function unresolved(document: Document): Node | undefined {
  const { visit } = yaml();
  let found: Node | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the node at a path starts, or its key where it has no value, or the nearest node round it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const { isCollection, isNode, isPair } = yaml();
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
    const parent = depth === 0 ? undefined : document.getIn(path.slice(0, depth - 1), true);
    if (!isCollection(parent)) continue;
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path[depth - 1]));
    if (isPair(pair) && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return 0;
}
