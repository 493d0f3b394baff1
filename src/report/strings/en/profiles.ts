/** Pages of outlets and of actors. */
import { whole } from '../plural.js';

export const profiles = {
  carriedOf: (n: number, all: number): string => `${whole(n)} of ${whole(all)} choices are others’ words`,
  outletPage: {
    index: 'The actors in its own words',
    apart: 'Words that set it apart',
    apartNote:
      'How often of all its loaded words, and of the other outlets’; z says how many standard errors the two are apart (log-odds with an informative prior).',
    devices: 'Loaded words per 1,000 words, by device',
    voices: 'Voices it carries',
    voicesNote: 'What it quotes or reports of others; counted apart, never in its own figures.',
    names: 'Names it uses',
    nearest: 'Nearest outlets by choice of words',
    nearestNote:
      'From 0 (no difference seen) to 1 (nothing in common), in brackets the interval: where it is wide, they may be near only for want of text.',
    stance: 'Stance of its articles',
    contrasts: 'Differences that stand',
    time: 'Over time',
  },
  actorPage: {
    index: 'In each outlet’s own words',
    names: 'Names it is given',
    stance: 'Stance of each outlet’s articles',
    terms: 'Words chosen about it',
  },
  stanceNote:
    'Shares of the articles that are about the actor, each article once; in brackets the interval. The lines under the bar draw it: of the hostile share from the bar’s beginning, of the sympathetic one from its end.',
  distance: 'distance',
};
