/** Rules that ask the term or the whole article when nothing beside the word decides. */
import type { Actor } from '../../lexicon/model.js';
import type { Query, TargetRule } from './clue.js';

/** The term's fixed actor, or the one that the article's country gives it. */
export const ownTarget: TargetRule = ({ scene, match }) => {
  if (match.term.target) return { actor: match.term.target, rule: 'fixed' };
  const byCountry = scene.country && match.term.byCountry.get(scene.country);
  return byCountry ? { actor: byCountry, rule: 'by-country' } : undefined;
};

const ARMED: ReadonlySet<string> = new Set(['armed-group', 'army']);

function fits(query: Query, actor: Actor): boolean {
  const { refers } = query.match.term;
  return refers.size === 0 || refers.has(actor.kind);
}

/** The last fitting actor before the use; without one, the article's most salient that fits. */
export const antecedent: TargetRule = (query) => {
  const { scene, match } = query;
  const { term } = match;
  if (term.otherwise) {
    const here = scene.words[match.first]?.sentence ?? 0;
    const near = scene.references.some(
      (r) => ARMED.has(r.actor.kind) && Math.abs((scene.words[r.first]?.sentence ?? 0) - here) <= 1 && r.first < match.first,
    );
    if (!near) return { actor: term.otherwise, rule: 'otherwise' };
  }
  for (let i = scene.references.length - 1; i >= 0; i--) {
    const reference = scene.references[i];
    if (reference && reference.last < match.first && term.refers.size > 0 && fits(query, reference.actor)) {
      return { actor: reference.actor.id, rule: 'antecedent' };
    }
  }
  const ranked = [...scene.salience]
    .filter(([id]) => {
      const actor = scene.lexicon.actors.get(id);
      return actor !== undefined && fits(query, actor);
    })
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked[0] ? { actor: ranked[0][0], rule: 'salient' } : undefined;
};
