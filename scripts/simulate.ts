/**
 * How often intervals cover the truth on simulated articles, by number of articles, share and clustering:
 * `node scripts/run.mjs simulate [RUNS] [bootstrap]`.
 */

import { pooledCorrelation, summariseRatio } from '../src/profile/statistics/clusters.js';
import { shareInterval } from '../src/profile/statistics/share.js';
import { randomStream } from '../src/statistics/random.js';
import { bootstrapShare } from '../test/profile/cluster-bootstrap.js';
import { drawSample } from '../test/profile/clustered-sample.js';

const runs = Number(process.argv[2] ?? 2000);
const CELLS_OF_A_CHOICE = 8;

process.stdout.write('articles share  rho  extra | analytic  width | bootstrap width\n');
for (const articles of [10, 15, 20, 30, 60, 150, 400]) {
  for (const share of [0.05, 0.1, 0.25, 0.5]) {
    for (const [correlation, extraMentions] of [
      [0, 1],
      [0.3, 1],
      [0.6, 2],
      [0.8, 3],
    ] as const) {
      const design = { articles, share, correlation, extraMentions };
      const random = randomStream(1, JSON.stringify(design));
      let [covered, width, bootCovered, bootWidth, boots] = [0, 0, 0, 0, 0];
      for (let run = 0; run < runs; run++) {
        const sample = drawSample(design, random);
        const others = Array.from({ length: CELLS_OF_A_CHOICE - 1 }, () =>
          summariseRatio(drawSample(design, random)),
        );
        const summary = summariseRatio(sample);
        const { low, high } = shareInterval(summary, pooledCorrelation([summary, ...others]), 0.05);
        if (low <= share && share <= high) covered++;
        width += high - low;
        if (run % 10 === 0 && process.argv[3] === 'bootstrap') {
          const boot = bootstrapShare(sample, 500, 0.05, random);
          boots++;
          if (boot.low <= share && share <= boot.high) bootCovered++;
          bootWidth += boot.high - boot.low;
        }
      }
      const f = (x: number): string => x.toFixed(3).padStart(6);
      process.stdout.write(
        `${String(articles).padStart(6)} ${f(share)} ${f(correlation)} ${f(extraMentions)} | ${f(covered / runs)} ${f(width / runs)} | ${f(bootCovered / boots)} ${f(bootWidth / boots)}\n`,
      );
    }
  }
}
