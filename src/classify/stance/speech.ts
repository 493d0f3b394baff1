/** Whose words fill the article: what a side says at length and undistanced speaks for it and against its foes. */
import type { Actor } from '../../lexicon/model.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import type { Setter } from './framing.js';

/** Words in the mouths of the actor, its camp, its opponents and of sources nobody knows, as shares of the article's words. */
export function describeSpeech(
  actor: string,
  fields: readonly ResolvedField[],
  known: Actor | undefined,
  set: Setter,
): void {
  const words = fields.reduce((sum, { scene }) => sum + scene.row.length, 0);
  const speakers = new Set<string>();
  let carried = 0;
  let named = 0;
  let own = 0;
  let foes = 0;
  let allies = 0;
  for (const { spoken } of fields) {
    const speech = spoken();
    carried += speech.words;
    for (const [speaker, n] of speech.bySpeaker) {
      speakers.add(speaker);
      named += n;
      if (speaker === actor) own += n;
      else if (known?.foes.has(speaker)) foes += n;
      else if (known?.allies.has(speaker)) allies += n;
    }
  }
  if (words === 0 || carried === 0) return;
  set('speech', carried / words);
  set('speech:unnamed', (carried - named) / words);
  set('speech:speakers', Math.min(SEVERAL, speakers.size));
  for (const [side, n] of [
    ['own', own],
    ['foes', foes],
    ['allies', allies],
  ] as const) {
    set(`speech:${side}`, n / words);
    set(`speech:${side}:any`, Number(n > 0));
  }
  set('speech:own:most', Number(own > named / 2));
  set('speech:foes:most', Number(foes > named / 2));
  set('speech:both-sides', Number(own > 0 && foes > 0));
}

/** More speakers than this make no article more of a survey. */
const SEVERAL = 4;
