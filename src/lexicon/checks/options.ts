/** Options that contradict one another, or that one of them makes idle. */
import type { PackFault } from '../errors.js';
import type { TermEntry } from '../schema.js';
import { faultAt, type PackCheck, type Placed, placedActors, placedNames, placedTerms } from './packs.js';

function termClashes(term: Placed<TermEntry>): PackFault[] {
  const { entry } = term;
  const faults: PackFault[] = [];
  const say = (key: string, message: string): void => {
    faults.push(faultAt(term, message, [key]));
  };
  if (typeof entry.device !== 'string') {
    const contexts = Object.keys(entry.device);
    if (contexts.length === 0)
      say('device', 'the device names no context: the term could never be a mention');
    if (entry.about) say('about', 'about has no effect where the device depends on what the word hangs on');
  }
  if (entry.polarity === 0 && !entry.choice)
    say('polarity', 'polarity 0 is the neutral option of a choice set, and the term is in none');
  // A fixed target is only asked after the words beside the term and its country, but before this one.
  if (entry.target && entry.otherwise) say('otherwise', 'otherwise has no effect beside a fixed target');
  for (const context of entry.needs ?? [])
    if (entry.blocks?.includes(context)) say('needs', `"${context}" is both needed and blocked`);
  return faults;
}

/** A choice set is a choice only between options of more than one polarity. */
const choiceClashes: PackCheck = ({ sources, lexicon }) =>
  sources.flatMap((source) =>
    (source.content.choices ?? []).flatMap((entry, i): PackFault[] => {
      const placed = { entry, source, path: ['choices', i] };
      const options = lexicon.choices.get(entry.id)?.options ?? [];
      if (options.length === 0) return [faultAt(placed, `choice set ${entry.id} has no option`)];
      const polarities = new Set(options.map((id) => lexicon.terms.get(id)?.polarity));
      return polarities.size < 2
        ? [
            faultAt(
              placed,
              `all options of ${entry.id} have polarity ${[...polarities]}: there is nothing to choose`,
            ),
          ]
        : [];
    }),
  );

/** A term counts as another of its choice set and polarity, which counts as itself. */
const optionClashes: PackCheck = ({ sources, lexicon }) =>
  placedTerms(sources).flatMap((term): PackFault[] => {
    const { option, choice, polarity } = term.entry;
    if (option === undefined) return [];
    const head = lexicon.terms.get(option);
    const fault = !head
      ? `unknown term ${option}`
      : head.choice !== choice || head.polarity !== polarity
        ? `${option} is no option of the same choice set and polarity`
        : head.option !== undefined
          ? `${option} itself counts as ${head.option}`
          : undefined;
    return fault === undefined ? [] : [faultAt(term, fault, ['option'])];
  });

const actorClashes: PackCheck = ({ sources }) =>
  placedActors(sources).flatMap((actor) => {
    const { id, foes = [], allies = [] } = actor.entry;
    const faults: PackFault[] = [];
    foes.forEach((foe, i) => {
      if (foe === id) faults.push(faultAt(actor, `${id} is its own foe`, ['foes', i]));
      if (allies.includes(foe)) faults.push(faultAt(actor, `${foe} is both foe and ally`, ['foes', i]));
    });
    allies.forEach((ally, i) => {
      if (ally === id) faults.push(faultAt(actor, `${id} is its own ally`, ['allies', i]));
    });
    for (const name of placedNames(actor)) {
      const role = name.entry.as ?? 'name';
      if (name.entry.countries && role !== 'generic')
        faults.push(faultAt(name, `countries has no effect on a name that is not generic`, ['countries']));
      if (name.entry.claims && (role === 'adjective' || role === 'generic'))
        faults.push(faultAt(name, `a ${role} name makes no claim that marks could hold off`, ['claims']));
    }
    return faults;
  });

/** Clashing options of terms, choice sets and actors. */
export const findClashes: PackCheck = (packs) => [
  ...placedTerms(packs.sources).flatMap(termClashes),
  ...choiceClashes(packs),
  ...optionClashes(packs),
  ...actorClashes(packs),
];
