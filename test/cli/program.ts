/** Runs `dist/cli/main.js` as a user would, on the small packs of `fixtures` and models that decide nothing by themselves. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialiseModels } from '../../src/classify/store.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PROGRAM = join(ROOT, 'dist/cli/main.js');
export const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Stage {
  /** A folder of the test's own. */
  readonly folder: string;
  readonly lexicons: string;
  readonly models: string;
  /** Runs the program with the small packs. */
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  close(): void;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  /** Nobody reads its standard error: that pipe is closed from the beginning. */
  readonly unheard?: boolean;
}

/** Commands that know neither packs nor models, and those that know packs alone. */
const WITHOUT_RESOURCES = /^(lexicon check|--version|--help)/;
const WITHOUT_MODELS = /^(lexicon|train)\b/;

export function openStage(): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-cli-'));
  const lexicons = join(folder, 'lexicons');
  const models = join(folder, 'models');
  cpSync(join(FIXTURES, 'lexicons'), lexicons, { recursive: true });
  cpSync(join(ROOT, 'lexicons/core/voice.yaml'), join(lexicons, 'core/voice.yaml'));
  writeConstantModels(models);
  return {
    folder,
    lexicons,
    models,
    run: (args, options) => {
      const command = args.join(' ');
      if (WITHOUT_RESOURCES.test(command)) return runProgram(args, options);
      const resources = [
        '--lexicons',
        lexicons,
        ...(WITHOUT_MODELS.test(command) ? [] : ['--models', models]),
      ];
      return runProgram([...args, ...resources], options);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function runProgram(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: '1', SOURCE_DATE_EPOCH: '0' },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    if (options.unheard) child.stderr.destroy();
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** Every candidate is a framing use, the rules' target stands, and a stance follows the sum of what is said. */
function writeConstantModels(directory: string): void {
  const logistic = (weights: Readonly<Record<string, number>>, intercept: number) => ({
    features: Object.keys(weights),
    means: Object.keys(weights).map(() => 0),
    deviations: Object.keys(weights).map(() => 1),
    weights: Object.values(weights),
    intercept,
    steps: 1,
  });
  const texts = serialiseModels(
    {
      usage: {
        kind: 'usage',
        thresholds: { ambiguous: 0.5, plain: 0.5 },
        prior: { ambiguous: [3, 1], plain: [3, 1] },
        logistic: logistic({ 'term:rate': 1 }, 2),
        terms: {},
      },
      target: { kind: 'target', logistic: logistic({ chosen: 1 }, 0), coherence: 0 },
      stance: {
        kind: 'stance',
        sharpness: 1,
        classes: { hostile: logistic({}, -1), neutral: logistic({}, 1), sympathetic: logistic({}, -1) },
      },
    },
    { data: 'constant', lexicon: 'constant', articles: 0 },
  );
  mkdirSync(directory);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(directory, `${name}.json`), text);
}
