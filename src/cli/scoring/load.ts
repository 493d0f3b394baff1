/** A scorer from resources on disk: the same in the main thread and in workers. */
import { createScorer, type Scorer } from '../../pipeline.js';
import { loadLexicon, loadModels, loadVoices, outletCountries, type ResourceOptions } from '../resources.js';

export function loadScorer(options: ResourceOptions): Scorer {
  return createScorer({
    lexicon: loadLexicon(options),
    voices: loadVoices(options),
    models: loadModels(options),
    countryOf: outletCountries(),
  });
}
