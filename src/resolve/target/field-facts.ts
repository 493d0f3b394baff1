/** What all uses of a field ask about it and get the same answer to: found out once, when it is first asked. */
import type { Scene } from '../scene.js';
import { type SortOfDead, sortAt } from './sort-of-dead.js';

/** Uses with a polarity in a text, and of them those that stand for an unnamed target where nobody is named. */
export interface GeneralUses {
  readonly all: number;
  readonly by: ReadonlyMap<string, number>;
}

/** How much of an article its actors take up. */
export interface Salience {
  readonly total: number;
  readonly most: number;
  /** The actors, most salient first; by id of equals. */
  readonly ranked: readonly string[];
}

/** Words that tell of soldiers and police, words that tell of civilians, and which sort is told of first. */
export interface Sorts {
  readonly forces: number;
  readonly civilians: number;
  readonly first: SortOfDead | undefined;
}

export class FieldFacts {
  #salience: Salience | undefined;
  #general: GeneralUses | undefined;
  #adversaries: boolean | undefined;
  #sorts: Sorts | undefined;

  constructor(private readonly scene: Scene) {}

  get salience(): Salience {
    this.#salience ??= salienceOf(this.scene);
    return this.#salience;
  }

  get general(): GeneralUses {
    this.#general ??= generalUses(this.scene);
    return this.#general;
  }

  /** Whether the article names an armed group, a party or two foes, or more actors than a quarrel with one takes. */
  get namesAdversaries(): boolean {
    this.#adversaries ??= namesAdversaries(this.scene);
    return this.#adversaries;
  }

  get sorts(): Sorts {
    this.#sorts ??= sortsOf(this.scene);
    return this.#sorts;
  }
}

function salienceOf({ salience }: Scene): Salience {
  const sorted = [...salience].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    total: sorted.reduce((sum, [, n]) => sum + n, 0),
    most: sorted[0]?.[1] ?? 0,
    ranked: sorted.map(([actor]) => actor),
  };
}

function generalUses({ matches }: Scene): GeneralUses {
  let all = 0;
  const by = new Map<string, number>();
  for (const { blocked, term } of matches.terms) {
    if (blocked || term.polarity === 0) continue;
    all++;
    if (term.otherwise !== undefined) by.set(term.otherwise, (by.get(term.otherwise) ?? 0) + 1);
  }
  return { all, by };
}

function namesAdversaries({ salience, lexicon }: Scene): boolean {
  const actors = [...salience.keys()].flatMap((id) => lexicon.actors.get(id) ?? []);
  return (
    actors.length > 3 ||
    actors.some((a) => a.kind === 'armed-group' || a.kind === 'party' || actors.some((b) => a.foes.has(b.id)))
  );
}

function sortsOf(scene: Scene): Sorts {
  let forces = 0;
  let civilians = 0;
  let first: SortOfDead | undefined;
  scene.row.infos.forEach(({ classes }, at) => {
    if (classes.size === 0) return;
    if (classes.has('force')) forces++;
    if (classes.has('civilian')) civilians++;
    first ??= sortAt(scene, at);
  });
  return { forces, civilians, first };
}
