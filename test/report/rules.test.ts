import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/report/html/markup.js';
import { ar } from '../../src/report/strings/ar.js';
import { en } from '../../src/report/strings/en.js';
import { ruleGloss } from '../../src/report/strings/rules.js';

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [readFileSync(path, 'utf8')];
  });
}

/** Every hyphenated or plain name that the resolver gives as a rule: `rule: 'x'`, `rule: a ? 'x' : 'y'`, `rule = … 'x'`. */
function rulesOf(source: string): string[] {
  const values = [...source.matchAll(/\b(?:rule|targetRule|voiceRule)(?::|\s*=(?!=))\s*([^;{}]*)/g)];
  return values.flatMap(([, value = '']) => {
    const ends = value.search(/,\s*\w+\s*[:,}]|,\s*\.\.\./);
    const own = ends < 0 ? value : value.slice(0, ends);
    return [...own.matchAll(/(?<![=!]= )'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name = '']) => name);
  });
}

const rules = [...new Set(sources('src/resolve').flatMap(rulesOf))].sort();

describe('rules of resolution', () => {
  it('are found in the sources', () => {
    expect(rules).toEqual(
      expect.arrayContaining(['construct', 'subject-before', 'quotation', 'otherwise', 'first-person']),
    );
    expect(rules.length).toBeGreaterThan(45);
  });

  it.each(rules)('%s is said in plain words in both languages', (rule) => {
    const { ar: arabic, en: english } = ruleGloss(rule);
    expect(arabic).toMatch(/^[^A-Za-z]+$/);
    expect(arabic).toMatch(/\p{Script=Arabic}/u);
    expect(english).not.toBe(rule);
    expect(plain(ar.targetRule(rule))).toContain(arabic);
    expect(plain(en.voiceRule(rule))).toContain(english);
  });
});
