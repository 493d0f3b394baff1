import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnowledgeError, loadReadKnowledge, parseFieldMap } from '../../src/read/index.js';
import { folder } from './workspace.js';

const OUTLETS = `labels: [المصدر]
not-outlets: [وكالات]
outlets:
  - {id: sada, name: {ar: صدى الوادي, en: Sada}, domains: [sada.example], country: sy, medium: site}
`;
const RULES = `rules:
  - {id: top, match: equals, lines: [إلى الأعلى]}
`;

function fault(outlets: string, rules: string): KnowledgeError {
  const dir = folder({ 'outlets.yaml': outlets, 'boilerplate.yaml': rules });
  try {
    loadReadKnowledge(dir);
  } catch (error) {
    if (error instanceof KnowledgeError) return error;
    throw error;
  }
  throw new Error('no fault was found');
}

describe('the YAML data', () => {
  it('that ship are sound and broad', () => {
    const { outlets } = loadReadKnowledge().outlets;
    expect(outlets.length).toBeGreaterThanOrEqual(120);
    const countries = new Set(outlets.map((outlet) => outlet.country));
    for (const country of [
      'sy',
      'ye',
      'iq',
      'ps',
      'il',
      'eg',
      'ly',
      'sa',
      'qa',
      'ir',
      'tr',
      'lb',
      'jo',
      'dz',
    ]) {
      expect(countries).toContain(country);
    }
  });

  it('say what the packs call the country of an outlet', () => {
    const { outlets } = loadReadKnowledge();
    expect(outlets.packCountryOf('sana')).toBe('syria');
    expect(outlets.packCountryOf('عرب 48')).toBe('israel');
    expect(outlets.packCountryOf('صدى الوادي')).toBeUndefined();
  });

  it('of one name have cues that tell them apart', () => {
    const { outlets } = loadReadKnowledge().outlets;
    for (const outlet of outlets) {
      const sharers = outlets.filter((other) => other.name.ar === outlet.name.ar);
      if (sharers.length > 1) expect(outlet.cues, outlet.id).not.toEqual([]);
    }
  });

  it.each<[string, string, string, string, number, number]>([
    ['a wrong value', OUTLETS.replace('country: sy', 'country: Syria'), RULES, 'outlets.yaml', 4, 84],
    [
      'an unknown key',
      OUTLETS.replace('medium: site', 'medium: site, leaning: left'),
      RULES,
      'outlets.yaml',
      4,
      5,
    ],
    [
      'a repeated id',
      `${OUTLETS}${OUTLETS.split('\n')[3]?.replace('sada.example', 'b.example')}\n`,
      RULES,
      'outlets.yaml',
      5,
      10,
    ],
    [
      'a repeated domain',
      `${OUTLETS}${OUTLETS.split('\n')[3]?.replace('id: sada', 'id: other')}\n`,
      RULES,
      'outlets.yaml',
      5,
      61,
    ],
    ['a rule without lines', OUTLETS, RULES.replace('[إلى الأعلى]', '[]'), 'boilerplate.yaml', 2, 37],
    ['broken YAML', OUTLETS, 'rules: [', 'boilerplate.yaml', 1, 9],
  ])('with %s are refused at file, line and column', (_name, outlets, rules, file, line, column) => {
    const error = fault(outlets, rules);
    expect(error.file.endsWith(join('/', file))).toBe(true);
    expect([error.line, error.column]).toEqual([line, column]);
    expect(error.message).toContain(`${file}:${line}:${column}: `);
  });
});

describe('an outlet by what articles are filed under', () => {
  const { outlets } = loadReadKnowledge();
  it('is known by id, name or handle, in any case', () => {
    for (const filed of ['officialyoum77', 'OfficialYoum77', 'youm7', 'اليوم السابع', 'Youm7'])
      expect(outlets.identify(filed)?.name.ar, filed).toBe('اليوم السابع');
    expect(outlets.identify('El.Dostor.News')).toMatchObject({ country: 'eg', medium: 'newspaper' });
    expect(outlets.identify('a paper that nobody lists')).toBeUndefined();
  });

  it('is no more than the name where several outlets bear it', () => {
    expect(outlets.identify('alwatan')).toEqual({ name: { ar: 'الوطن', en: 'Al-Watan' } });
    expect(outlets.identify('الشروق')).toEqual({ name: { ar: 'الشروق', en: 'Al-Shorouk' } });
  });

  it('may not share its handle with an outlet of another name', () => {
    const entry = OUTLETS.split('\n')[3] ?? '';
    const other = entry
      .replace('id: sada', 'id: other, handles: [Sada]')
      .replace('صدى الوادي', 'نداء الجبل')
      .replace('sada.example', 'other.example');
    const error = fault(`${OUTLETS}${other}\n`, RULES);
    expect(error.message).toContain('the handle Sada is already that of sada');
  });
});

describe('--map', () => {
  it('is read, and refused when it is not one', () => {
    expect(parseFieldMap(['text=paragraph', 'url=page.url'])).toEqual({ text: 'paragraph', url: 'page.url' });
    expect(() => parseFieldMap(['body=x'])).toThrow(/is not FIELD=NAME/);
    expect(() => parseFieldMap(['text'])).toThrow(/is not FIELD=NAME/);
  });
});
