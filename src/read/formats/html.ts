import { decode, detectEncoding, undecodable } from '../bytes/encoding.js';
import { ReadFault, toFault } from '../fault.js';
import { type ArticleFormat, type FormatContext, type Found, type Head, SIGN } from './format.js';
import { notWhole } from './text.js';

const MARKUP = /<(?:!doctype html|html|head|body|article|meta|div)[\s>]/i;
const HEAD_CHARACTERS = 4096;

/** A saved page: the article that a readability library finds in it, a line for each paragraph. */
export const html: ArticleFormat = {
  kind: 'articles',
  name: 'html',
  endings: ['html', 'htm', 'xhtml'],
  recognise: (head) => {
    const start = head.text.slice(0, HEAD_CHARACTERS);
    if (!start.startsWith('<')) return SIGN.no;
    return MARKUP.test(start) ? SIGN.certain : SIGN.no;
  },
  async *read(stream, context) {
    const bytes = await stream.whole(context.limits.article);
    if (bytes === undefined) {
      yield [new ReadFault('too-large', `It is a page of more than ${context.limits.article} bytes.`)];
    } else if (stream.fault !== undefined) {
      yield [notWhole(stream.fault)];
    } else {
      yield [await pageOf(bytes, context)];
    }
  },
};

async function pageOf(bytes: Buffer, context: FormatContext): Promise<Found> {
  try {
    const markup = decodePage(bytes, context.encoding, context.head);
    // jsdom takes a third of a second to load: only who reads pages pays for it.
    const { extractPage } = await import('./html-page.js');
    const { siteName, title, ...fields } = extractPage(markup);
    const record = { ...fields, ...(title === undefined ? {} : { title }) };
    const page = { titleFromText: title === undefined, ...(siteName === undefined ? {} : { siteName }) };
    return { record, index: 0, page };
  } catch (error) {
    return toFault(error, 'html');
  }
}

/**
 * A page may declare its encoding (`<meta charset>`); UTF-8 that is valid is believed over the declaration, and so is what the bytes look
 * like where UTF-8 is declared and they are not: pages saved in windows-1256 keep the declaration of their site.
 */
function decodePage(bytes: Buffer, encoding: string | undefined, head: Head): string {
  if (encoding !== undefined) return decode(bytes, encoding);
  if (head.encoding?.startsWith('utf-')) return decode(bytes);
  const declared = declaredCharset(bytes);
  if (declared !== undefined && /^utf-?8$/i.test(declared))
    return decode(bytes, detectEncoding(bytes) ?? declared);
  if (declared !== undefined) return decode(bytes, declared);
  if (head.encoding === undefined) throw undecodable(bytes);
  return decode(bytes, head.encoding);
}

/** Encodings that pages declare and iconv-lite knows. */
const CHARSETS = /^(?:windows-125[0-9]|cp125[0-9]|iso-8859-\d{1,2}|utf-?8|utf-16(?:le|be)?|us-ascii)$/i;

function declaredCharset(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, HEAD_CHARACTERS);
  const declared = /charset\s{0,4}=\s{0,4}["']?([\w-]{3,20})/i.exec(start)?.[1];
  return declared !== undefined && CHARSETS.test(declared) ? declared : undefined;
}
