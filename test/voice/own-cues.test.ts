/** A `voice.yaml` of the user's own may say as little as which verbs are verbs of saying. */
import { expect, it } from 'vitest';
import { createVoiceReader, parseVoiceCues } from '../../src/resolve/voice/index.js';
import { createAnalyser } from '../../src/text/index.js';

const analyser = createAnalyser();

function voiceOf(yaml: string, text: string, word: string): string {
  const start = text.indexOf(word);
  const read = createVoiceReader(parseVoiceCues(yaml));
  return read(analyser.analyse(text), 'text').voiceAt({ start, end: start + word.length }).voice;
}

const OWN = 'verbs:\n  - {verb: همهم, present: يهمهم, governs: clause}\n';
const SAID = 'همهم الوزير أن الميليشيات انسحبت من المدينة.';

it('goes by its verbs, and by no other', () => {
  expect(voiceOf(OWN, SAID, 'الميليشيات')).toBe('attributed');
  expect(voiceOf(OWN, SAID.replace('همهم', 'قال'), 'الميليشيات')).toBe('outlet');
});

it('has no word on a list that it leaves out, and those on one that it gives', () => {
  const bare = parseVoiceCues(OWN);
  for (const word of ['', 'و', 'ال', 'وه', 'شعار']) {
    expect(bare.slogans.test(word), word).toBe(false);
    expect(bare.works.test(word), word).toBe(false);
  }
  expect(bare.chants.size).toBe(0);
  expect(parseVoiceCues(`${OWN}slogans: شعار\n`).slogans.test('والشعار')).toBe(true);
});

it('names a list that there is not', () => {
  expect(() => parseVoiceCues(`${OWN}slogan: كلمة\n`)).toThrow(/voice\.yaml:\d+:\d+: .*slogan/);
});
