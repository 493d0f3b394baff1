import { type Assembly, assemble } from './article.js';
import { BatchBuilder } from './batch-builder.js';
import { checkEncoding, decode, detectEncoding, refuseMisread, undecodable } from './bytes/encoding.js';
import { fileBytes } from './bytes/file.js';
import { endingOf, type Source } from './bytes/source.js';
import { ByteStream } from './bytes/stream.js';
import type { ReadBatch, ReadEvent } from './events.js';
import { ReadFault, toFault } from './fault.js';
import { FieldFinder } from './fields/names.js';
import type { ArticleFormat, ContainerFormat, Format, FormatContext, Found, Head } from './formats/format.js';
import { FORMATS } from './formats/index.js';
import { IdRegistry, RepetitionDetector } from './identity.js';
import { type InputFault, type InputFile, walkInputs } from './inputs.js';
import { loadReadKnowledge } from './knowledge/load.js';
import { DEFAULT_LIMITS, type ReadLimits, type ReadOptions } from './options.js';
import { VanishedFolders } from './vanished.js';

interface Run extends Assembly {
  readonly options: ReadOptions;
  readonly limits: ReadLimits;
  readonly repetitions: RepetitionDetector;
}

function startRun(options: ReadOptions): Run {
  if (options.encoding !== undefined) checkEncoding(options.encoding);
  return {
    options,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    knowledge: loadReadKnowledge(options.knowledgeDir),
    fields: new FieldFinder(options.map),
    ids: new IdRegistry(),
    repetitions: new RepetitionDetector(),
    outlet: options.outlet,
  };
}

/**
 * Reads everything under `paths`, in a stable order, a batch of events at a time. Nothing that an input contains makes it
 * throw. Throws a `KnowledgeError` for faulty YAML data and a `ReadOptionError` for an unknown `options.encoding`.
 */
export async function* readBatches(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadBatch, void> {
  yield* readAll(walkInputs(paths), options);
}

/** Reads inputs that `listInputs` listed (all of them or some), in the order given. */
export async function* readInputs(
  inputs: readonly (InputFile | InputFault)[],
  options: ReadOptions = {},
): AsyncGenerator<ReadBatch, void> {
  yield* readAll(inputs, options);
}

async function* readAll(
  inputs: Iterable<InputFile | InputFault>,
  options: ReadOptions,
): AsyncGenerator<ReadBatch, void> {
  const run = startRun(options);
  const batch = new BatchBuilder();
  const vanished = new VanishedFolders();
  for (const input of inputs) {
    if ('fault' in input) {
      batch.add({ type: 'skipped', skipped: input.fault.at(input.path) });
      continue;
    }
    batch.open(input.size);
    const source = inputSource(input, options, batch);
    for await (const group of readSource(source, run, input.member)) {
      for (const [i, event] of group.entries()) {
        if (isMissing(event, input) && vanished.takes(input)) continue;
        if (batch.add(event, (i + 1) / group.length)) yield batch.take();
      }
    }
    batch.close();
  }
  for (const event of vanished.events()) batch.add(event);
  if (batch.begun) yield batch.take();
  if (run.fields.unmet.length > 0) options.unmet?.(run.fields.unmet);
}

const isMissing = (event: ReadEvent, { path }: InputFile): boolean =>
  event.type === 'skipped' && event.skipped.code === 'missing' && event.skipped.path === path;

/** One event at a time, for callers that do not need the speed of batches. */
export async function* readArticles(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadEvent, void> {
  for await (const batch of readBatches(paths, options)) yield* batch.events;
}

function inputSource(input: InputFile, options: ReadOptions, batch: BatchBuilder): Source {
  const name = input.path.split('/').at(-1) ?? input.path;
  const shared = {
    path: input.path,
    name: input.path === '-' ? 'stdin' : name,
    folders: input.folders,
    depth: 0,
  };
  if (input.path === '-') return { ...shared, bytes: () => standardInput(options.stdin ?? process.stdin) };
  const file = input.raw ?? input.path;
  if (input.once) return { ...shared, bytes: () => fileBytes(file) };
  return {
    ...shared,
    file,
    reached: (bytes) => batch.reached(bytes),
    bytes: () => counted(fileBytes(file, input.size), (bytes) => batch.passed(bytes)),
  };
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  read: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    read(chunk.length);
    yield chunk;
  }
}

async function* standardInput(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk);
}

/** All events of one source; a container's members one after the other, or those alone that `member` names. */
async function* readSource(
  source: Source,
  run: Run,
  member: string | undefined,
): AsyncGenerator<readonly ReadEvent[]> {
  const stream = new ByteStream(source);
  try {
    const head = headOf(await stream.head(), source, run.options.encoding);
    if (head.bytes.length === 0) throw stream.fault ?? new ReadFault('empty', 'It is empty.');
    const format = formatOf(head, run.fields);
    const context = { head, limits: run.limits, encoding: run.options.encoding, fields: run.fields };
    if (format.kind === 'container') {
      yield* readContainer(format, source, stream, context, run, member);
      return;
    }
    if (member !== undefined && !isWithin(source.path, member)) throw noSuchMember(source, member);
    if (context.encoding !== undefined) refuseMisread(head.bytes, head.text, context.encoding);
    yield* readFormat(format, source, stream, context, run);
  } catch (error) {
    yield [{ type: 'skipped', skipped: toFault(error, 'unreadable').at(source.path) }];
  } finally {
    await stream.close();
  }
}

async function* readContainer(
  format: ContainerFormat,
  source: Source,
  stream: ByteStream,
  context: FormatContext,
  run: Run,
  wanted: string | undefined,
): AsyncGenerator<readonly ReadEvent[]> {
  if (source.depth >= run.limits.nesting) {
    throw new ReadFault('too-large', `It lies more than ${run.limits.nesting} archives deep.`);
  }
  let any = false;
  for await (const member of format.open(source, stream, context)) {
    if (wanted !== undefined && !isWithin(member.path, wanted) && !isWithin(wanted, member.path)) continue;
    any = true;
    if ('fault' in member) yield [{ type: 'skipped', skipped: member.fault.at(member.path) }];
    else yield* readSource(member, run, wanted);
  }
  if (!any)
    throw wanted === undefined ? new ReadFault('empty', 'It holds no files.') : noSuchMember(source, wanted);
}

/** Whether a place is an archive, or a member of it. */
const isWithin = (place: string, archive: string): boolean =>
  place === archive || place.startsWith(`${archive}!`);

const noSuchMember = ({ path }: Source, member: string): ReadFault =>
  new ReadFault('missing', `It holds no member ${member.slice(path.length + 1)}.`);

async function* readFormat(
  format: ArticleFormat,
  source: Source,
  stream: ByteStream,
  context: FormatContext,
  run: Run,
): AsyncGenerator<readonly ReadEvent[]> {
  let any = false;
  for await (const group of format.read(stream, context)) {
    any ||= group.length > 0;
    yield group.map((found) => eventOf(found, source, run));
  }
  if (!any) throw new ReadFault('empty', 'It holds no records.');
}

function eventOf(found: Found, source: Source, run: Run): ReadEvent {
  const assembled = found instanceof ReadFault ? found : assemble(found, source, run);
  if (assembled instanceof ReadFault) return { type: 'skipped', skipped: assembled.at(source.path) };
  const repeated = run.repetitions.repeats(assembled.article);
  return { type: 'article', ...assembled, ...(repeated ? { repeated } : {}) };
}

function headOf(bytes: Buffer, source: Source, option: string | undefined): Head {
  const encoding = option ?? detectEncoding(bytes) ?? (encodedByLine(bytes) ? 'utf-8' : undefined);
  const text = encoding === undefined ? '' : decode(bytes, encoding).trimStart();
  return { bytes, text, encoding, ending: endingOf(source.name) };
}

/** JSON lines of which each is in an encoding of its own, or is none (a crash leaves NULs): they are read line by line. */
function encodedByLine(bytes: Buffer): boolean {
  const end = bytes.indexOf('}\n');
  return bytes[0] === 0x7b && end > 0 && detectEncoding(bytes.subarray(0, end)) !== undefined;
}

/** Endings under which plain text without an Arabic letter is taken for what it says it is. */
const TEXT_ENDINGS = new Set(['', 'txt', 'text', 'md', 'markdown']);
const ARABIC_LETTER = /[\u0621-\u064a\ufb50-\ufdff\ufe70-\ufefc]/;

/** The format whose content sign is the surest; the ending breaks ties. Throws a `ReadFault` when there is none. */
function formatOf(head: Head, fields: FieldFinder): Format {
  let best: Format | undefined;
  let most = 0;
  for (const format of FORMATS) {
    const score = 2 * format.recognise(head, fields) + (format.endings.includes(head.ending) ? 1 : 0);
    if (score > most) {
      best = format;
      most = score;
    }
  }
  const isContainer = best?.kind === 'container';
  // The ending alone does not make an archive, and bytes that are no text are no article.
  if (head.encoding === undefined && !(isContainer && most > 1) && best?.name !== 'html')
    throw undecodable(head.bytes);
  if (isContainer && most === 1)
    throw new ReadFault('format', `It is not the ${best?.name} file that its name says.`);
  if (best !== undefined) return best;
  if (head.text.startsWith('<?xml'))
    throw new ReadFault('format', 'It is XML, which is not a format that is read.');
  if (!TEXT_ENDINGS.has(head.ending) && !ARABIC_LETTER.test(head.text)) {
    throw new ReadFault('format', 'It is none of the formats that are read, and holds no Arabic.');
  }
  return FORMATS.at(-1) as Format;
}
