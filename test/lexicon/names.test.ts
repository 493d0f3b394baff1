import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPacks } from '../../src/lexicon/check.js';
import type { Lexicon } from '../../src/lexicon/compile.js';
import { formatFault } from '../../src/lexicon/errors.js';
import { parsePackFile } from '../../src/lexicon/source.js';
import { layOut } from '../../src/resolve/scene.js';
import { loadLexicon } from '../../src/resources.js';
import { createAnalyser } from '../../src/text/analyse.js';

const actor = (id: string, names: string): string =>
  `  - {id: ${id}, kind: army, country: ethiopia, gloss: {ar: اسم, en: a name}, names: [${names}]}\n`;
const named = (words: string, more = ''): string => `{register: neutral, words: [${words}]${more}}`;

const OWN = `actors:\n${actor('tdf', named('{pattern: "قوات دفاع|الدفاع ~1 تيغراي"}'))}${actor(
  'endf',
  named('{pattern: "قوات الدفاع الوطني"}', ', as: generic, countries: [ethiopia]'),
)}`;

const folder = mkdtempSync(join(tmpdir(), 'own-names-'));
mkdirSync(join(folder, 'horn'));
writeFileSync(join(folder, 'horn', 'actors.yaml'), OWN);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const all = loadLexicon({ lexicons: folder });

function actorsIn(text: string, lexicon: Lexicon = all): string[] {
  const [scene] = layOut([{ field: 'text', analysis: createAnalyser().analyse(text) }], lexicon);
  return scene?.references.map(({ actor }) => actor.id) ?? [];
}

describe('a name that an own pack and a shipped one give to two actors', () => {
  test('is the own one’s, and in whatever order the packs are asked for', () => {
    for (const packs of [['horn', 'region'], ['region', 'horn'], undefined]) {
      const lexicon = loadLexicon({ lexicons: folder, ...(packs ? { packs } : {}) });
      expect(actorsIn('دخلت قوات دفاع تيغراي المدينة.', lexicon)).toEqual(['tdf']);
    }
  });

  test('is the own one’s among generic names of one country', () => {
    expect(actorsIn('قصفت قوات الدفاع الوطني البلدة في إثيوبيا.')[0]).toBe('endf');
  });

  test('is no fault', () => {
    const source = (pack: string, id: string, own: boolean) =>
      parsePackFile(`${pack}.yaml`, pack, `actors:\n${actor(id, named('{fixed: فانو}'))}`, [], own) ?? [];
    const check = (own: boolean) =>
      checkPacks([source('a', 'fano', false), source('b', 'amhara', own)].flat()).faults.map(formatFault);
    expect(check(true)).toEqual([]);
    expect(check(false)).toEqual([
      expect.stringContaining(
        'leave it to one, or make it generic under both, each with countries of its own',
      ),
    ]);
  });
});

test('the order of packs is no part of the lexicon’s version', () => {
  const hash = (...packs: string[]): string => loadLexicon({ packs }).hash;
  expect(hash('yemen', 'syria')).toBe(hash('syria', 'yemen'));
});

describe('names that are generic elsewhere are an actor’s in its country alone', () => {
  test.each([
    ['قوات الدفاع الوطني', 'دمشق', 'syrian_government'],
    ['المجلس الرئاسي', 'تعز', 'yemen_government'],
    ['المقاومة الشعبية', 'تعز', 'popular_resistance'],
    ['حكومة الوفاق', 'بنغازي', 'libyan_government'],
    ['جهاز مكافحة الإرهاب', 'الموصل', 'iraqi_government'],
  ])('%s', (name, place, id) => {
    expect(actorsIn(`أعلنت ${name} ذلك قرب ${place}.`)).toContain(id);
    expect(actorsIn(`أعلنت ${name} ذلك قرب ليما.`)).not.toContain(id);
  });
});

describe('a capital is its state where it acts, and no actor as a mere place', () => {
  test.each([
    ['أعلنت بريتوريا موقفها.', ['south_africa']],
    ['وقع الطرفان وثيقة في بريتوريا.', []],
    ['نص اتفاق بريتوريا على ذلك.', []],
    ['انتقدت موسكو القرار.', ['russia']],
    ['التقى الوفدان في موسكو.', []],
    ['ذكرت واشنطن بوست ذلك.', []],
  ])('%s', (text, actors) => {
    expect(actorsIn(text)).toEqual(actors);
  });
});
