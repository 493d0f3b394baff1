/** What the pipeline knows of an examined article beyond its score line, in the form that `explain` shows. */
import { explainStances, type Models } from '../../classify/classify.js';
import type { Lexicon } from '../../lexicon/compile.js';
import type { Examined } from '../../pipeline.js';
import { loadReadKnowledge } from '../../read/index.js';
import type { ExplainGlosses, ExplainReasons, RefusedUse, Weight } from '../../report/index.js';
import type { Mention } from '../../types/mention.js';

const SHOWN = 3;

export function glossesOf({ terms, actors, choices }: Lexicon): ExplainGlosses {
  const { outlets } = loadReadKnowledge();
  return {
    term: (id) => terms.get(id),
    actor: (id) => actors.get(id)?.gloss,
    choice: (id) => choices.get(id)?.gloss,
    outlet: (id) => outlets.identify(id)?.name,
  };
}

/** Features that weighed most, by mention and actor, and the words that are no mentions, in text order. */
export function reasonsOf(examined: Examined, models: Models, lexicon: Lexicon): ExplainReasons {
  const { fields, classified, scored } = examined;
  const taken = classified.judgements.filter((judgement) => judgement.mention);
  // `scored.mentions` are the judgements let through, in their order.
  const weights = new Map<Mention, readonly Weight[]>(
    scored.mentions.map((mention, i) => [mention, taken[i]?.reasons().slice(0, SHOWN) ?? []]),
  );
  const stances = explainStances(fields, classified, models, lexicon);
  return {
    mention: (mention) => weights.get(mention) ?? [],
    stance: (actor) => stances.get(actor) ?? [],
    refused: refusedUses(examined),
  };
}

function refusedUses({ fields, classified }: Examined): RefusedUse[] {
  const byRule = fields.flatMap(({ candidates }) =>
    candidates.flatMap((candidate) =>
      candidate.refused ? [{ candidate, use: { rule: candidate.refused, weights: [] } }] : [],
    ),
  );
  const byClassifier = classified.judgements
    .filter((judgement) => !judgement.mention)
    .map(({ candidate, probability, reasons }) => ({
      candidate,
      use: { rule: 'below-threshold', probability, weights: reasons().slice(0, SHOWN) },
    }));
  const place = ({ field, start }: { readonly field: string; readonly start: number }): number =>
    (field === 'title' ? 0 : Number.MAX_SAFE_INTEGER / 2) + start;
  return [...byRule, ...byClassifier]
    .sort((a, b) => place(a.candidate) - place(b.candidate))
    .map(({ candidate, use }) => ({ surface: candidate.surface, term: candidate.term.id, ...use }));
}
