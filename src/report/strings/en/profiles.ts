/** Pages of outlets and of actors. */
import { whole } from '../plural.js';

export const profiles = {
  carriedOf: (n: number, all: number): string => `${whole(n)} of ${whole(all)} choices are others’ words`,
  outletPage: {
    index: 'The actors in its own words',
    apart: 'Words that set it apart',
    apartNote:
      'How often of all its loaded words, and of the other outlets’. These are counts of what was found and have no interval; z says how many standard errors the two are apart (log-odds with an informative prior).',
    devices: 'Loaded words per 1,000 words, by device',
    voices: 'Voices it carries',
    voicesNote:
      'What it quotes or reports of others; counted apart, never in its own figures. These are counts of what was found, hence no interval.',
    names: 'Names it uses',
    nearest: 'Nearest outlets by choice of words',
    nearestNote:
      'From 0 (no difference seen) to 1 (nothing in common), in brackets the interval: where it is wide, they may be near only for want of text.',
    stance: 'How its articles make each actor look',
    contrasts: 'Differences that stand',
    time: 'Over time',
  },
  actorPage: {
    index: 'In each outlet’s own words',
    names: 'Names it is given',
    stance: 'How each outlet’s articles make it look',
    terms: 'Loaded words about it in outlets’ own voice',
    termsNote:
      'Counts of what was found and no shares, hence no interval; what outlets carry of others is not in them.',
  },
  stanceNote: (measured: { readonly accuracy: number; readonly pairs: number } | undefined): string =>
    `Shares of the articles that are about the actor, each article once, by what the article makes it look like and not by what its author meant. In brackets the interval, which the lines under the bar draw: of the negative share from the bar’s beginning, of the positive one from its end. ${
      measured
        ? `The classifier is wrong in ${whole(Math.round(100 * (1 - measured.accuracy)))} of 100 (measured on ${whole(measured.pairs)} pairs of article and actor, written for this project; expect more in the press)`
        : 'How often the classifier is wrong was not measured'
    }; that is not in the interval.`,
  otherForms: 'other forms',
  distance: 'distance',
};
