/**
 * A made-up comparison of fictional outlets, large enough to fill every part of a report. The figures are crude (the `profile` stage
 * makes the true ones); the shapes, and the agreement of counts with evidence, are exact.
 */
import type { Measured } from '../../src/classify/measured.js';
import type {
  ChoiceCell,
  Comparison,
  Contrast,
  EventInfo,
  EvidenceCell,
  EvidenceItem,
  Interval,
  LegitimacyIndex,
  OptionShare,
  TermInfo,
  Unit,
  VoiceSide,
} from '../../src/types/result.js';
import { ACTORS, CHOICES, OUTLETS, type SampleTerm, SENTENCES, TERMS } from './sample-words.js';

/** A small seeded generator (mulberry32): tests are the same on every run. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function around(value: number, n: number, low: number, high: number): Interval {
  const half = (1.96 * 0.5 * (high - low)) / Math.sqrt(n + 4);
  return { low: Math.max(low, value - half), high: Math.min(high, value + half) };
}

/** How fond an outlet is of a term for an actor: camps 0 and 1 take opposite sides. */
function weight(outlet: number, actor: number, term: SampleTerm): number {
  const friendly = outlet % 3 === 2 ? 0 : outlet % 2 === actor % 2 ? 1 : -1;
  const lean = friendly * term.polarity;
  return term.polarity === 0 ? 2 : lean > 0 ? 3.2 : lean < 0 ? 0.15 : 0.4;
}

export interface SampleOptions {
  readonly outletNames?: readonly string[];
  readonly poison?: string;
  /** Mentions per outlet × actor × choice set × voice, about. */
  readonly density?: number;
}

export function sampleComparison(seed = 7, options: SampleOptions = {}): Comparison {
  const next = random(seed);
  const names = options.outletNames ?? OUTLETS;
  const density = options.density ?? 22;
  const poison = options.poison ?? '';
  const outletIds = names.map((_, i) => `outlet-${i + 1}`);
  const day = (n: number) => new Date(Date.UTC(2021, 2, 1 + n)).toISOString().slice(0, 10);
  const evidence: EvidenceCell[] = [];
  const choices: ChoiceCell[] = [];
  const legitimacy: LegitimacyIndex[] = [];
  const usage = new Map<string, number>();

  const item = (o: number, actor: string, term: SampleTerm, voice: VoiceSide): EvidenceItem => {
    const template = SENTENCES[Math.floor(next() * SENTENCES.length)] ?? '';
    const actorName = ACTORS.find((a) => a.id === actor)?.gloss.ar ?? actor;
    const [before = '', after = ''] = template.replace('{actor}', actorName).split('{word}');
    const sentence = `${before}${term.word}${after}${poison}`;
    const number = Math.floor(next() * 40);
    return {
      article: `${outletIds[o]}/${number}`,
      outlet: outletIds[o] ?? '',
      date: day(number * 2),
      title: `هدوء حذر في وادي الزيتون بعد يوم من المواجهات ${number}${poison}`,
      url: `https://example.org/${o}/${number}`,
      field: 'text',
      span: { start: 100 + before.length, end: 100 + before.length + term.word.length },
      surface: term.word,
      sentence,
      inSentence: { start: before.length, end: before.length + term.word.length },
      term: term.id,
      choice: term.choice,
      device: term.device,
      polarity: term.polarity,
      confidence: 0.8 + next() * 0.19,
      targetRule: 'construct',
      voiceRule: voice === 'own' ? 'default' : 'saying-verb',
      actor,
      voice: voice === 'own' ? 'outlet' : next() < 0.5 ? 'quoted' : 'attributed',
    };
  };

  outletIds.forEach((unit, o) => {
    ACTORS.forEach((actor, a) => {
      const tally = { '-1': 0, '0': 0, '1': 0 };
      for (const choice of CHOICES) {
        for (const voice of ['own', 'carried'] as const) {
          const terms = TERMS.filter((t) => t.choice === choice.id);
          const scale = (voice === 'own' ? density : density / 3) * (0.15 + next() * (a > 3 ? 0.25 : 1));
          const counts = terms.map((t) => Math.round(scale * weight(o, a, t) * (0.3 + next()) * 0.5));
          const total = counts.reduce((x, y) => x + y, 0);
          if (total === 0) continue;
          const articles = Math.max(1, Math.round(total * 0.7));
          const enough = total >= 10 && articles >= 5;
          const shares: OptionShare[] = terms.map((t, i) => {
            const mentions = counts[i] ?? 0;
            const share = mentions / total;
            usage.set(t.id, (usage.get(t.id) ?? 0) + mentions);
            if (voice === 'own') tally[`${t.polarity}`] += mentions;
            if (mentions > 0) {
              evidence.push({
                outlet: unit,
                actor: actor.id,
                key: t.id,
                voice,
                choice: t.choice,
                device: t.device,
                polarity: t.polarity,
                total: mentions,
                items: Array.from({ length: Math.min(mentions, 5) }, () => item(o, actor.id, t, voice)),
              });
            }
            return {
              term: t.id,
              polarity: t.polarity,
              mentions,
              articles: Math.ceil(mentions * 0.7),
              share,
              pooled: share * 0.9 + 0.03,
              ...(enough ? { interval: around(share, total, 0, 1) } : {}),
            };
          });
          choices.push({
            unit,
            actor: actor.id,
            choice: choice.id,
            voice,
            mentions: total,
            articles,
            enough,
            options: shares,
          });
        }
      }
      const mentions = tally['-1'] + tally['0'] + tally['1'];
      if (mentions === 0) return;
      const value = (tally['1'] - tally['-1']) / mentions;
      const enough = mentions >= 10;
      legitimacy.push({
        unit,
        actor: actor.id,
        value,
        pooled: value * 0.9,
        mentions,
        articles: Math.ceil(mentions * 0.6),
        enough,
        negative: tally['-1'],
        neutral: tally['0'],
        positive: tally['1'],
        ...(enough ? { interval: around(value, mentions, -1, 1) } : {}),
        carried: { value: value * -0.3, mentions: 9, interval: around(value * -0.3, 9, -1, 1) },
      });
    });
  });

  const units: Unit[] = outletIds.map((id, o) => ({
    id,
    kind: 'outlet',
    name: names[o] ?? id,
    attributes: { country: o % 2 === 0 ? 'الشاطئ' : 'الجبل' },
    outlets: [id],
    articles: 40 - o,
    copies: o,
    words: 8200 - o * 300,
    mentions: legitimacy.filter((l) => l.unit === id).reduce((s, l) => s + l.mentions, 0),
    firstDate: day(0),
    lastDate: day(79),
    undated: o === 5 ? 3 : 0,
  }));
  const terms: TermInfo[] = TERMS.map((t) => ({
    id: t.id,
    gloss: t.gloss,
    rationale: { ar: `كان غير ${t.word} في المتناول`, en: `There was another word than ${t.gloss.en}` },
    device: t.device,
    polarity: t.polarity,
    choice: t.choice,
    mentions: usage.get(t.id) ?? 0,
    surfaces: [t.word],
  }));
  const contrasts = sampleContrasts(choices, legitimacy, outletIds);
  const totalMentions = units.reduce((s, u) => s + u.mentions, 0);
  return {
    schema: 'mizan-result/1',
    manifest: {
      versions: {
        mizan: '0.1.0',
        'pack:core': '1.0.0',
        'pack:wadi': '1.0.0',
        'model:usage': 'sha256:1f0c',
        'model:stance': 'sha256:77ab',
      },
      createdAt: '2021-06-01T08:00:00.000Z',
      options: {
        seed: 1,
        alpha: 0.05,
        floor: { mentions: 10, articles: 5 },
        draws: 200,
        permutations: 2000,
        eventWindowDays: 3,
        timeUnit: 'week',
        reference: 'rest',
        actors: [],
        choices: [],
        minimumOutletArticles: 5,
      },
      articles: { read: 240, copies: 15, counted: 225 },
      mentions: totalMentions,
      words: units.reduce((s, u) => s + u.words, 0),
    },
    units,
    actors: ACTORS.map((a) => ({
      ...a,
      mentions: legitimacy.filter((l) => l.actor === a.id).reduce((s, l) => s + l.mentions, 0),
      articles: 80,
      names: 120,
    })),
    choiceSets: CHOICES.map((c) => ({
      ...c,
      options: TERMS.filter((t) => t.choice === c.id).map((t) => t.id),
      mentions: choices.filter((x) => x.choice === c.id).reduce((s, x) => s + x.mentions, 0),
    })),
    terms,
    choices,
    legitimacy,
    devices: outletIds.flatMap((unit) =>
      (['naming', 'epithet', 'death', 'control', 'violence'] as const).flatMap((device) =>
        (['own', 'carried'] as const).map((voice) => {
          const perThousand = (voice === 'own' ? 4 : 2) * (0.3 + next());
          return {
            unit,
            device,
            voice,
            perThousand,
            interval: { low: perThousand * 0.7, high: perThousand * 1.3 },
            mentions: 30,
            articles: 20,
            enough: true,
          };
        }),
      ),
    ),
    names: outletIds.flatMap((unit) =>
      ACTORS.slice(0, 3).map((actor) => ({
        unit,
        actor: actor.id,
        names: 50,
        articles: 22,
        variants: [
          {
            variant: 'official' as const,
            count: 30,
            share: 0.6,
            interval: { low: 0.45, high: 0.74 },
            surfaces: [{ surface: actor.gloss.ar, count: 30 }],
          },
          {
            variant: 'pejorative' as const,
            count: 20,
            share: 0.4,
            interval: { low: 0.26, high: 0.55 },
            surfaces: [{ surface: `جماعة ${actor.gloss.ar}`, count: 20 }],
          },
        ],
      })),
    ),
    stances: outletIds.flatMap((unit, o) =>
      ACTORS.slice(0, 3).map((actor, a) => {
        const hostile = o % 2 === a % 2 ? 0.2 : 0.6;
        return {
          unit,
          actor: actor.id,
          articles: 20,
          enough: o !== 5,
          shares: {
            hostile: { articles: hostile * 20, share: hostile, interval: around(hostile, 20, 0, 1) },
            neutral: { articles: 5, share: 0.25, interval: around(0.25, 20, 0, 1) },
            sympathetic: {
              articles: 15 - hostile * 20,
              share: 0.75 - hostile,
              interval: around(0.75 - hostile, 20, 0, 1),
            },
          },
          score: 0.4 - hostile,
          scoreInterval: around(0.4 - hostile, 20, -1, 1),
        };
      }),
    ),
    contrasts,
    tests: { contrasts: contrasts.length, keyness: 120, changes: 12 },
    strongest: contrasts.slice(0, 5).map((c) => c.id),
    keyness: outletIds.flatMap((unit, o) =>
      TERMS.slice(0, 6).map((t, i) => ({
        unit,
        reference: 'rest' as const,
        term: t.id,
        actor: ACTORS[o % 2]?.id ?? 'north',
        count: 30 - i,
        total: 300,
        referenceCount: 40 + i,
        referenceTotal: 1500,
        logOdds: 1.4 - i * 0.5,
        z: 4 - i * 1.3,
        q: 0.001 + i * 0.01,
      })),
    ),
    events: sampleEvents(evidence, units, poison),
    distances: [sampleDistances(outletIds, next)],
    series: outletIds.flatMap((unit, o) =>
      ACTORS.slice(0, 2).map((actor, a) => ({
        unit,
        actor: actor.id,
        measure: { kind: 'index' as const },
        timeUnit: 'week' as const,
        points: Array.from({ length: 11 }, (_, w) => {
          const value = Math.max(
            -1,
            Math.min(1, (o % 2 === a % 2 ? 0.4 : -0.5) + (next() - 0.5) * 0.4 + (w > 6 && o === 1 ? 0.6 : 0)),
          );
          const enough = next() > 0.1;
          return {
            from: day(w * 7),
            value,
            mentions: 14,
            articles: 8,
            enough,
            ...(enough ? { interval: around(value, 14, -1, 1) } : {}),
          };
        }),
        changes: o === 1 ? [{ at: day(49), before: -0.5, after: 0.1, p: 0.001, q: 0.012 }] : [],
      })),
    ),
    evidence,
    order: { units: [0, 2, 4, 1, 3, 5].flatMap((i) => outletIds[i] ?? []), actors: ACTORS.map((a) => a.id) },
    tooLittle: {
      total: 14,
      shown: choices
        .filter((c) => !c.enough && c.voice === 'own')
        .slice(0, 8)
        .map((c) => ({
          unit: c.unit,
          actor: c.actor,
          choice: c.choice,
          mentions: c.mentions,
          articles: c.articles,
        })),
    },
  };
}

function sampleContrasts(
  choices: readonly ChoiceCell[],
  legitimacy: readonly LegitimacyIndex[],
  outlets: readonly string[],
): Contrast[] {
  const found: Contrast[] = [];
  for (const cell of choices) {
    if (cell.voice !== 'own' || !cell.enough) continue;
    const other = choices.find(
      (c) =>
        c.unit !== cell.unit &&
        c.actor === cell.actor &&
        c.choice === cell.choice &&
        c.voice === 'own' &&
        c.enough &&
        outlets.indexOf(c.unit) > outlets.indexOf(cell.unit),
    );
    if (!other) continue;
    cell.options.forEach((option, i) => {
      const b = other.options[i];
      if (!b || option.polarity === 0) return;
      const difference = option.share - b.share;
      if (Math.abs(difference) < 0.15) return;
      const p = Math.max(0.0005, 0.2 - Math.abs(difference) * 0.4);
      found.push({
        id: `${cell.unit}|${other.unit}|${cell.actor}|${cell.choice}|${option.term}`,
        actor: cell.actor,
        measure: { kind: 'option', choice: cell.choice, term: option.term },
        a: {
          unit: cell.unit,
          hits: option.mentions,
          mentions: cell.mentions,
          articles: cell.articles,
          value: option.share,
          interval: around(option.share, cell.mentions, 0, 1),
        },
        b: {
          unit: other.unit,
          hits: b.mentions,
          mentions: other.mentions,
          articles: other.articles,
          value: b.share,
          interval: around(b.share, other.mentions, 0, 1),
        },
        difference,
        differenceInterval: { low: difference - 0.16, high: difference + 0.16 },
        oddsRatio: 6.2,
        oddsInterval: { low: 2.4, high: 15.8 },
        byEvent: {
          oddsRatio: 5.1,
          interval: { low: 1.9, high: 13.7 },
          chiSquared: 11.2,
          p: 0.0008,
          events: 9,
          mentions: 61,
        },
        p,
        strata: 'events',
        q: p * 1.5,
        supported: p < 0.03,
      });
    });
  }
  const [x, y] = [
    legitimacy[0],
    legitimacy.find((l) => l.actor === legitimacy[0]?.actor && l.unit !== legitimacy[0]?.unit),
  ];
  if (x && y) {
    const side = (l: LegitimacyIndex) => ({
      unit: l.unit,
      hits: l.positive - l.negative,
      mentions: l.mentions,
      articles: l.articles,
      value: l.value,
      interval: around(l.value, l.mentions, -1, 1),
    });
    found.push({
      id: 'index',
      actor: x.actor,
      measure: { kind: 'index' },
      a: side(x),
      b: { ...side(y), unit: 'rest' },
      difference: x.value - y.value,
      differenceInterval: { low: x.value - y.value - 0.2, high: x.value - y.value + 0.2 },
      p: 0.001,
      strata: 'months',
      q: 0.004,
      supported: true,
    });
  }
  return found.sort(
    (s, t) =>
      Number(t.supported) - Number(s.supported) ||
      Math.abs(t.difference) - Math.abs(s.difference) ||
      (s.id < t.id ? -1 : 1),
  );
}

function sampleEvents(
  evidence: readonly EvidenceCell[],
  units: readonly Unit[],
  poison: string,
): Comparison['events'] {
  const ref = (u: Unit, n: number) => ({
    id: `${u.id}/${n}`,
    outlet: u.id,
    date: `2021-03-${String(4 + n).padStart(2, '0')}`,
    title:
      n % 2
        ? `مواجهات ليلية قرب جسر الصفصاف ومقتل عدد من المسلحين${poison}`
        : 'الجسر بعد ليلة طويلة: روايات متعارضة عمّا جرى',
    url: 'https://example.org/a',
  });
  const shown: EventInfo[] = [1, 2, 3].map((n) => ({
    id: `event-${n}`,
    title: ['مواجهات جسر الصفصاف', 'دخول بلدة السروة', 'قصف سوق الوادي'][n - 1] ?? '',
    from: `2021-03-0${n + 3}`,
    to: `2021-03-0${n + 5}`,
    articleCount: 14 - n,
    outlets: units.map((u) => u.id),
    articles: units.flatMap((u) => [ref(u, n), ref(u, n + 1)]),
    choices: ['armed-group', 'taking-ground'].map((choice, i) => ({
      actor: ACTORS[i]?.id ?? 'north',
      choice,
      voice: 'own' as const,
      spread: 0.62,
      outlets: units.map((u) => ({
        outlet: u.id,
        options: evidence
          .filter(
            (c) => c.outlet === u.id && c.choice === choice && c.actor === ACTORS[i]?.id && c.voice === 'own',
          )
          .sort((x, y) => y.total - x.total)
          .slice(0, 2)
          .map((c) => ({
            term: c.key,
            polarity: c.polarity ?? 0,
            mentions: c.total,
            ...(c.items[0] ? { example: c.items[0] } : {}),
          })),
      })),
    })),
    copies:
      n === 1
        ? [
            {
              id: 'copy-1',
              articles: units.slice(0, 3).map((u) => ref(u, 9)),
              outlets: units.slice(0, 3).map((u) => u.id),
              acrossOutlets: true,
            },
          ]
        : [],
  }));
  return {
    total: 21,
    acrossOutlets: 12,
    copyGroups: 4,
    copiesWithinOutlets: 15,
    copiesAcrossOutlets: 3,
    reprints: [],
    shown,
    agencyCopies: shown.flatMap((e) => e.copies),
  };
}

function sampleDistances(outlets: readonly string[], next: () => number): Comparison['distances'][number] {
  const values = outlets.map((_, i) => outlets.map((__, j) => (i === j ? 0 : i % 2 === j % 2 ? 0.22 : 0.58)));
  const leaf = (i: number) => ({ height: 0, unit: outlets[i] ?? '', children: [] });
  return {
    scope: { kind: 'all' },
    units: outlets,
    values,
    intervals: values.map((row) => row.map((v) => ({ low: Math.max(0, v - 0.05), high: v + 0.05 }))),
    dendrogram: {
      height: 0.58,
      children: [
        { height: 0.24, children: [leaf(0), { height: 0.2, children: [leaf(2), leaf(4)] }] },
        { height: 0.27, children: [leaf(1), { height: 0.21, children: [leaf(3), leaf(5)] }] },
      ],
    },
    map: {
      points: outlets.map((unit, i) => ({
        unit,
        x: (i % 2 ? 0.3 : -0.3) + (next() - 0.5) * 0.2,
        y: (next() - 0.5) * 0.4,
      })),
      stress: 0.081,
    },
    order: outlets,
  };
}

/** Figures as `models/measured.json` holds them. */
export const MEASURED: Measured = {
  schema: 'mizan-measured/1',
  data: 'd',
  lexicon: 'l',
  folds: 5,
  articles: 494,
  outlets: 221,
  mentions: 4361,
  spans: { precision: 0.871, recall: 0.843 },
  target: 0.692,
  voice: 0.934,
  device: 0.951,
  polarity: 0.99,
  stance: { accuracy: 0.758, pairs: 1093 },
};
