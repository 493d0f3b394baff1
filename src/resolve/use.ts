/** A use of a term on its way to a candidate: what target rules ask about it. */
import type { TermMatch } from '../lexicon/match.js';
import type { About } from '../lexicon/model.js';
import type { Device } from '../types/mention.js';
import { aboutHung, type Hanging, hangingOf } from './device.js';
import type { Scene } from './scene.js';
import type { SpeechReader } from './speech-reader.js';
import type { Clue, Decided, FieldFacts, Query } from './target/index.js';

/** Why the rules hold a use to be no mention. */
export type Refusal = 'proper-name' | 'blocked-context' | 'missing-context' | 'no-device' | 'elsewhere';

/** What the uses of one field have in common. */
export interface Field {
  readonly scene: Scene;
  readonly speech: SpeechReader;
  readonly facts: FieldFacts;
  readonly decided: ReadonlyMap<number, Decided>;
  readonly decidedElsewhere: ReadonlySet<string>;
}

/** Words behind a verb of claiming within which what is claimed begins. */
const CLAIM_REACH = 6;

/** What costs something and is asked of few uses is found out when it is first asked. */
export class TermUse implements Query {
  readonly scene: Scene;
  readonly facts: FieldFacts;
  readonly decided: ReadonlyMap<number, Decided>;
  readonly decidedElsewhere: ReadonlySet<string>;
  readonly device: Device | undefined;
  readonly about: About;
  readonly refused: Refusal | undefined;
  /** Whom the rules hold it to be about, once they have been asked. */
  clue: Clue | undefined;
  readonly #speech: SpeechReader;
  #hanging: Hanging | undefined;
  #speaker: { readonly actor: string | undefined } | undefined;

  constructor(
    readonly match: TermMatch,
    { scene, speech, facts, decided, decidedElsewhere }: Field,
  ) {
    this.scene = scene;
    this.facts = facts;
    this.decided = decided;
    this.decidedElsewhere = decidedElsewhere;
    this.#speech = speech;
    const { term, blocked } = match;
    if (typeof term.device === 'string') {
      this.device = term.device;
      this.about = term.about;
    } else {
      this.device = term.device[this.hungOn];
      this.about = aboutHung(term.device, this.hungOn);
    }
    this.refused = blocked ?? (this.device ? undefined : 'no-device');
    this.clue = undefined;
  }

  get hanging(): Hanging {
    this.#hanging ??= hangingOf(this.scene, this.match);
    return this.#hanging;
  }

  get hungOn(): Hanging['on'] {
    return this.hanging.on;
  }

  get headNoun(): number | undefined {
    return this.hanging.noun;
  }

  get speaker(): string | undefined {
    this.#speaker ??= { actor: this.#speech.speakerAt(this.#offset) ?? this.#speech.homeAt(this.#offset) };
    return this.#speaker.actor;
  }

  get atHome(): boolean {
    return this.#speech.homeAt(this.#offset) !== undefined;
  }

  get #offset(): number {
    return this.scene.row.start(this.match.spanFirst);
  }

  get speakerAfter(): string | undefined {
    return this.#speech.speakerBehind(this.match.spanLast, CLAIM_REACH);
  }
}
