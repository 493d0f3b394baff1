/** `death`: the dead (codebook, ruling 6: soldiers and police are their state's, Palestinians `palestinians`, others civilians). */
import { isClauseOpener, isCount, isPreposition, sentenceEnd, sentenceStart } from '../phrase.js';
import type { Scene } from '../scene.js';
import { antecedent, framedActor, ownTarget, salient, sameAsBefore } from './article-wide.js';
import type { RuleSet, TargetRule } from './clue.js';
import { actorOfTermAt, isReferent, isVictim } from './nearby.js';

const STATE_OF: Readonly<Record<string, string>> = {
  'saudi-arabia': 'saudi_arabia',
  saudi_arabia: 'saudi_arabia',
  yemen: 'yemen_government',
  syria: 'syrian_government',
  iraq: 'iraqi_government',
  libya: 'libyan_government',
  egypt: 'egypt',
  lebanon: 'lebanon',
  jordan: 'jordan',
  turkey: 'turkey',
  palestine: 'palestinians',
  israel: 'palestinians',
};

/** The state of the country that an article is about, as the one whose soldiers and police its forces are. */
export const stateOf = (scene: Scene): string | undefined => STATE_OF[scene.country ?? ''];

/** The dead named beside the word: its genitive, subject or apposition, before any word of cause or place. */
const namedDead: TargetRule = (query) => {
  const { scene, match } = query;
  for (let i = match.spanLast + 1; i < match.spanLast + 8; i++) {
    const word = scene.words[i];
    if (!word || word.sentence !== scene.words[match.spanLast]?.sentence || word.breakBefore) break;
    const reference = scene.referenceAt.get(i);
    if (reference && !isVictim(scene, i)) return { actor: reference.actor.id, rule: 'named-dead' };
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'named-dead' };
    if (isClauseOpener(word)) break;
    if (isPreposition(word) && !['من', 'بين', 'علي'].includes(word.folded)) break;
    if (!isCount(word) && i > match.spanLast + 1 && word.folded === 'علي') break;
  }
  return undefined;
};

/** The sort of people who died, told by the nouns of the sentence, and whose they are, by the country. */
const sortOfDead: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.polarity < 0) return undefined;
  const state = stateOf(scene);
  const near = sortIn(
    scene,
    match.spanLast + 1,
    Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + 7),
  );
  const sort = near ?? sortIn(scene, sentenceStart(scene.words, match.spanFirst), match.spanFirst);
  if (sort === 'forces' && state) return { actor: state, rule: 'forces-of-country' };
  if (scene.country === 'palestine' || scene.country === 'israel')
    return { actor: 'palestinians', rule: 'dead-of-country' };
  return sort === 'civilians' ? { actor: 'civilians', rule: 'civilians' } : undefined;
};

/** The sort of people that the nouns of a stretch of words tell of, the first that does. */
export function sortIn(scene: Scene, from: number, to: number): 'forces' | 'civilians' | undefined {
  for (let i = from; i < to; i++) {
    if (isReferent(scene.words[i], 'civilian')) return 'civilians';
    if (isReferent(scene.words[i], 'force')) return 'forces';
  }
  return undefined;
}

/** A speaker's martyrs are his own side's. */
const speakersDead: TargetRule = ({ match, speaker }) =>
  match.term.polarity > 0 && speaker !== undefined ? { actor: speaker, rule: 'speakers-dead' } : undefined;

/** In an article about soldiers and police, its dead are their state's. */
const forcesOfArticle: TargetRule = ({ scene, match }) => {
  const state = stateOf(scene);
  if (match.term.polarity <= 0 || !state) return undefined;
  const forces = scene.words.filter((word) => isReferent(word, 'force')).length;
  const civilians = scene.words.filter((word) => isReferent(word, 'civilian')).length;
  return forces >= 3 && forces > 2 * civilians ? { actor: state, rule: 'forces-of-article' } : undefined;
};

/** An armed group that the article exalts has its own martyrs. */
const exalted: TargetRule = (query) => {
  if (query.match.term.polarity <= 0) return undefined;
  const clue = framedActor(query);
  const kind = clue && query.scene.lexicon.actors.get(clue.actor)?.kind;
  return kind === 'armed-group' ? { actor: clue?.actor ?? '', rule: 'exalted' } : undefined;
};

const kinOfArticle: TargetRule = (query) => {
  if (query.match.term.polarity <= 0) return undefined;
  return { actor: 'civilians', rule: 'dead-default' };
};

export const patient: RuleSet = {
  near: [ownTarget, namedDead, sortOfDead],
  far: [speakersDead, forcesOfArticle, exalted, kinOfArticle, sameAsBefore, antecedent, framedActor, salient],
};
