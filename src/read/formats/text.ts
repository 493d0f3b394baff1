import { decode } from '../bytes/encoding.js';
import type { ByteStream } from '../bytes/stream.js';
import { ReadFault, toFault } from '../fault.js';
import { type ArticleFormat, type FormatContext, type Found, SIGN } from './format.js';

/** The whole input as one decoded text, or the fault that keeps it from being one. */
export async function wholeText(stream: ByteStream, context: FormatContext): Promise<string | ReadFault> {
  const bytes = await stream.whole(context.limits.article);
  if (bytes === undefined) {
    return new ReadFault('too-large', `It is one text of more than ${context.limits.article} bytes.`);
  }
  // A text cut short is not the article that was written: none of it is kept.
  if (stream.fault !== undefined) return notWhole(stream.fault);
  try {
    return decode(bytes, context.encoding);
  } catch (error) {
    return toFault(error, 'encoding');
  }
}

/** The fault that cut a text short, as far as it concerns the text: nothing of it is kept. */
export function notWhole({ code, message, place }: ReadFault): ReadFault {
  const reason = message.replace(
    /; what came before (?:the cut )?was read\.$/,
    '; the text is not whole, and is not read.',
  );
  return new ReadFault(code, reason, place);
}

/** Plain text: the whole file is the article; its headline, if it shows one, is its first line. */
export const text: ArticleFormat = {
  kind: 'articles',
  name: 'text',
  endings: ['txt', 'text'],
  recognise: () => SIGN.no,
  async *read(stream, context) {
    const whole = await wholeText(stream, context);
    yield [page(whole)];
  },
};

function page(whole: string | ReadFault): Found {
  if (whole instanceof ReadFault) return whole;
  return { record: { text: whole }, index: 0, page: { titleFromText: true } };
}
