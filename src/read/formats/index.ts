import { csv } from './csv.js';
import type { Format } from './format.js';
import { gzip } from './gzip.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { markdown } from './markdown.js';
import { text } from './text.js';
import { zip } from './zip.js';

/** Every format that is read. A new one is a new file and a new entry here; among equal signs the earlier entry wins. */
export const FORMATS: readonly Format[] = [zip, gzip, html, jsonl, json, csv, markdown, text];
