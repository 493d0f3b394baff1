import { foldLine } from '../../arabic/fold.js';
import type { Outlet, OutletsFile } from './schema.js';

/** A name found in a source line. */
export interface NamedOutlet {
  /** The outlet's id; the bare name as written when several outlets bear it and nothing in the text tells them apart. */
  readonly outlet: string;
  readonly agency: boolean;
}

/** What an id or name tells of an outlet; of a name that several bear, no more than the name. */
export type OutletIdentity = Pick<Outlet, 'name'> & Partial<Pick<Outlet, 'country' | 'medium'>>;

const LONGEST_BYLINE = 90;
/** Another part of a source line is a place, a person or a label; more words than this are a headline's. */
const MOST_OTHER_WORDS = 4;
/** What parts of a source line stand between: `زمان الوصل - رصد`, `| الوطن- وكالات`, `غزة/ سما`. */
const SEPARATORS = /[-–—―|/\\،,؛:;()[\]«»"“”•·*_©+.]+|\s{3,}/;

/** The year in a line of rights. */
const YEAR_BEHIND = / (?:19|20)\d\d$/;

/** The known outlets by id, name, byline and domain. */
export class OutletIndex {
  readonly outlets: readonly Outlet[];
  readonly #byName = new Map<string, Outlet[]>();
  readonly #byId = new Map<string, Outlet>();
  readonly #byHandle = new Map<string, Outlet[]>();
  readonly #byDomain = new Map<string, Outlet>();
  readonly #labels: readonly string[];
  readonly #packCountries: ReadonlyMap<string, string>;

  constructor(file: OutletsFile) {
    this.outlets = file.outlets;
    this.#packCountries = new Map(Object.entries(file['pack-countries']));
    // Longest first, so that `نقلا عن صحيفة` goes before `نقلا عن`.
    this.#labels = file.labels.map(foldLine).sort((a, b) => b.length - a.length);
    const notOutlets = new Set(file['not-outlets'].map(foldLine));
    for (const outlet of file.outlets) {
      this.#byId.set(outlet.id, outlet);
      for (const domain of outlet.domains) this.#byDomain.set(domain, outlet);
      for (const handle of outlet.handles) addTo(this.#byHandle, handle.toLowerCase(), outlet);
      for (const name of new Set([outlet.name.ar, outlet.name.en, ...outlet.bylines].map(foldLine))) {
        if (notOutlets.has(name)) continue;
        addTo(this.#byName, name, outlet);
      }
    }
  }

  /** The outlet of this id, or the only one of this name. */
  find(nameOrId: string): Outlet | undefined {
    const known = this.#byId.get(nameOrId.toLowerCase());
    if (known !== undefined) return known;
    const bearers = this.#byName.get(foldLine(nameOrId));
    return bearers?.length === 1 ? bearers[0] : undefined;
  }

  /** The country that the outlet of this id or name is edited for, as the packs call it; undefined where it has no such name. */
  packCountryOf(nameOrId: string): string | undefined {
    return this.#packCountries.get(this.find(nameOrId)?.country ?? '');
  }

  /** Who is behind the id, name or handle that articles are filed under. */
  identify(filedUnder: string): OutletIdentity | undefined {
    const bearers =
      this.#byHandle.get(filedUnder.toLowerCase()) ?? this.#byName.get(foldLine(filedUnder)) ?? [];
    const known = this.#byId.get(filedUnder.toLowerCase());
    return known ?? (bearers.length > 1 ? sharedName(bearers) : bearers[0]);
  }

  /** The outlet whose site an address is on. */
  ofAddress(address: string): Outlet | undefined {
    const host = /^(?:[a-z]{2,8}:)?(?:\/\/)?([a-z0-9.-]{4,253})/i
      .exec(address.slice(0, 300))?.[1]
      ?.toLowerCase();
    if (host === undefined) return undefined;
    const labels = host.split('.');
    for (let i = 0; i < labels.length - 1; i++) {
      const outlet = this.#byDomain.get(labels.slice(i).join('.'));
      if (outlet !== undefined) return outlet;
    }
    return undefined;
  }

  /**
   * The outlet that a whole source line names: each part of it is a name, a general source, a label or a few words, and one is a
   * known outlet. `text` is the article, in which outlets of one name are told apart.
   */
  inSourceLine(line: string, text: string): NamedOutlet | undefined {
    if (line.length > LONGEST_BYLINE) return undefined;
    const site = this.#siteIn(line);
    if (site !== undefined) return { outlet: site.id, agency: site.medium === 'agency' };
    let agency: NamedOutlet | undefined;
    let outlet: NamedOutlet | undefined;
    for (const part of line.split(SEPARATORS)) {
      const named = this.#named(part, text);
      if (named === undefined && part.trim().split(/\s+/).length > MOST_OTHER_WORDS) return undefined;
      if (named?.agency === true) agency ??= named;
      else outlet ??= named;
    }
    return outlet ?? agency;
  }

  #siteIn(line: string): Outlet | undefined {
    if (!line.includes('.')) return undefined;
    for (const word of line.split(/[\s،()|]+/)) {
      if (word.length > 3 && word.includes('.')) {
        const outlet = this.ofAddress(word);
        if (outlet !== undefined) return outlet;
      }
    }
    return undefined;
  }

  #named(part: string, text: string): NamedOutlet | undefined {
    let name = foldLine(part).replace(YEAR_BEHIND, '');
    for (let stripped = 0; stripped < 4 && name !== ''; stripped++) {
      const bearers = this.#byName.get(name);
      if (bearers !== undefined) return this.#decide(bearers, part, text);
      const label = this.#labels.find((candidate) => name.startsWith(`${candidate} `));
      if (label === undefined) return undefined;
      name = name.slice(label.length + 1).trim();
    }
    return undefined;
  }

  /** Of several outlets of one name the one whose cues stand in the text, if they speak for one alone. */
  #decide(bearers: readonly Outlet[], part: string, text: string): NamedOutlet {
    const only = bearers.length === 1 ? bearers[0] : undefined;
    const fitting = bearers.filter(
      (outlet) =>
        outlet.cues.some((cue) => containsWord(text, cue)) &&
        !outlet.against.some((cue) => containsWord(text, cue)),
    );
    const chosen = only ?? (fitting.length === 1 ? fitting[0] : undefined);
    const agency = bearers.every((outlet) => outlet.medium === 'agency');
    return { outlet: chosen?.id ?? this.#bareName(part), agency };
  }

  /** The name without labels (`صحيفة الوطن` → `الوطن`). */
  #bareName(part: string): string {
    const words = part.trim().split(/\s+/);
    while (words.length > 1 && this.#byName.get(foldLine(words.join(' '))) === undefined) words.shift();
    return words.join(' ');
  }
}

function addTo(bearers: Map<string, Outlet[]>, name: string, outlet: Outlet): void {
  const known = bearers.get(name);
  if (known === undefined) bearers.set(name, [outlet]);
  else known.push(outlet);
}

/** The name of outlets that one name stands for, without what tells them apart: `Al-Watan (Syria)` is `Al-Watan`. */
function sharedName([first]: readonly Outlet[]): OutletIdentity | undefined {
  return first && { name: { ar: first.name.ar, en: first.name.en.replace(/ \([^)]*\)$/, '') } };
}

const LETTER = /[\p{L}\p{M}]/u;

/** Whether `word` stands in `text` with no letter on either side. */
function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}
