/** Which of what is read a run scores: its shard, what is new enough, and what an earlier run has not written. */
import type { ReadBatch, ReadEvent } from '../../read/index.js';
import type { Shard } from '../options.js';

export interface Choice {
  /** Every n-th article or fault, counted over all inputs: shards are alike in size, and a single large file is shared out too. */
  readonly shard?: Shard | undefined;
  /** ISO day: articles dated before it are left out. Those without a date stay: nothing says that they are old. */
  readonly since?: string | undefined;
  /** How many articles an earlier run has written: the first so many of those chosen. */
  readonly done?: number;
}

/**
 * The batches with only the events chosen. A shard reads all inputs, so that ids, and with them its lines, are those of a run over all.
 * `read` is told of every event before any is left out, and whether it is of the shard.
 */
export async function* chosen(
  batches: AsyncIterable<ReadBatch>,
  { shard, since, done = 0 }: Choice,
  read: (event: ReadEvent, ofShard: boolean) => void,
): AsyncGenerator<ReadBatch, void> {
  let number = 0;
  let left = done;
  const isChosen = (event: ReadEvent): boolean => {
    const ofShard = shard === undefined || number++ % shard.count === shard.index - 1;
    read(event, ofShard);
    if (!ofShard) return false;
    if (event.type === 'skipped') return true;
    const { date } = event.article;
    if (since !== undefined && date !== undefined && date < since) return false;
    if (left === 0) return true;
    left--;
    return false;
  };
  for await (const batch of batches) yield { ...batch, events: batch.events.filter(isChosen) };
}
