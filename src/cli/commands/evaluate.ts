/** `mizan evaluate`: the program's figures against annotations, beside the baselines. */

import { join } from 'node:path';
import { readCorpus } from '../../classify/corpus.js';
import { articleOf, evaluate } from '../../classify/measure/evaluate.js';
import { renderEvaluation } from '../../classify/measure/render.js';
import { PACKAGE_ROOT } from '../../packaged/root.js';
import { createScorer } from '../../pipeline.js';
import { loadResources } from '../../resources.js';
import { sayLeftOut } from '../left-out.js';
import { type ResourceFlags, resourcesOf } from '../options.js';
import { openOutput } from '../output.js';

export interface EvaluateFlags extends ResourceFlags {
  readonly ablation?: boolean;
  readonly json?: boolean;
}

export async function evaluateCommand(path: string | undefined, flags: EvaluateFlags): Promise<void> {
  const source = path ?? join(PACKAGE_ROOT, 'corpus', 'held-out');
  if (path === undefined)
    process.stderr.write(
      "mizan: the package's own articles that no model was trained on (corpus/held-out)\n",
    );
  const resources = loadResources(resourcesOf(flags));
  const { examine } = createScorer(resources);
  const articles = readCorpus(source, { actors: resources.lexicon.actors, leftOut: sayLeftOut });
  const evaluation = evaluate(articles, (annotated) => examine(articleOf(annotated)));
  const text = flags.json
    ? `${JSON.stringify(evaluation, null, 2)}\n`
    : renderEvaluation(evaluation, { ablation: flags.ablation ?? false });
  await openOutput(undefined).write(text);
}
