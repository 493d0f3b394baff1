/** Foes and allies of actors. */
import { expect, it } from 'vitest';
import type { Actor } from '../../src/lexicon/model.js';
import { withMutualRelations } from '../../src/lexicon/relations.js';
import { loadLexicon } from '../../src/resources.js';

const actor = (id: string, foes: string[], allies: string[]): Actor => ({
  id,
  kind: 'state',
  country: id,
  gloss: { ar: id, en: id },
  foes: new Set(foes),
  allies: new Set(allies),
  called: [],
  origin: { pack: 'core', file: 'a.yaml', line: 1, column: 1 },
});

it('hold both ways, whichever entry says them', () => {
  const given = new Map(
    [actor('a', ['b', 'elsewhere'], []), actor('b', [], ['c']), actor('c', [], [])].map((a) => [a.id, a]),
  );
  const actors = withMutualRelations(given);
  expect([...(actors.get('b')?.foes ?? [])]).toEqual(['a']);
  expect([...(actors.get('c')?.allies ?? [])]).toEqual(['b']);
  expect(actors.get('a')?.foes.has('elsewhere')).toBe(true);
  expect([...(given.get('b')?.foes ?? [])]).toEqual([]);
});

it('hold both ways in the packs', () => {
  const { actors } = loadLexicon();
  for (const relation of ['foes', 'allies'] as const)
    for (const [id, actor] of actors)
      for (const other of actor[relation])
        expect(actors.get(other)?.[relation].has(id) ?? true, `${id} ${other}`).toBe(true);
});
