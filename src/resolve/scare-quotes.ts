/**
 * Quotation marks that withhold belief: put by the outlet round an actor's own name for itself, where the name
 * makes a claim (`تنظيم "الدولة"`). Marks round other names are house style (codebook, ruling 1).
 */
import type { Span } from '../types/article.js';
import { firstEndingAfter } from './locate.js';
import type { ActorReference } from './reference.js';
import type { Scene } from './scene.js';

export interface ScareQuote extends Span {
  /** Where the opening mark stands: whose marks they are is told there. */
  readonly opens: number;
  readonly actor: string;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Words a quoted name may carry beside it (`«قوات سوريا الديمقراطية - قسد»`). */
const EXTRA_WORDS = 2;

/** Finds them; `isSpeech` says whether a quotation holds a source's own words rather than a name. */
export function findScareQuotes(scene: Scene, isSpeech: (span: Span) => boolean): ScareQuote[] {
  return scene.analysis.quotations.flatMap((quotation) => {
    const inner = trimmed(scene.analysis.text, quotation.innerStart, quotation.innerEnd);
    if (!quotation.closed || inner.start >= inner.end) return [];
    const first = firstEndingAfter(scene.words, inner.start);
    if (first >= scene.words.length) return [];
    let last = first;
    while ((scene.words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= inner.end) last++;
    if ((scene.words[first]?.end ?? Number.POSITIVE_INFINITY) > inner.end) return [];
    const reference = claimWithin(scene, first, last);
    if (!reference || follows(scene, first)) return [];
    if (isSpeech(inner) && !onlyNames(scene, first, last, reference)) return [];
    return [
      { ...inner, opens: quotation.start, actor: reference.actor.id, firstWord: first, lastWord: last },
    ];
  });
}

/** The claiming name that the quoted words are, or are the claiming part of. */
function claimWithin(scene: Scene, first: number, last: number): ActorReference | undefined {
  for (let at = first; at <= last; at++) {
    const reference = scene.referenceAt.get(at);
    if (!reference?.match.name.claims) continue;
    const covered = Math.min(last, reference.last) - Math.max(first, reference.first) + 1;
    if (last - first + 1 - covered <= EXTRA_WORDS && reference.last <= last) return reference;
  }
  return undefined;
}

/** Whether the quoted words are all names of one actor (a name and its acronym): nobody speaks in them. */
function onlyNames(scene: Scene, first: number, last: number, { actor }: ActorReference): boolean {
  for (let at = first; at <= last; at++) if (scene.referenceAt.get(at)?.actor.id !== actor.id) return false;
  return true;
}

/** A name that directly follows `ما يسمى` is not counted a second time. */
function follows(scene: Scene, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 2); at--) {
    const term = scene.termAt.get(at)?.term;
    if (term?.about === 'named' && term.polarity < 0) return true;
  }
  return false;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s()\u200e\u200f]/.test(text[from] ?? '')) from++;
  while (to > from && /[\s()،,.\u200e\u200f]/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
