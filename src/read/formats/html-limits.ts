/** What keeps a hostile page from holding up the libraries that parse it, whose work grows with the square of these. */
import { ReadFault } from '../fault.js';

/** Tags nested deeper than this overflow the stack of the libraries. */
const DEEPEST = 2000;
/** Tags of a page. */
const MOST_TAGS = 20_000;
/** A tag's attributes are each compared with all before them. */
const MOST_ATTRIBUTES = 500;
/** Elements of a page, and children of one of them, beyond which an article is not looked for among them. */
const MOST_ELEMENTS = 10_000;
const MOST_CHILDREN = 1000;

/** Refuses markup that is nested too deep, or has too many tags or a tag of too many attributes. Throws a `ReadFault`. */
export function guardMarkup(markup: string): void {
  guardNesting(markup);
  guardTags(markup);
}

/** Counts open tags roughly, before any library recurses over them. */
function guardNesting(markup: string): void {
  let depth = 0;
  for (const tag of markup.matchAll(
    /<(\/?)(?:div|span|p|b|i|font|table|tr|td|ul|li|section|blockquote|a|em|strong)\b/gi,
  )) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth < 0) depth = 0;
    if (depth > DEEPEST) throw new ReadFault('html', `Its tags are nested more than ${DEEPEST} deep.`);
  }
}

const TAG_START = /<[a-z]/gi;
/** What may stand in a tag: a value in quotes, white space before the next attribute, or the tag's end. */
const IN_TAG = /=[ \t\r\n]{0,9}(?:"[^"]*"?|'[^']*'?)|[ \t\r\n\f/]+|>/g;

function guardTags(markup: string): void {
  TAG_START.lastIndex = 0;
  for (let tags = 0; TAG_START.test(markup); tags++) {
    if (tags === MOST_TAGS) throw new ReadFault('too-large', `The page has more than ${MOST_TAGS} tags.`);
    let attributes = 0;
    IN_TAG.lastIndex = TAG_START.lastIndex;
    for (let part = IN_TAG.exec(markup); part !== null && part[0] !== '>'; part = IN_TAG.exec(markup)) {
      if (!part[0].startsWith('=') && ++attributes > MOST_ATTRIBUTES)
        throw new ReadFault('html', `A tag of it has more than ${MOST_ATTRIBUTES} attributes.`);
    }
    // No end of the tag: nor is there one for any after it.
    if (IN_TAG.lastIndex === 0) return;
    TAG_START.lastIndex = IN_TAG.lastIndex;
  }
}

/** Whether a page is of an article's size: lists of thousands of things are not, and take readability minutes. */
export function ofArticleSize(document: Document): boolean {
  let elements = 0;
  const fits = (node: Node): boolean => {
    let children = 0;
    for (const child of childrenOf(node)) {
      if (++children > MOST_CHILDREN) return false;
      if (child.nodeType === 1 && (++elements > MOST_ELEMENTS || !fits(child))) return false;
    }
    return true;
  };
  return fits(document);
}

/** A node's children. Of the live lists jsdom makes new ones at each change of a page, or even at each look at them. */
export function* childrenOf(node: Node): Generator<Node> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}
