/** Trains both classifiers on annotated articles and says how well they do on articles held out. */

import type { AnnotatedArticle } from '../annotation/annotated.js';
import type { Lexicon } from '../lexicon/compile.js';
import type { ResolvedField } from '../resolve/candidate.js';
import { judgeArticle, type Models } from './classify.js';
import { stanceReader } from './stance/features.js';
import { framedMentions } from './stance/framed.js';
import { type StanceExample, type StanceProbabilities, trainStance } from './stance/model.js';
import { type TargetTraining, targetQuestions, trainTarget } from './target/training.js';
import { refuseOneSided, refuseStanceless, refuseUnquestioning } from './teachable.js';
import { usageExamples } from './usage/examples.js';
import { trainUsage, type UsageExample } from './usage/model.js';

export interface TrainingResult {
  readonly models: Models;
  readonly usage: { readonly examples: readonly UsageExample[]; readonly heldOut: readonly number[] };
  readonly target: Pick<TargetTraining, 'heldOutAccuracy' | 'uses'>;
  readonly stance: {
    readonly examples: readonly StanceExample[];
    readonly heldOut: readonly StanceProbabilities[];
  };
}

/** Resolves an article's title and text, as the pipeline does. */
export type Resolver = (article: { readonly title: string; readonly text: string }) => ResolvedField[];

/**
 * Trains usage and target first, then stance on the mentions that they make. Deterministic for the same articles. Throws a `TrainingError`
 * where a model has nothing to learn from.
 */
export function trainModels(
  articles: readonly AnnotatedArticle[],
  resolve: Resolver,
  lexicon: Lexicon,
): TrainingResult {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const resolved = sorted.map((article) => ({ article, fields: resolve(article) }));
  const examples = resolved.flatMap(({ article, fields }) => usageExamples(article, fields));
  refuseOneSided(examples);
  const usage = trainUsage(examples);
  const questions = resolved.flatMap(({ article, fields }) => targetQuestions(article, fields));
  refuseUnquestioning(questions);
  const target = trainTarget(questions);
  const made = { usage: usage.model, target: target.model };
  const stanceExamples = resolved.flatMap(({ article, fields }) =>
    stanceExamplesOf(article, fields, made, lexicon),
  );
  refuseStanceless(stanceExamples);
  const stance = trainStance(stanceExamples);
  return {
    models: { ...made, stance: stance.model },
    usage: { examples, heldOut: usage.heldOut },
    target: { heldOutAccuracy: target.heldOutAccuracy, uses: target.uses },
    stance: { examples: stanceExamples, heldOut: stance.heldOut },
  };
}

/**
 * An article's labelled actors with what the stance classifier sees of them. An actor that the article is about but that no annotator
 * labelled is left out, not taken for neutral.
 */
function stanceExamplesOf(
  article: AnnotatedArticle,
  fields: readonly ResolvedField[],
  models: Pick<Models, 'usage' | 'target'>,
  lexicon: Lexicon,
): StanceExample[] {
  const framed = framedMentions(judgeArticle(fields, models), fields);
  const labels = new Map(
    article.stances.flatMap(({ actor, stance, disputed }) =>
      typeof stance === 'string' && !disputed ? [[actor, stance] as const] : [],
    ),
  );
  const read = stanceReader(fields, framed, lexicon.actors);
  return [...labels.keys()].sort().flatMap((actor) => {
    const stance = labels.get(actor);
    return stance ? [{ article: article.id, actor, stance, features: read(actor) }] : [];
  });
}
