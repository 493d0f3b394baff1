/** Suggestions as text for the eye, and as YAML ready to be filled in and put into a pack. */
import { Document, isMap, type Scalar } from 'yaml';
import { foldArabic } from '../../arabic/fold.js';
import { lemmaOf } from '../term.js';
import type { Slot } from './slots.js';
import type { SuggestExtent, Suggestion } from './suggest.js';

const HEADINGS: Record<Slot, string> = {
  adjective: 'Adjectives hung on actors',
  head: "Head nouns before actors' names",
  verb: 'Verbs with actors as their subject',
  near: "Words near actors' names",
};

/** The device that a word in a slot most often is; the linguist decides. */
const DEVICES: Record<Slot, string> = {
  adjective: 'epithet',
  head: 'naming',
  verb: 'control',
  near: 'evaluation',
};

const inOutlets = (n: number): string => `${n} ${n === 1 ? 'outlet' : 'outlets'}`;

/** A list by slot with counts and three lines of concordance for each word. */
export function renderSuggestions(suggestions: readonly Suggestion[]): string {
  let slot: Slot | undefined;
  const lines: string[] = [];
  for (const s of suggestions) {
    if (s.slot !== slot) lines.push(...(slot ? [''] : []), HEADINGS[s.slot]);
    slot = s.slot;
    lines.push(
      `  ${s.surfaces.slice(0, 3).join(' ')}  z ${s.z.toFixed(1)}, ${s.count} beside actors, ${s.elsewhere} elsewhere, ${inOutlets(s.outlets)}`,
      ...s.concordance.map((line) => `      ${line}`),
    );
  }
  return lines.length === 0 ? 'no suggestion\n' : `${lines.join('\n')}\n`;
}

/** A line on what the suggestions rest on: so that few of them are understood. */
export function renderExtent({ names, words, rare }: SuggestExtent, minimum: number): string {
  const places = `${names} ${names === 1 ? 'place' : 'places'} with an actor of the packs (states and peoples apart)`;
  const beside = `${words} ${words === 1 ? 'word' : 'words'} beside them that no pack has`;
  const left = rare === 0 ? '' : `; ${rare} left out, with fewer than ${minimum} uses (--minimum)`;
  return `${places}; ${beside}${left}\n`;
}

/** Pack entries; gloss and rationale are left empty, so that `lexicon check` refuses them until a person has judged them. */
export function suggestionsAsYaml(suggestions: readonly Suggestion[]): string {
  // Of the forms of one word the strongest stands for all.
  const seen = new Set<string>();
  const kept = suggestions.filter(({ entry }) => {
    const lemma = foldArabic(lemmaOf(entry));
    return !seen.has(lemma) && seen.add(lemma);
  });
  const document = new Document({
    terms: kept.map(({ slot, entry, written }, i) => ({
      id: `suggestion-${i + 1}`,
      words: [entry],
      device: DEVICES[slot],
      polarity: -1,
      gloss: { ar: written, en: '' },
      rationale: { ar: '', en: '' },
    })),
  });
  const terms = document.get('terms') as { items: unknown[] };
  terms.items.forEach((item, i) => {
    const suggestion = kept[i];
    if (!suggestion || !isMap(item)) return;
    const { count, elsewhere, outlets, z, concordance } = suggestion;
    const facts = ` z ${z.toFixed(1)}, ${count} beside actors, ${elsewhere} elsewhere, ${inOutlets(outlets)}`;
    const id = item.items[0]?.key as Scalar | undefined;
    if (id) id.commentBefore = [facts, ...concordance.map((line) => ` ${line}`)].join('\n');
  });
  return document.toString({ lineWidth: 0 });
}
