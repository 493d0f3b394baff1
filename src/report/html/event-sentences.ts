/** The sentences of an event: each stands once, and is referred to wherever it is met again. */
import { foldArabic } from '../../arabic/fold.js';
import type { EventChoice, EvidenceItem } from '../../types/result.js';
import { both } from './bilingual.js';
import { groupedBy } from './grouped-by.js';
import { type Html, html } from './markup.js';
import { termWord, unitName } from './pieces.js';
import { evidenceSentence, markedText } from './sentence.js';
import type { View } from './view.js';

/** Letters of a sentence by which a text that two outlets share is known, however each spells and punctuates it. */
const sentenceKey = ({ sentence, surface }: EvidenceItem): string =>
  foldArabic(sentence ?? surface).replace(/[^\p{L}\p{N}]/gu, '');

/** A word that an outlet chose in an event. */
type ChosenWord = EventChoice['outlets'][number]['options'][number];

export class EventSentences {
  /** By sentence, all words of the event's choices that stand in it. */
  private readonly marks: ReadonlyMap<string | undefined, readonly EvidenceItem[]>;
  /** Under which outlet a sentence was printed, by its letters. */
  private readonly printed = new Map<string, string>();

  /** @param choices those of the event that are shown */
  constructor(
    private readonly view: View,
    choices: readonly EventChoice[],
  ) {
    const words = choices.flatMap(({ outlets }) => outlets.flatMap(({ options }) => options));
    this.marks = groupedBy(
      words.flatMap(({ example }) => example ?? []),
      ({ sentence }) => sentence,
    );
  }

  /** The words of one outlet in one choice, those of one sentence together above it. */
  under(outlet: string, words: readonly ChosenWord[]): readonly Html[] {
    const bySentence = groupedBy(words, ({ example }) => example && sentenceKey(example));
    return [...bySentence].map(([key, together]) => {
      const chosen = together.map(
        ({ term, mentions }) =>
          html`<p class="chosen">${termWord(this.view.look, term)} <small>×${mentions}</small></p>`,
      );
      const example = together[0]?.example;
      return html`${chosen}${key === undefined || example === undefined ? '' : this.#sentence(key, example, outlet)}`;
    });
  }

  #sentence(key: string, item: EvidenceItem, outlet: string): Html {
    const first = this.printed.get(key);
    if (first !== undefined) {
      const there = unitName(this.view.look, first);
      return html`<p class="fine">${both((s) => (first === outlet ? s.sentenceAbove : s.sameSentence(there)))}</p>`;
    }
    this.printed.set(key, outlet);
    const { sentence } = item;
    const marked =
      sentence === undefined ? evidenceSentence(item) : markedText(sentence, this.marks.get(sentence) ?? []);
    return html`<blockquote>${marked}</blockquote>`;
  }
}
