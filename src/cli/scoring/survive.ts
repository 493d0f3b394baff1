/** Scoring that outlives its threads: a thread that dies takes no run with it, and the article it died of is named. */
import type { Article, Skipped } from '../../types/article.js';

/** Threads that score articles: gives their lines in UTF-8, and fails when a thread dies. */
export interface ScoringPool {
  run(articles: readonly Article[]): Promise<ArrayBuffer>;
}

export interface Survived {
  /** The articles that were scored, and their lines. */
  readonly articles: readonly Article[];
  readonly text: Uint8Array;
  readonly lost: readonly Skipped[];
}

/**
 * Scores a batch. When its thread dies the articles are scored again one by one in `retry`, and those of which a thread dies there too
 * are lost. Any other failure (a faulty pack) is thrown on, and so is the death of threads over every article of a batch of several:
 * then it is not the articles that they die of.
 */
export async function scoreSurviving(
  articles: readonly Article[],
  pool: ScoringPool,
  retry: () => ScoringPool,
): Promise<Survived> {
  try {
    return { articles, text: new Uint8Array(await pool.run(articles)), lost: [] };
  } catch (error) {
    if (deathOf(error) === undefined) throw error;
  }
  const survivors: Article[] = [];
  const texts: Uint8Array[] = [];
  const lost: Skipped[] = [];
  for (const article of articles) {
    try {
      texts.push(new Uint8Array(await retry().run([article])));
      survivors.push(article);
    } catch (error) {
      const death = deathOf(error);
      if (death === undefined) throw error;
      lost.push({ ...article.source, code: 'unscored', reason: `The thread that scored it ${death}.` });
      if (lost.length === HOPELESS && survivors.length === 0)
        throw new Error(`the threads that score die whatever they are given: the last one ${death}`);
    }
  }
  return { articles: survivors, text: Buffer.concat(texts), lost };
}

/** So many articles of a batch lost and none scored: no need to kill a thread for each of the others. */
const HOPELESS = 5;

/** How a thread died, when that is why a task failed. */
function deathOf(error: unknown): string | undefined {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'ran out of memory';
  const exit = /^worker exited with code: (-?\d+)$/.exec(String(message))?.[1];
  return exit === undefined ? undefined : `ended (exit code ${exit})`;
}
