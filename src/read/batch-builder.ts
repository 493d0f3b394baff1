import type { ReadBatch, ReadEvent, ReadProgress } from './events.js';

/** Events are handed on when there are this many, or this many characters of text. */
const BATCH_EVENTS = 64;
const BATCH_CHARACTERS = 400_000;

/** Gathers events into batches, and reckons how far into the inputs the last of them lies. */
export class BatchBuilder {
  #events: ReadEvent[] = [];
  #characters = 0;
  /** Bytes of the files that are done, and how many files. */
  #doneBytes = 0;
  #doneFiles = 0;
  #size = 0;
  /** Bytes of this file that have been read, and those of them that the events handed on account for. */
  #read = 0;
  #accounted = 0;
  #place = 0;

  /** A file of so many bytes begins. */
  open(size: number): void {
    this.#size = size;
  }

  /** So many bytes of it have been read. */
  passed(bytes: number): void {
    this.#read += bytes;
  }

  /** What is read now ends so many bytes into it: an archive is read by its members' places, after a first look at it. */
  reached(bytes: number): void {
    this.#read = bytes;
    this.#accounted = Math.min(this.#accounted, bytes);
  }

  close(): void {
    this.#doneBytes += this.#size;
    this.#doneFiles += 1;
    this.#size = this.#read = this.#accounted = this.#place = 0;
  }

  /**
   * Adds an event; true when the batch is full. A group of events came out of the bytes read since the group before it: `share` says
   * how far into its group this one stands (0 to 1), since a whole file may be one group.
   */
  add(event: ReadEvent, share = 1): boolean {
    this.#events.push(event);
    if (event.type === 'article') this.#characters += event.article.text.length;
    // Members of an archive may lie in another order than its directory names them: what is done stays done.
    this.#place = Math.max(this.#place, this.#accounted + share * (this.#read - this.#accounted));
    if (share === 1) this.#accounted = this.#read;
    return this.#events.length >= BATCH_EVENTS || this.#characters >= BATCH_CHARACTERS;
  }

  /** Whether there is anything to hand on: events, or the news that files are done. */
  get begun(): boolean {
    return this.#events.length > 0 || this.#doneFiles > 0;
  }

  take(): ReadBatch {
    const events = this.#events;
    this.#events = [];
    this.#characters = 0;
    return { events, progress: this.#progress() };
  }

  #progress(): ReadProgress {
    const here = Math.min(Math.round(this.#place), this.#size);
    return { bytes: this.#doneBytes + here, files: this.#doneFiles };
  }
}
