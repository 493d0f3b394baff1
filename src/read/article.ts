import type { Article, OutletFrom } from '../types/article.js';
import { type Source, withoutEnding } from './bytes/source.js';
import { ReadFault } from './fault.js';
import { isoDay } from './fields/date.js';
import { isHijri } from './fields/hijri.js';
import { asString, type FieldFinder, type FieldName } from './fields/names.js';
import type { Found } from './formats/format.js';
import type { IdRegistry } from './identity.js';
import type { ReadKnowledge } from './knowledge/load.js';
import { readPage } from './knowledge/page.js';

type FoundRecord = Exclude<Found, ReadFault>;

/** What turning records into articles needs, the same for a whole run. */
export interface Assembly {
  readonly knowledge: ReadKnowledge;
  readonly fields: FieldFinder;
  readonly ids: IdRegistry;
  readonly outlet: string | undefined;
}

export interface Assembled {
  readonly article: Article;
  /** What its date field, or a line of a page, states instead of a day that is read. */
  readonly unreadDate?: UnreadDate;
}

type UnreadDate = 'hijri' | 'other';

/** A record as an article, or why it is none. */
export function assemble(found: FoundRecord, source: Source, assembly: Assembly): Assembled | ReadFault {
  const { record, index, page } = found;
  const { fields } = assembly;
  const field = (name: FieldName): unknown => fields.value(record, name);
  const text = field('text');
  if (typeof text !== 'string' || !/\S/.test(text)) {
    fields.meet(record);
    return noText(found, text, fields.shape(record).text.length > 0, fields.textNames);
  }
  const fieldTitle = asString(field('title'));
  const url = asString(field('url'))?.trim();
  const known = outletBeforeText(asString(field('outlet')), url, source, page?.siteName, assembly);
  const stated = field('date');
  const date = isoDay(stated) ?? dateOfName(source.name, page !== undefined);
  const look = readPage(text, assembly.knowledge, {
    outlet: known === undefined,
    date: date === undefined && page !== undefined,
    headline: page !== undefined,
  });
  const outlet = known ?? outletOfText(look.outlet, page?.siteName);
  const title = fieldTitle ?? (page?.titleFromText === true ? look.headline : undefined);
  const author = asString(field('author'))?.trim();
  const day = date ?? look.date;
  const article: Article = {
    id: idOf(field('id'), index, source, page !== undefined, assembly.ids),
    ...outlet,
    ...(day === undefined ? {} : { date: day }),
    ...(title === undefined ? {} : { title }),
    ...(title !== undefined && look.headline === title.trim() ? { titleInText: true } : {}),
    ...(url === undefined || url === '' ? {} : { url }),
    ...(author === undefined || author === '' ? {} : { author }),
    text,
    boilerplate: look.boilerplate,
    source: { path: source.path, index },
  };
  const unreadDate = day === undefined ? unreadDateOf(stated, look.hijriDate ?? false) : undefined;
  return unreadDate === undefined ? { article } : { article, unreadDate };
}

function unreadDateOf(stated: unknown, hijriInPage: boolean): UnreadDate | undefined {
  if (isHijri(stated) || (stated === undefined && hijriInPage)) return 'hijri';
  return stated === undefined ? undefined : 'other';
}

function noText({ index, line, page }: FoundRecord, text: unknown, named: boolean, names: string): ReadFault {
  if (page !== undefined) return new ReadFault('empty', 'It holds no text.');
  const isEmpty = named && (text === undefined || typeof text === 'string');
  const reason = isEmpty
    ? 'Its text is empty.'
    : text === undefined
      ? `It has no text (a field ${names}).`
      : 'Its text is not a string.';
  return new ReadFault('no-text', reason, { index, ...(line === undefined ? {} : { line }) });
}

interface OutletFinding {
  readonly outlet: string;
  readonly outletFrom: OutletFrom;
}

/** By the option, the field, a known site's address or name, the folder, in this order. */
function outletBeforeText(
  field: string | undefined,
  url: string | undefined,
  source: Source,
  siteName: string | undefined,
  { knowledge, outlet }: Assembly,
): OutletFinding | undefined {
  if (outlet !== undefined) return { outlet, outletFrom: 'option' };
  const named = field?.trim();
  if (named !== undefined && named !== '') return { outlet: named, outletFrom: 'field' };
  const site =
    (url === undefined ? undefined : knowledge.outlets.ofAddress(url)) ??
    (siteName === undefined ? undefined : knowledge.outlets.find(siteName));
  if (site !== undefined) return { outlet: site.id, outletFrom: 'field' };
  const folder = outletFolder(source.folders, knowledge);
  return folder === undefined ? undefined : { outlet: folder, outletFrom: 'folder' };
}

/** A byline in the text; else the name a page gives its site, whatever it is; else unknown. */
function outletOfText(byline: string | undefined, siteName: string | undefined): OutletFinding {
  if (byline !== undefined) return { outlet: byline, outletFrom: 'byline' };
  if (siteName !== undefined) return { outlet: siteName, outletFrom: 'field' };
  return { outlet: 'unknown', outletFrom: 'none' };
}

/** Years, months, days and parts of a collection (`2017`, `06`, `2017-06`, `part-3`). */
const NOT_AN_OUTLET = /^(?:[\d\u0660-\u0669_. -]{1,30}|(?:part|page|batch|split)[\d_. -]{0,20})$/i;

/** The folder that names a known outlet, the innermost first; else the innermost that is not a date, unless it is the PATH itself. */
function outletFolder(folders: readonly string[], knowledge: ReadKnowledge): string | undefined {
  const inside = folders.slice(1).reverse();
  return (
    [...inside, ...folders.slice(0, 1)].find((folder) => knowledge.outlets.find(folder) !== undefined) ??
    inside.find((folder) => !NOT_AN_OUTLET.test(folder))
  );
}

/** A day at the start or the end of a page's file name: `2017-06-10-raqqa.txt`. */
function dateOfName(name: string, page: boolean): string | undefined {
  if (!page) return undefined;
  const date = /(?:^|[^\d])((?:19|20)\d\d-\d\d-\d\d)(?:$|[^\d])/.exec(name.slice(0, 255))?.[1];
  return date === undefined ? undefined : isoDay(date);
}

function idOf(own: unknown, index: number, source: Source, page: boolean, ids: IdRegistry): string {
  const stem = withoutEnding(source.name);
  const wanted = asString(own)?.trim() || (page ? stem : `${stem}#${index}`);
  return ids.assign(wanted, page ? source.path : `${source.path}#${index}`);
}
