/** The state of the country that an article is about, and the one that its outlet calls its own. */
import type { WordInfo } from '../lexicon/openings.js';
import type { Scene } from './scene.js';

const STATE_OF: Readonly<Record<string, string>> = {
  'saudi-arabia': 'saudi_arabia',
  saudi_arabia: 'saudi_arabia',
  yemen: 'yemen_government',
  syria: 'syrian_government',
  iraq: 'iraqi_government',
  libya: 'libyan_government',
  egypt: 'egypt',
  lebanon: 'lebanon',
  jordan: 'jordan',
  turkey: 'turkey',
  palestine: 'palestinians',
  israel: 'palestinians',
};

/** The state whose soldiers and police a country's forces are; in Palestine, whose the dead are. */
export const stateOfCountry = (country: string): string | undefined => STATE_OF[country];

/** That of the country that an article is about. */
export const stateOf = ({ country }: Scene): string | undefined => stateOfCountry(country ?? '');

/** The state for which an office without a country speaks: `وزير العدل`, `مصدر أمني`. In Palestine it may be either side's. */
export function stateSpeaking(scene: Scene): string | undefined {
  const state = stateOf(scene);
  return state !== undefined && scene.lexicon.actors.get(state)?.kind === 'state' ? state : undefined;
}

/** `وطننا`, `جنودنا`: one's own country, or those who serve it; `معاليه`, `حفظه الله`: honours that one's own rulers get. */
const isHome = ({ classes, uses }: WordInfo): boolean =>
  classes.has('home') &&
  uses.some(
    ({ use, reading }) =>
      use.type === 'referent' &&
      use.class === 'home' &&
      (reading.pronoun === 'نا' || reading.form.wordClass === 'fixed'),
  );

/** The state that an article speaks for in the outlet's own words: its country's, where it calls that ours. */
export function homeState(scene: Scene, isOutlets: (offset: number) => boolean): string | undefined {
  const state = stateSpeaking(scene);
  if (state === undefined) return undefined;
  const { row } = scene;
  return row.infos.some((info, i) => isHome(info) && isOutlets(row.start(i))) ? state : undefined;
}
