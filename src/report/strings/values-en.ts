/** What the values of the codebook are called in English. */
import type { Device, NameRegister, Polarity, Stance, Voice } from '../../types/mention.js';

export const polarities: Readonly<Record<`${Polarity}`, string>> = {
  '-1': 'delegitimising',
  '0': 'neutral',
  '1': 'legitimising',
};
export const devices: Readonly<Record<Device, string>> = {
  naming: 'naming',
  epithet: 'epithet',
  death: 'how the dead are spoken of',
  control: 'how taking ground is spoken of',
  violence: 'judging an act of force',
  distancing: 'distancing',
  evaluation: 'praise and blame',
};
export const voices: Readonly<Record<Voice, string>> = {
  outlet: 'the outlet’s own voice',
  quoted: 'quoted',
  attributed: 'attributed to a source',
};
export const registers: Readonly<Record<NameRegister, string>> = {
  official: 'official name',
  neutral: 'neutral name',
  acronym: 'acronym',
  pejorative: 'pejorative name',
  'self-designation': 'name it gives itself',
};
export const stances: Readonly<Record<Stance, string>> = {
  hostile: 'shown negatively',
  neutral: 'shown neutrally',
  sympathetic: 'shown positively',
};
