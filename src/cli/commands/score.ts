/** `mizan score`: one JSON line per article, in input order. */
import { openOutput } from '../output.js';
import { failIfStrict, runScoring, type ScoringFlags } from '../scoring/run.js';

export async function score(
  paths: readonly string[],
  flags: ScoringFlags & { readonly out?: string },
): Promise<void> {
  const output = openOutput(flags.out);
  try {
    const summary = await runScoring(paths, flags, (batch) =>
      output.write(batch.scored.map((article) => `${JSON.stringify(article)}\n`).join('')),
    );
    await output.commit();
    failIfStrict(flags, summary);
  } catch (error) {
    await output.discard();
    throw error;
  }
}
