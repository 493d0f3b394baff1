import { describe, expect, test } from 'vitest';
import { boundEvidence } from '../../src/profile/evidence/bound.js';
import {
  type Aggregate,
  addArticle,
  compare,
  deserialiseAggregate,
  EvidenceSampler,
  emptyAggregate,
  evidenceItems,
  mergeAggregates,
  type SampledCell,
  serialiseAggregate,
  wantedArticles,
  withEventExamples,
} from '../../src/profile/index.js';
import { randomStream } from '../../src/statistics/random.js';
import type { EvidenceCell, LegitimacyIndex, ScoredArticle } from '../../src/types/index.js';
import { UnusableError } from '../../src/types/told-error.js';
import { syntheticPress } from './synthetic-press.js';

const aggregateOf = (articles: readonly ScoredArticle[]): Aggregate => {
  const aggregate = emptyAggregate();
  for (const article of articles) addArticle(aggregate, article);
  return aggregate;
};

const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const random = randomStream(seed, 'shuffle');
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
};

/** A cell of a sampler with all its items. */
const read = (cell: SampledCell): EvidenceCell => {
  expect(cell.read().items).toHaveLength(cell.size);
  return cell.read();
};

const OUTLETS = ['alif', 'ba', 'ta', 'tha'];
const press = syntheticPress({ seed: 1, outlets: OUTLETS, events: 160, habit: { tha: 0.3 } });
const options = { permutations: 1999 };
const groups = { outlets: { alif: { camp: 'x' }, ba: { camp: 'x' }, tha: { camp: 'y' } }, groupBy: ['camp'] };
const result = compare(aggregateOf(press), { options, ...groups });

const sizeOf = (outlet: string): number => result.units.find(({ id }) => id === outlet)?.articles ?? 0;

describe('the same bytes whatever the way there', () => {
  const bytes = JSON.stringify(result);
  test('in any order of input', () => {
    expect(JSON.stringify(compare(aggregateOf(shuffled(press, 2)), { options, ...groups }))).toBe(bytes);
  });
  test('cut into shards, serialised, merged in any order, one shard twice', () => {
    const shards = [0, 1, 2].map((s) => aggregateOf(shuffled(press, 3).filter((_, i) => i % 3 === s)));
    const written = shards.map((s) => [...serialiseAggregate(s)]);
    const [a, b, c] = written.map((lines) => deserialiseAggregate(lines)) as [
      Aggregate,
      Aggregate,
      Aggregate,
    ];
    const one = mergeAggregates(mergeAggregates(c, a), mergeAggregates(b, a));
    const two = mergeAggregates(a, mergeAggregates(b, c));
    expect([...serialiseAggregate(one)]).toEqual([...serialiseAggregate(two)]);
    expect(JSON.stringify(compare(one, { options, ...groups }))).toBe(bytes);
  });
  test('a serialised aggregate that is damaged is refused with the line', () => {
    const lines = [...serialiseAggregate(aggregateOf(press.slice(0, 5)))];
    const told = (damaged: Iterable<string>): string => {
      try {
        deserialiseAggregate(damaged);
      } catch (error) {
        return error instanceof UnusableError ? error.message : `another error: ${error}`;
      }
      return 'read';
    };
    const [head = '', first = '', ...rest] = lines;
    const row = JSON.parse(first) as unknown[];
    const withRow = (changed: unknown[]) => [head, JSON.stringify(changed), ...rest];
    expect(told([])).toMatch(/line 1 .*begins with/);
    expect(told(lines.slice(0, -1))).toMatch(/5 articles were written, and 4 are there/);
    expect(told([head, first.slice(0, 40), ...rest])).toMatch(/line 2 .*not JSON/);
    expect(told([head.replace('aggregate/3', 'aggregate/2'), first, ...rest])).toMatch(/line 1 .*schema/);
    expect(told(withRow(row.with(7, 'many')))).toMatch(/line 2 .*\(7: /);
    expect(told(withRow(row.with(8, [100_000, 1])))).toMatch(/line 2 .*does not list/);
    expect(told(lines)).toBe('read');
  });
  test('another seed changes p values and no counts', () => {
    const other = compare(aggregateOf(press), { options: { ...options, seed: 2 }, ...groups });
    expect(other.choices).toEqual(result.choices);
    expect(other.contrasts.map((c) => c.p)).not.toEqual(result.contrasts.map((c) => c.p));
  });
});

describe('what the comparison says', () => {
  test('a habit of words is found, with an interval that excludes no difference; papers alike are not made to differ', () => {
    const supported = result.contrasts.filter((c) => c.supported);
    expect(supported.length).toBeGreaterThan(3);
    const alike = ({ a, b }: { a: { unit: string }; b: { unit: string } }): boolean =>
      [a.unit, b.unit].every((unit) => ['alif', 'ba', 'ta'].includes(unit));
    expect(supported.filter(alike).length / supported.length).toBeLessThanOrEqual(0.05);
    expect(supported.slice(0, 10).some(alike)).toBe(false);
    const strongest = result.contrasts.find((c) => c.id === result.strongest[0]);
    expect(strongest?.q).toBeLessThan(0.02);
  });
  test('each side of a difference has its own interval: that of the same figure elsewhere, and one for the others', () => {
    for (const { actor, measure, a, b } of result.contrasts) {
      for (const side of [a, b]) {
        expect(side.interval.low).toBeLessThanOrEqual(side.value + 1e-9);
        expect(side.interval.high).toBeGreaterThanOrEqual(side.value - 1e-9);
        if (side.unit === 'rest') continue;
        if (measure.kind === 'option') {
          const cell = result.choices.find(
            (x) =>
              x.unit === side.unit && x.actor === actor && x.choice === measure.choice && x.voice === 'own',
          );
          expect(side.interval).toEqual(cell?.options.find((o) => o.term === measure.term)?.interval);
        }
      }
    }
    expect(result.contrasts.some(({ b }) => b.unit === 'rest')).toBe(true);
  });
  test('shares of a cell sum to 1 and lie within their intervals; under the floor there is none', () => {
    for (const cell of result.choices) {
      expect(cell.options.reduce((sum, o) => sum + o.share, 0)).toBeCloseTo(1, 9);
      expect(cell.options.reduce((sum, o) => sum + o.pooled, 0)).toBeCloseTo(1, 9);
      for (const { interval, share } of cell.options) {
        expect(interval !== undefined).toBe(cell.enough);
        if (!interval) continue;
        expect(interval.low).toBeLessThanOrEqual(share);
        expect(interval.high).toBeGreaterThanOrEqual(share);
      }
    }
    expect(result.tooLittle.total).toBe(
      result.legitimacy.filter((x) => !x.enough).length +
        result.choices.filter((c) => !c.enough && c.voice === 'own').length,
    );
  });
  test('the legitimacy index is the mean polarity of own-voice choices', () => {
    for (const { value, negative, neutral, positive, mentions } of result.legitimacy) {
      expect(negative + neutral + positive).toBe(mentions);
      expect(value).toBeCloseTo((positive - negative) / mentions, 12);
    }
  });
  test('what is carried beside an index is carried of the same actor', () => {
    for (const { unit, actor, carried } of result.legitimacy) {
      const options = result.choices
        .filter((cell) => cell.unit === unit && cell.actor === actor && cell.voice === 'carried')
        .flatMap((cell) => cell.options);
      const sum = (of: (option: (typeof options)[number]) => number): number =>
        options.reduce((total, option) => total + of(option), 0);
      const mentions = sum((option) => option.mentions);
      expect(carried?.mentions ?? 0).toBe(mentions);
      if (mentions > 0)
        expect(carried?.value).toBeCloseTo(sum((o) => o.polarity * o.mentions) / mentions, 12);
    }
    expect(result.legitimacy.some(({ carried }) => carried !== undefined)).toBe(true);
  });
  test('each side of a contrast is named and has its own figures', () => {
    const outlets = result.legitimacy.filter(({ unit }) => OUTLETS.includes(unit));
    const sideOf = (unit: string, of: readonly LegitimacyIndex[]) => {
      const [hits, mentions, articles] = [0, 0, 0].map((_, k) =>
        of.reduce((n, x) => n + ([x.positive - x.negative, x.mentions, x.articles][k] as number), 0),
      ) as [number, number, number];
      return { unit, hits, mentions, articles };
    };
    const about = outlets.filter(({ actor }) => actor === 'houthi');
    const only = (unit: string) => about.filter((x) => x.unit === unit);
    const indices = result.contrasts.filter((x) => x.measure.kind === 'index' && x.actor === 'houthi');
    const between = (a: string, b: string) => indices.find((x) => x.a.unit === a && x.b.unit === b);
    const [a, b] = [...OUTLETS].sort((x, y) => sizeOf(y) - sizeOf(x)) as [string, string];
    expect(between(a, b)).toMatchObject({ a: sideOf(a, only(a)), b: sideOf(b, only(b)) });
    const others = about.filter((x) => x.unit !== a);
    expect(between(a, 'rest')).toMatchObject({ a: sideOf(a, only(a)), b: sideOf('rest', others) });
  });
  test('a group is the sum of its outlets', () => {
    const mentions = (unit: string): number => result.units.find((u) => u.id === unit)?.mentions ?? 0;
    expect(mentions('camp=x')).toBe(mentions('alif') + mentions('ba'));
    expect(result.units.find((u) => u.id === 'camp=y')?.outlets).toEqual(['tha']);
  });
  test('the outlet with the habit stands apart on the map and in the tree', () => {
    const [matrix] = result.distances;
    const at = (a: string, b: string): number =>
      matrix?.values[matrix.units.indexOf(a)]?.[matrix.units.indexOf(b)] ?? Number.NaN;
    for (const other of ['alif', 'ba', 'ta']) {
      expect(at('tha', other)).toBeGreaterThan(at('alif', 'ba'));
    }
    expect(matrix?.dendrogram.children.some((c) => c.unit === 'tha')).toBe(true);
    expect([...(matrix?.order ?? [])].sort()).toEqual(OUTLETS);
  });
  test('articles of one event are grouped, and their outlets laid side by side with examples', () => {
    expect(result.events.acrossOutlets).toBeGreaterThan(100);
    const wanted = wantedArticles(result);
    const items = press.filter((a) => wanted.has(a.id)).flatMap((a) => [...evidenceItems(a)]);
    const [event] = withEventExamples(result, items).events.shown;
    expect(event?.outlets.length).toBeGreaterThan(1);
    for (const { outlets, actor } of event?.choices ?? []) {
      for (const { outlet, options } of outlets) {
        for (const { example, term } of options) expect(example).toMatchObject({ outlet, term, actor });
      }
    }
  });
});

test('articles are permuted within months where two outlets share no event, and a contrast says so', () => {
  const papers = ['alif', 'ba'].flatMap((outlet, seed) =>
    syntheticPress({ seed: seed + 1, outlets: [outlet], events: 80 }).map((a) => ({
      ...a,
      id: `${outlet}-${a.id}`,
    })),
  );
  const apart = papers.map((a, i) => ({
    ...a,
    date: `${a.outlet === 'alif' ? 2011 : 2017}-01-0${1 + (i % 9)}`,
  }));
  const strataOf = (articles: readonly ScoredArticle[]): readonly string[] => [
    ...new Set(compare(aggregateOf(articles), { options }).contrasts.map(({ strata }) => strata)),
  ];
  expect(strataOf(apart)).toEqual(['months']);
  expect(strataOf(press)).toEqual(['events']);
});

test('months are told apart in whatever century: the same papers of 1945 and of 1975 differ as much', () => {
  const inYear = (year: number) =>
    ['alif', 'ba'].flatMap((outlet, seed) =>
      syntheticPress({ seed: seed + 1, outlets: [outlet], events: 80 }).map((a, i) => ({
        ...a,
        id: `${outlet}-${a.id}`,
        date: `${year}-0${1 + (i % 7)}-0${1 + (i % 9)}`,
      })),
    );
  const told = (year: number) =>
    compare(aggregateOf(inYear(year)), { options }).contrasts.map(({ id, p }) => [id, p]);
  expect(told(1945)).toEqual(told(1975));
  expect(told(1945).length).toBeGreaterThan(0);
});

test('a group of one outlet repeats none of its contrasts', () => {
  const sides = (c: typeof result) =>
    c.contrasts.map(({ a, b, actor, measure }) => {
      const outlets = (unit: string): string =>
        (c.units.find(({ id }) => id === unit)?.outlets ?? [unit]).join();
      return JSON.stringify([[outlets(a.unit), outlets(b.unit)].sort(), actor, measure]);
    });
  const alone = {
    outlets: { alif: { camp: 'x' }, ba: { camp: 'x' }, tha: { camp: 'y' }, ta: { camp: 'z' } },
    groupBy: ['camp'],
  };
  const grouped = compare(aggregateOf(press), { options: { permutations: 9 }, ...alone });
  expect(new Set(sides(grouped)).size).toBe(sides(grouped).length);
  expect(grouped.contrasts.some(({ a, b }) => a.unit === 'camp=x' && b.unit === 'camp=y')).toBe(true);
});

test('an outlet called as the rest of another is none of it', () => {
  const called = press.map((a) => (a.outlet === 'tha' ? { ...a, outlet: 'rest of alif' } : a));
  const ofRest = (articles: readonly ScoredArticle[]) =>
    compare(aggregateOf(articles), { options: { permutations: 9 } })
      .contrasts.filter(({ a, b }) => a.unit === 'alif' && b.unit === 'rest')
      .map(({ id, b }) => [id, b]);
  expect(ofRest(called)).toEqual(ofRest(press));
});

describe('a mix of events is not framing', () => {
  const mixed = syntheticPress({
    seed: 4,
    outlets: ['alif', 'ba'],
    events: 900,
    mix: { alif: 0.64, ba: 0.36 },
  });
  test('crude shares differ, contrasts within events do not', () => {
    const { contrasts } = compare(aggregateOf(mixed), { options });
    const crude = contrasts.filter(({ differenceInterval: { low, high } }) => low > 0 || high < 0);
    expect(crude.length).toBeGreaterThan(2);
    const withinEvents = contrasts.flatMap(({ byEvent }) => byEvent ?? []);
    expect(withinEvents.length).toBeGreaterThan(5);
    const excluding = withinEvents.filter(
      ({ interval }) => interval && (interval.low > 1 || interval.high < 1),
    );
    expect(excluding.length / withinEvents.length).toBeLessThanOrEqual(0.1);
    expect(contrasts.filter((c) => c.supported)).toEqual([]);
  });
});

describe('copies', () => {
  const twice = press.flatMap((a, i) => (i % 10 === 0 ? [a, { ...a, id: `${a.id}-again` }] : [a]));
  test('count once within an outlet', () => {
    const again = compare(aggregateOf(twice), { options, ...groups });
    expect(again.manifest.articles.copies).toBe(twice.length - press.length);
    expect(again.legitimacy).toEqual(result.legitimacy);
    const { reprints } = again.events;
    expect(reprints).toHaveLength(twice.length - press.length);
    for (const { id, of } of reprints) expect([`${of}-again`, of.replace(/-again$/, '')]).toContain(id);
  });
  test('are marked across outlets', () => {
    const agency = press.slice(0, 30).map((a) => ({ ...a, outlet: a.outlet === 'alif' ? 'ba' : 'alif' }));
    const { events } = compare(aggregateOf([...press, ...agency]), { options });
    expect(events.copiesAcrossOutlets).toBe(30);
    for (const { outlets, acrossOutlets } of events.agencyCopies) {
      expect(acrossOutlets).toBe(true);
      expect(outlets.length).toBeGreaterThan(1);
    }
  });
});

describe('evidence', () => {
  const text = `${'كلمة '.repeat(40)}.`;
  const sampled = (articles: readonly ScoredArticle[]): EvidenceSampler => {
    const sampler = new EvidenceSampler({ seed: 1, perCell: 5 });
    for (const a of articles) {
      const mentions = a.mentions.map((m) => ({ ...m, surface: text.slice(m.start, m.end) }));
      sampler.add({ ...a, mentions }, { text });
    }
    return sampler;
  };
  const whole = sampled(press);
  test('is the same sample in any order and by shards', () => {
    const parts = [0, 1].map((s) => sampled(shuffled(press, 8).filter((_, i) => i % 2 === s)));
    const merged = EvidenceSampler.deserialise(
      { seed: 1, perCell: 5 },
      JSON.parse(JSON.stringify(parts[1]?.serialise())),
    );
    merged.merge(parts[0] as EvidenceSampler);
    expect(merged.cells().map(read)).toEqual(whole.cells().map(read));
  });
  test('is bounded, tells its totals, and marks the word in its sentence', () => {
    const total = whole.cells().reduce((sum, c) => sum + c.total, 0);
    expect(total).toBe(press.reduce((sum, a) => sum + a.mentions.length + a.names.length, 0));
    for (const { items } of whole.cells().map(read)) {
      expect(items.length).toBeLessThanOrEqual(5);
      for (const { sentence, inSentence, surface, term } of items) {
        if (term !== undefined) expect(sentence?.slice(inSentence?.start, inSentence?.end)).toBe(surface);
      }
    }
  });
});

describe('a result carries a bounded part of the evidence', () => {
  const sampler = new EvidenceSampler({ seed: 1, perCell: 8 });
  for (const article of press) sampler.add(article);
  const cells = sampler.cells();
  const items = (kept: readonly EvidenceCell[]): number =>
    kept.reduce((sum, cell) => sum + cell.items.length, 0);
  test('as many items as may be, figures that stand first, every cell with its total', () => {
    for (const most of [10, 40, 100, 200]) {
      const bounded = boundEvidence(cells, result, most);
      expect(items(bounded)).toBe(Math.min(most, items(cells.map(read))));
      expect(bounded.map(({ total }) => total)).toEqual(cells.map(({ total }) => total));
      bounded.forEach((cell, i) => {
        expect(cell.items).toEqual(cells[i]?.read(cell.items.length).items);
      });
    }
    const few = boundEvidence(cells, result, 10).filter((cell) => cell.items.length > 0);
    expect(few.every(({ choice }) => choice !== undefined)).toBe(true);
  });
  test('a sampler lets the deepest items go, the same ones in any order', () => {
    const small = (articles: readonly ScoredArticle[]): EvidenceSampler => {
      const sampler = new EvidenceSampler({ seed: 1, perCell: 8, most: 150 });
      for (const article of articles) sampler.add(article);
      return sampler;
    };
    const kept = small(press).cells().map(read);
    expect(items(kept)).toBeLessThanOrEqual(150);
    expect(items(kept)).toBeGreaterThan(75);
    expect(kept.every((cell) => cell.items.length > 0)).toBe(true);
    expect(small(shuffled(press, 5)).cells().map(read)).toEqual(kept);
    const merged = small(press.slice(0, 100));
    merged.merge(small(press.slice(100)));
    expect(merged.cells().map(read)).toEqual(kept);
  });
});

test('a map of distances is drawn of outlets that stand on the floor, and of none below it', () => {
  const few = syntheticPress({ seed: 1, outlets: ['alif', 'ba', 'ta'], events: 40 });
  const told = (floor: number): readonly string[] => {
    const asked = { floor: { mentions: 1, articles: floor }, minimumOutletArticles: 1, draws: 2 };
    const [matrix] = compare(aggregateOf(few), { options: asked }).distances;
    return [...(matrix?.units ?? [])].sort();
  };
  const spoken = (outlet: string): number =>
    few.filter((a) => a.outlet === outlet && a.mentions.some((m) => m.voice === 'outlet')).length;
  const sizes = ['alif', 'ba', 'ta'].map(spoken).sort((x, y) => x - y);
  expect(told(sizes[0] as number)).toEqual(['alif', 'ba', 'ta']);
  expect(told((sizes[0] as number) + 1)).toHaveLength(2);
});

describe('a distance', () => {
  const many = Array.from({ length: 60 }, (_, i) => `outlet-${i}`);

  test('is measured between the largest 48 outlets', () => {
    const wide = syntheticPress({ seed: 1, outlets: many, events: 40 });
    const asked = {
      floor: { mentions: 1, articles: 1 },
      minimumOutletArticles: 1,
      draws: 2,
      permutations: 9,
    };
    const { distances, units } = compare(aggregateOf(wide), { options: asked });
    const largest = units.slice(0, 48).map(({ id }) => id);
    expect(units).toHaveLength(60);
    for (const matrix of distances) expect(largest).toEqual(expect.arrayContaining([...matrix.units]));
  });

  test('of two that never agree is 1 in every draw in which they choose at all', () => {
    // Of the thirty articles of each eight speak of one actor, the others of an actor of whom the other says nothing.
    const opposed = ['alif', 'ba'].flatMap((outlet) =>
      syntheticPress({ seed: 3, outlets: ['alif', 'ba'], events: 60 })
        .filter((a) => a.outlet === outlet)
        .slice(0, 30)
        .map((a, i) => ({
          ...a,
          mentions: a.mentions.slice(0, 1).map((m) => ({
            ...m,
            ...{ choice: 'death', voice: 'outlet' as const },
            target: i < 8 ? 'houthi' : outlet === 'alif' ? 'egypt' : 'israel',
            ...(outlet === 'alif'
              ? { term: 'martyr', polarity: 1 as const }
              : { term: 'perished', polarity: -1 as const }),
          })),
        })),
    );
    const asked = { floor: { mentions: 5, articles: 5 }, minimumOutletArticles: 1, permutations: 9 };
    const [matrix] = compare(aggregateOf(opposed), { options: asked }).distances;
    expect(matrix?.values[0]?.[1]).toBeGreaterThan(0.9);
    expect(matrix?.intervals[0]?.[1]?.low).toBeGreaterThan(0.9);
  });
});

test('two articles alone may be copies of each other', () => {
  const [first] = syntheticPress({ seed: 1, outlets: ['alif'], events: 3 }) as [ScoredArticle];
  const { manifest } = compare(aggregateOf([first, { ...first, id: 'again' }]));
  expect(manifest.articles).toEqual({ read: 2, copies: 1, counted: 1 });
});

test('nothing in, nothing claimed', () => {
  const nothing = compare(emptyAggregate());
  expect(nothing.contrasts).toEqual([]);
  expect(nothing.units).toEqual([]);
});

test('an actor or term called as what every object has is called by its id', () => {
  const [article] = syntheticPress({ seed: 1, outlets: ['alif'], events: 3 });
  const odd = { ...(article as ScoredArticle) };
  const mentions = odd.mentions.map((m) => ({ ...m, target: 'constructor', term: 'toString' }));
  const { actors, terms } = compare(aggregateOf([{ ...odd, mentions }]), {
    glossary: { actors: {}, choices: {}, terms: {} },
  });
  expect(actors.find(({ id }) => id === 'constructor')?.gloss).toEqual({
    ar: 'constructor',
    en: 'constructor',
  });
  expect(terms.map(({ gloss }) => gloss)).toEqual([{ ar: 'toString', en: 'toString' }]);
});
