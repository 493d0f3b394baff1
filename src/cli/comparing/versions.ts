/** The versions that a result depends on: program, packs and models. */
import { createHash } from 'node:crypto';
import { modelHash } from '../../classify/store.js';
import type { Lexicon } from '../../lexicon/compile.js';
import { readPackTexts } from '../../lexicon/packs.js';
import { programVersion } from '../../packaged/version.js';
import { lexiconDirectories, loadModels, type ResourceOptions } from '../../resources.js';

/** By name: the program's version, SHA-256 of the packs used and of the models. */
export function versionsOf(lexicon: Lexicon, resources: ResourceOptions): Record<string, string> {
  return { mizan: programVersion(), lexicon: lexicon.hash, models: modelHash(loadModels(resources)) };
}

/** SHA-256 of each pack's files, by pack. */
export function packHashes(lexicon: Lexicon, resources: ResourceOptions): Record<string, string> {
  return Object.fromEntries(
    [...lexicon.packs.keys()].map((pack) => {
      const hash = createHash('sha256');
      for (const { raw } of readPackTexts(lexiconDirectories(resources), [pack], []))
        hash.update(raw).update('\0');
      return [pack, hash.digest('hex')];
    }),
  );
}
