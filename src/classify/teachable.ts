/** Whether annotated articles hold what each model learns from: where they do not, which model lacks what, and what to annotate. */
import { STANCES } from '../types/mention.js';
import { isOpen, type Question } from './model/choice.js';
import type { StanceExample } from './stance/model.js';
import type { UsageExample } from './usage/model.js';

/** Annotations from which a model cannot be trained. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  constructor(model: 'usage' | 'target' | 'stance', missing: string, remedy: string) {
    super(`the ${model} model cannot be trained: ${missing}; ${remedy}`);
  }
}

/** The usage model tells framing from look-alikes and needs both. Throws a `TrainingError`. */
export function refuseOneSided(examples: readonly UsageExample[]): void {
  const framing = examples.filter((example) => example.framing).length;
  if (examples.length === 0)
    throw new TrainingError(
      'usage',
      'no word of the packs stands in these articles',
      'add articles that hold some (mizan lexicon list)',
    );
  if (framing === 0)
    throw new TrainingError(
      'usage',
      'none of the words that the packs match is annotated as framing',
      'mark those that frame',
    );
  if (framing === examples.length)
    throw new TrainingError(
      'usage',
      'every word that the packs match is annotated as framing',
      'add articles with look-alikes, and mark these none or leave them unmarked',
    );
}

/** The target model chooses between actors. Throws a `TrainingError` where there never is a choice. */
export function refuseUnquestioning(questions: readonly Question[]): void {
  if (!questions.some(isOpen))
    throw new TrainingError(
      'target',
      'no annotated word stands where both its target and another actor could be meant',
      'add articles with several sides',
    );
}

/** Throws a `TrainingError` where a stance has no example. */
export function refuseStanceless(examples: readonly StanceExample[]): void {
  const missing = STANCES.filter((stance) => examples.every((example) => example.stance !== stance));
  if (missing.length > 0)
    throw new TrainingError(
      'stance',
      `no article is annotated as ${missing.join(' or ')} to an actor`,
      'give the stances of more articles, so that each of the three occurs',
    );
}
