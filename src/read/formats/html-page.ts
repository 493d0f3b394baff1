import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { ReadFault } from '../fault.js';
import { childrenOf, guardMarkup, ofArticleSize } from './html-limits.js';

/** What a saved page says of itself. */
export interface PageFields {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly url?: string;
  readonly siteName?: string;
}

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P
  PRE SECTION TABLE TD TH TR UL`.split(/\s+/),
);
const UNSEEN = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'SVG',
  'BUTTON',
  'FORM',
  'SELECT',
]);

/** The article in a page's markup. No script runs and nothing is fetched. Throws a `ReadFault` when there is none. */
export function extractPage(markup: string): PageFields {
  guardMarkup(markup);
  // Without a virtual console of its own jsdom prints faults of style sheets to the terminal.
  const dom = new JSDOM(markup, { virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const meta = metaFields(document);
    const wholePage = document.body === null ? '' : blockText(document.body);
    const article = ofArticleSize(document) ? new Readability(document).parse() : null;
    const text = textOf(article?.content) ?? wholePage;
    if (text === '') throw new ReadFault('no-text', 'No article text is found in the page.');
    const siteName = meta.siteName ?? article?.siteName ?? undefined;
    const title = meta.title ?? article?.title ?? undefined;
    return defined({
      text,
      title: title && siteName ? withoutSite(title, siteName) : title,
      date: meta.date ?? article?.publishedTime ?? undefined,
      author: meta.author ?? article?.byline ?? undefined,
      url: meta.url,
      siteName,
    });
  } finally {
    dom.window.close();
  }
}

/** A headline without the name of its site before or behind it (`تحرير الجسر - صدى الوادي`), which is nobody's choice of a word. */
function withoutSite(title: string, siteName: string): string {
  const parts = title.split(/\s{1,9}[-–—|:»•]\s{1,9}|\s{0,9}\|\s{0,9}/);
  const kept = parts.filter((part) => part.trim() !== siteName);
  const [first = '', last = ''] = [kept[0], kept.at(-1)];
  if (kept.length === 0 || kept.length === parts.length) return title;
  // From the first kept part to the last, as written.
  return title.slice(title.indexOf(first), title.lastIndexOf(last) + last.length).trim();
}

function textOf(content: string | null | undefined): string | undefined {
  if (content === null || content === undefined) return undefined;
  const fragment = new JSDOM(content, { virtualConsole: new VirtualConsole() });
  const text = blockText(fragment.window.document.body);
  fragment.window.close();
  return text === '' ? undefined : text;
}

/** Visible text with one line for each block, white space within a line made single. */
function blockText(root: Element): string {
  const lines: string[] = [];
  let line = '';
  const close = (): void => {
    const clean = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (clean !== '') lines.push(clean);
    line = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      line += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1 || UNSEEN.has(node.nodeName.toUpperCase())) return;
    const block = BLOCKS.has(node.nodeName.toUpperCase());
    if (block) close();
    for (const child of childrenOf(node)) visit(child);
    if (block) close();
  };
  visit(root);
  close();
  return lines.join('\n');
}

function metaFields(document: Document): Omit<PageFields, 'text'> {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = element?.getAttribute('content')?.trim();
      if (content !== undefined && content !== '') return content;
    }
    return undefined;
  };
  return defined({
    title: meta('og:title', 'twitter:title'),
    date:
      meta('article:published_time', 'datePublished', 'date', 'pubdate', 'publish-date', 'DC.date.issued') ??
      linkedDate(document) ??
      document.querySelector('time[datetime]')?.getAttribute('datetime') ??
      undefined,
    author: meta('author', 'article:author'),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    siteName: meta('og:site_name', 'application-name'),
  });
}

/** `datePublished` of schema.org data in JSON-LD, found without trusting the JSON to be valid. */
function linkedDate(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const date = /"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"/.exec(script.textContent ?? '')?.[1];
    if (date !== undefined) return date;
  }
  return undefined;
}

/** An object without its undefined members. */
function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
