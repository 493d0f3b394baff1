/** The comparison on one screen: an aggregate in, the result object out. */
import type {
  ChoiceCell,
  CompareOptions,
  Comparison,
  LegitimacyIndex,
  TooLittle,
} from '../../types/index.js';
import type { Aggregate } from '../aggregate/aggregate.js';
import { boundEvidence } from '../evidence/bound.js';
import { catalogue } from './catalogue.js';
import { choiceCells, legitimacyIndices } from './choices.js';
import { buildColumns, type ColumnSet } from './columns.js';
import { contrastUnits, strongestContrasts } from './contrasts.js';
import { type Corpus, prepareCorpus } from './corpus.js';
import { deviceRates } from './devices.js';
import { distanceMatrices } from './distances.js';
import { summariseEvents } from './event-view.js';
import { keyTerms } from './keyness.js';
import { nameProfiles } from './names.js';
import { type CompareInput, DEFAULT_OPTIONS } from './options.js';
import { orderActors, orderUnits } from './order.js';
import { timeSeries } from './series.js';
import { stanceDistributions } from './stances.js';
import { sumOf } from './tally.js';
import { articlesOf, buildUnits, type CountedUnit } from './units.js';

const STRONGEST_SHOWN = 24;
/** Contrasts in the result: all that are supported, and of the others those of widest difference. */
const CONTRASTS_SHOWN = 3000;
const TOO_LITTLE_SHOWN = 200;

/**
 * All figures of the articles in the aggregate. The result depends on the set of articles, the options and the seed alone:
 * not on their order, on shards or on threads, and not on the clock (`createdAt` is the caller's).
 */
export function compare(aggregate: Aggregate, input: CompareInput = {}): Comparison {
  const options: CompareOptions = { ...DEFAULT_OPTIONS, ...input.options };
  const corpus = prepareCorpus(aggregate, options);
  const counted = buildUnits(corpus, input);
  const sets = ofInterest(buildColumns(corpus, input.glossary?.options, options.choices), options);
  const choices = sets.filter((s) => s.choice !== '').flatMap((s) => choiceCells(s, counted, options));
  const legitimacy = indices(sets, counted, options);
  const contrasts = contrastUnits(corpus, sets, counted, options);
  const supported = contrasts.filter((c) => c.supported).length;
  const strongest = strongestContrasts(contrasts, STRONGEST_SHOWN);
  const { series, tests: changes } = timeSeries(corpus, sets, counted, options);
  const distances = distanceMatrices(sets, counted, options);
  const ofUnit = counted.map((unit) => ({ unit, articles: articlesOf(corpus, unit) }));
  const keyness = keyTerms(corpus, ofUnit, options);
  const wanted = new Set(options.actors);
  const isWanted = ({ actor }: { readonly actor: string }): boolean => wanted.size === 0 || wanted.has(actor);
  return {
    schema: 'mizan-result/1',
    manifest: manifestOf(corpus, input, options),
    units: counted.map(({ places: _, ...unit }) => unit),
    ...catalogue(corpus, sets, input.glossary),
    choices,
    legitimacy,
    devices: deviceRates(corpus, ofUnit, options),
    names: ofUnit.flatMap((unit) => nameProfiles(corpus, unit, options).filter(isWanted)),
    stances: ofUnit.flatMap((unit) => stanceDistributions(corpus, unit, options).filter(isWanted)),
    contrasts: contrasts.slice(0, Math.max(supported, CONTRASTS_SHOWN)),
    tests: { contrasts: contrasts.length, keyness: keyness.tests, changes },
    strongest,
    keyness: keyness.terms,
    events: summariseEvents(corpus, input.glossary?.options),
    distances,
    series,
    evidence: boundEvidence(input.evidence?.cells() ?? [], {
      units: counted,
      choices,
      legitimacy,
      contrasts,
      strongest,
    }),
    order: { units: orderUnits(counted, distances), actors: orderActors(legitimacy) },
    tooLittle: tooLittle(choices, legitimacy),
  };
}

const ofInterest = (sets: ColumnSet[], { actors }: CompareOptions): ColumnSet[] =>
  sets.filter((s) => actors.length === 0 || actors.includes(s.actor));

function indices(
  sets: readonly ColumnSet[],
  units: readonly CountedUnit[],
  options: CompareOptions,
): LegitimacyIndex[] {
  const totals = sets.filter((s) => s.choice === '');
  return totals
    .filter((s) => s.own)
    .flatMap((own) => {
      const carried = totals.find((s) => !s.own && s.actor === own.actor);
      return legitimacyIndices(own, carried, units, options);
    });
}

function manifestOf(corpus: Corpus, input: CompareInput, options: CompareOptions): Comparison['manifest'] {
  let [counted, mentions, words] = [0, 0, 0];
  for (let i = 0; i < corpus.size; i++) {
    if (!corpus.counted[i]) continue;
    counted++;
    words += corpus.words[i] as number;
    mentions += sumOf(corpus.mentions, i);
  }
  const read = corpus.size;
  return {
    versions: input.versions ?? {},
    ...(input.createdAt === undefined ? {} : { createdAt: input.createdAt }),
    ...(input.study === undefined ? {} : { study: input.study }),
    options,
    articles: { read, copies: read - counted, counted },
    mentions,
    words,
  };
}

function tooLittle(
  choices: readonly ChoiceCell[],
  legitimacy: readonly LegitimacyIndex[],
): Comparison['tooLittle'] {
  const all: TooLittle[] = [
    ...legitimacy
      .filter((x) => !x.enough)
      .map(({ unit, actor, mentions, articles }) => ({ unit, actor, mentions, articles })),
    ...choices
      .filter((c) => !c.enough && c.voice === 'own')
      .map(({ unit, actor, choice, mentions, articles }) => ({ unit, actor, choice, mentions, articles })),
  ];
  const name = (t: TooLittle): string => `${t.unit}\t${t.actor ?? ''}\t${t.choice ?? ''}`;
  all.sort((a, b) => b.mentions - a.mentions || (name(a) < name(b) ? -1 : 1));
  return { total: all.length, shown: all.slice(0, TOO_LITTLE_SHOWN) };
}
