/** `mizan evaluate`: the program's figures against annotations, beside the baselines. */

import { join } from 'node:path';
import { corpusHash, readCorpus } from '../../classify/corpus.js';
import { articleOf, evaluate } from '../../classify/measure/evaluate.js';
import { renderEvaluation } from '../../classify/measure/render.js';
import { readStoredModels } from '../../classify/store.js';
import { PACKAGE_ROOT } from '../../packaged/root.js';
import { createScorer } from '../../pipeline.js';
import { loadResources, modelDirectory } from '../../resources.js';
import { sayNotice } from '../annotation-notices.js';
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
  const articles = readCorpus(source, { actors: resources.lexicon.actors, notice: sayNotice });
  const hash = corpusHash(articles);
  const { trainedOn } = readStoredModels(modelDirectory(resourcesOf(flags)));
  if (Object.values(trainedOn).some(({ data }) => data === hash))
    process.stderr.write('mizan: the models were trained on these very articles: the figures flatter them\n');
  const evaluation = evaluate(articles, (annotated) => examine(articleOf(annotated)));
  const text = flags.json
    ? `${JSON.stringify(evaluation, null, 2)}\n`
    : renderEvaluation(evaluation, { ablation: flags.ablation ?? false });
  await openOutput(undefined).write(text);
}
