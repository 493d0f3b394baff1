/** Where the package keeps its lexicons and models, and how they are loaded. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Models } from './classify/classify.js';
import { readModels } from './classify/store.js';
import type { Lexicon } from './lexicon/compile.js';
import { loadPacks } from './lexicon/load.js';
import { hasPackFiles, listPacks } from './lexicon/packs.js';
import { compiledBefore } from './packaged/compiled.js';
import { PACKAGE_ROOT } from './packaged/root.js';
import type { ScorerOptions } from './pipeline.js';
import { loadReadKnowledge } from './read/index.js';
import { loadVoiceCues, type VoiceCues } from './resolve/voice/cues.js';
import { UnusableError } from './types/told-error.js';

/** Packs that were asked for and are not there. */
export class ResourceError extends UnusableError {
  override readonly name = 'ResourceError';
  constructor(reason: string) {
    super([reason]);
  }
}

export interface ResourceOptions {
  /** Folder of packs, beside the package's own or, if it holds a `core`, in their place. */
  readonly lexicons?: string;
  /** Packs to use; all by default. `core` is always among them. */
  readonly packs?: readonly string[];
  /** Folder of trained models; the package's own by default. */
  readonly models?: string;
}

const PACKAGED = join(PACKAGE_ROOT, 'lexicons');

/** The folders that packs come from; of one pack in both the last counts. Throws a `ResourceError` where there is none. */
export function lexiconDirectories({ lexicons }: ResourceOptions): readonly string[] {
  if (lexicons === undefined) return [PACKAGED];
  if (!existsSync(lexicons)) throw new ResourceError(`no lexicon folder at ${lexicons}`);
  const packs = listPacks(lexicons);
  if (packs.length === 0) throw new ResourceError(`no pack in ${lexicons}: ${whyNoPack(lexicons)}`);
  return packs.includes('core') ? [lexicons] : [PACKAGED, lexicons];
}

const whyNoPack = (folder: string): string =>
  hasPackFiles(folder)
    ? 'it is a pack itself; give the folder that holds it'
    : 'a pack is a folder of YAML files';

/** The packs in the folders, those of a later one behind. */
export const packsIn = (directories: readonly string[]): string[] => [
  ...new Set(directories.flatMap(listPacks)),
];

/** The packs asked for, in the order of all: how they were asked for changes nothing. Throws a `ResourceError` for one that is not there. */
export function chosenPacks(options: ResourceOptions): string[] {
  const all = packsIn(lexiconDirectories(options));
  const asked = options.packs && new Set(['core', ...options.packs]);
  const missing = [...(asked ?? [])].filter((pack) => !all.includes(pack));
  if (missing.length > 0)
    throw new ResourceError(`no such pack: ${missing.join(', ')}; there are ${all.join(', ')}`);
  return asked ? all.filter((pack) => asked.has(pack)) : all;
}

/** Loads the packs. Throws a `LexiconError` or, for a pack that is not there, a `ResourceError`. */
export function loadLexicon(options: ResourceOptions = {}): Lexicon {
  return loadPacks(lexiconDirectories(options), chosenPacks(options));
}

export function loadVoices(options: ResourceOptions): VoiceCues {
  return loadVoiceCues(join(lexiconDirectories(options)[0] ?? PACKAGED, 'core', 'voice.yaml'));
}

export function modelDirectory(options: ResourceOptions): string {
  return options.models ?? join(PACKAGE_ROOT, 'models');
}

export function loadModels(options: ResourceOptions = {}): Models {
  return readModels(modelDirectory(options));
}

/** The country of a known outlet, by its id or name, as the packs call it. */
function outletCountries(): (outlet: string) => string | undefined {
  const { outlets } = loadReadKnowledge();
  return (outlet) => outlets.packCountryOf(outlet);
}

/** Everything that a scorer is made from, as the program loads it. Throws a `LexiconError`, `ModelError` or `ResourceError`. */
export function loadResources(options: ResourceOptions = {}): ScorerOptions {
  const lexicon = loadLexicon(options);
  const framing = compiledBefore('framing', lexicon.hash);
  return {
    lexicon,
    ...(framing === undefined ? {} : { framing: JSON.parse(framing) as string[] }),
    voices: loadVoices(options),
    models: loadModels(options),
    countryOf: outletCountries(),
  };
}
