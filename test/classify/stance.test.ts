/** What the stance classifier counts, and of whom; on small articles made for the purpose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { classifyArticle, judgeArticle } from '../../src/classify/classify.js';
import { actorsOf } from '../../src/classify/stance/actors.js';
import { stanceReader } from '../../src/classify/stance/features.js';
import {
  expected,
  expectedAbout,
  type FramedMention,
  framedMentions,
  weigh,
} from '../../src/classify/stance/framed.js';
import { stanceProbabilities, told } from '../../src/classify/stance/model.js';
import { PACKAGE_ROOT } from '../../src/packaged/root.js';
import { createResolver } from '../../src/pipeline.js';
import type { ResolvedField } from '../../src/resolve/candidate.js';
import { loadResources } from '../../src/resources.js';
import * as small from '../resolve/small-pack.js';

const resources = loadResources();
let resolve: (article: { readonly title?: string; readonly text: string }) => ResolvedField[];
beforeAll(() => {
  resolve = createResolver({ lexicon: resources.lexicon, voices: resources.voices });
});

const blame: FramedMention = {
  target: 'houthi',
  targets: new Map([
    ['houthi', 0.6],
    ['saleh', 0.3],
    ['unknown', 0.1],
  ]),
  polarity: -1,
  voice: 'outlet',
  device: 'naming',
  term: 'militia',
  habitual: false,
  field: 'text',
  place: 'between',
  confidence: 0.5,
};

it('says of each stance how many words with a polarity are about its actor', () => {
  const text =
    'سيطرت ميليشيات الحوثي على صنعاء. وقالت الصحيفة إن ميليشيا الحوثي ارتكبت مجزرة، واستشهد عشرة من قوات التحالف العربي في صد الميليشيات الحوثية.';
  const { mentions, stances } = classifyArticle(resolve({ text }), resources.models, resources.lexicon);
  const loaded = mentions.filter(({ polarity }) => polarity !== 0);
  const ofActor = (actor: string) => loaded.filter(({ target }) => target === actor).length;
  const counts = stances.map(({ actor, mentions }) => [actor, mentions]);
  expect(counts).toEqual(stances.map(({ actor }) => [actor, ofActor(actor)]));
  expect(ofActor('houthi')).toBeGreaterThan(loaded.length - ofActor('houthi'));
  expect(counts.length).toBeGreaterThan(0);
});

describe('a mention', () => {
  it('counts for an actor as far as it is likely framing and likely about it', () => {
    expect(expected(weigh([blame, blame], -1, 'houthi'))).toBeCloseTo(0.6);
    expect(weigh([blame], 1, 'houthi')).toEqual([]);
    expect(weigh([blame], -1, 'iran')).toEqual([]);
  });

  it('counts for a camp as far as it is likely about any of it', () => {
    const camp = new Set(['houthi', 'saleh', 'iran']);
    expect(expectedAbout([blame], -1, (actor) => camp.has(actor))).toBeCloseTo(0.45);
    expect(expectedAbout([blame], 1, (actor) => camp.has(actor))).toBe(0);
  });

  it('stands in the opening, between or in the close; a single paragraph has neither', () => {
    const places = (text: string, title = ''): string[] => {
      const fields = resolve({ title, text });
      return framedMentions(judgeArticle(fields, resources.models), fields).map(({ place }) => place);
    };
    const line = 'هاجمت ميليشيات الحوثي الإرهابية القرية.';
    expect(new Set(places(`${line}\n\nقال شهود إن الطريق مغلق.\n\n${line}`))).toEqual(
      new Set(['opening', 'closing']),
    );
    expect(new Set(places(line))).toEqual(new Set(['between']));
    expect(new Set(places('قال شهود إن الطريق مغلق.', line))).toEqual(new Set(['opening']));
    expect(new Set(places(`قال شهود.\n\n${line}\n\nقال شهود.`))).toEqual(new Set(['between']));
  });
});

describe('the actors that an article is about', () => {
  const about = (text: string, mentions: readonly FramedMention[] = [], title = ''): string[] =>
    actorsOf(resolve({ title, text }), mentions);

  it('are those named in the headline or twice in the text', () => {
    expect(about('وصل الحوثيون إلى القرية.')).toEqual([]);
    expect(about('وصل الحوثيون إلى القرية. وقال الحوثيون إنهم باقون.')).toEqual(['houthi']);
    expect(about('وصل الوفد.', [], 'الحوثيون يفاوضون')).toEqual(['houthi']);
  });

  it('and those named once whom a word is likelier to frame than not', () => {
    expect(about('وصل الحوثيون إلى القرية.', [blame])).toEqual([]);
    expect(about('وصل الحوثيون إلى القرية.', [blame, blame])).toEqual(['houthi']);
  });

  it('and an actor that the packs do not know, but never nobody in particular', () => {
    const of = (actor: string): FramedMention => ({
      ...blame,
      targets: new Map([[actor, 1]]),
      confidence: 1,
    });
    expect(about('وصل الوفد.', [of('other'), of('other')])).toEqual(['other']);
    expect(about('وصل الوفد.', [of('unknown'), of('unknown'), of('unknown')])).toEqual([]);
  });
});

describe('the features of a stance', () => {
  const of = (actor: string, text: string, title = ''): ReadonlyMap<string, number> => {
    const fields = resolve({ title, text });
    const framed = framedMentions(judgeArticle(fields, resources.models), fields);
    return stanceReader(fields, framed, resources.lexicon.actors)(actor);
  };

  it('tell the outlet’s own words from those it carries, and who speaks', () => {
    const own = of('houthi', 'قصفت ميليشيات الحوثي الحي. واستولت ميليشيات الحوثي على المبنى.');
    expect(own.get('negative:own')).toBeGreaterThan(0.5);
    expect(own.get('speech') ?? 0).toBe(0);
    const carried = of(
      'houthi',
      'قال المتحدث باسم الجيش اليمني إن «ميليشيات الحوثي قصفت الحي، وإن ميليشيات الحوثي ستهزم قريبا».',
    );
    expect(carried.get('negative:own') ?? 0).toBeLessThan(0.1);
    expect(carried.get('negative:carried')).toBeGreaterThan(0.5);
    expect(carried.get('speech')).toBeGreaterThan(0.3);
  });

  it('tell words that agencies avoid from those that they write too', () => {
    const habitual = of(
      'syrian_government',
      'قصفت قوات النظام السوري الحي. وسيطرت قوات النظام السوري على المبنى.',
    );
    expect(habitual.get('negative:habitual-only')).toBeGreaterThan(0.5);
    expect(habitual.get('negative:marked') ?? 0).toBeLessThan(0.1);
    const marked = of('houthi', 'قصفت ميليشيات الحوثي الحي. وسيطرت ميليشيات الحوثي على المبنى.');
    expect(marked.get('negative:marked')).toBeGreaterThan(0.5);
    expect(marked.get('negative:habitual-only') ?? 0).toBeLessThan(0.1);
  });

  it('tell what the article tells of in plain words, the same to all its actors', () => {
    const text = 'أشاد الوزير بجهود طهران في الإغاثة. ودان المجلس حركة حماس، ثم انسحب الوفد.';
    const [praised, blamed] = [of('iran', text), of('hamas', text)];
    for (const tone of ['esteem', 'aid', 'censure', 'loss'])
      expect(praised.get(`tone:${tone}`), tone).toBeGreaterThan(0);
    expect(praised.get('tone:harm') ?? 0).toBe(0);
    for (const [name, value] of praised) if (name.startsWith('tone:')) expect(blamed.get(name)).toBe(value);
    expect(of('iran', `${text} ورحب المجلس بالوفد.`).get('tone:esteem')).toBeGreaterThan(
      praised.get('tone:esteem') ?? 0,
    );
  });

  it('tell a sober report from insistence and honours, by how thick their words stand and not by how many they are', () => {
    const wire = 'قتل ثلاثة جنود في هجوم شنه مسلحون على قوات للجيش، بحسب مصدر أمني نقلت عنه وكالة محلية.';
    const speech = 'شدد معالي الوزير على موقف بلادنا، مؤكدا أننا لن نتراجع.';
    const [sober, solemn] = [of('egypt', wire), of('egypt', speech)];
    const at = (features: ReadonlyMap<string, number>, tone: string): number =>
      features.get(`tone:${tone}`) ?? 0;
    for (const tone of ['fight', 'source']) expect(at(sober, tone), tone).toBeGreaterThan(at(solemn, tone));
    for (const tone of ['insistence', 'honour', 'self'])
      expect(at(solemn, tone), tone).toBeGreaterThan(at(sober, tone));
    const longer = of('egypt', `${wire} ${'وكان الطقس في المدينة باردا في ذلك اليوم من الشتاء. '.repeat(9)}`);
    expect(at(longer, 'fight')).toBeLessThan(at(sober, 'fight'));
    expect(at(longer, 'fight')).toBeGreaterThan(0);
  });

  it('tell of two sides, of people and their homes, and of devotion to a nation', () => {
    const tone = (text: string, name: string): number => of('egypt', text).get(`tone:${name}`) ?? 0;
    const talks = 'اتفق الطرفان على هدنة بعد جولة مفاوضات، وتبادلا الاتهامات في خلاف على بنودها.';
    const home = 'بكت والدته عند باب البيت، وقال أبناؤها إن ليل القرية طال.';
    const solemn = 'صمود أبناء الوطن وتضحياتهم عزة للأمة وكرامة لها.';
    expect(tone(talks, 'side')).toBeGreaterThan(tone(home, 'side'));
    expect(tone(home, 'life')).toBeGreaterThan(tone(talks, 'life'));
    expect(tone(solemn, 'devotion')).toBeGreaterThan(0);
    expect(tone(home, 'devotion')).toBe(0);
    expect(tone(home, 'saying')).toBeGreaterThan(0);
    expect(tone(solemn, 'saying')).toBe(0);
  });

  it('tell what stands beside an actor’s name, its own and not its neighbour’s', () => {
    const text = 'قدمت إيران مساعدات للمتضررين. وتكبدت حركة حماس خسائر، وعالج الأطباء ضحايا حماس.';
    const [helper, loser] = [of('iran', text), of('hamas', text)];
    expect(helper.get('behind:aid')).toBeGreaterThan(0);
    expect(helper.get('before:suffering') ?? 0).toBe(0);
    expect(loser.get('behind:loss')).toBeGreaterThan(0);
    expect(loser.get('behind:aid') ?? 0).toBe(0);
    expect(loser.get('before:suffering')).toBeGreaterThan(0);
    const [opening, later] = [
      of('iran', 'إيران وقعت الاتفاق.'),
      of('iran', 'وقع الوزير في المساء اتفاقا مع إيران.'),
    ];
    expect(opening.get('opens')).toBeGreaterThan(0);
    expect(later.get('opens') ?? 0).toBe(0);
  });

  it('are figures of how an actor is framed and named and of who speaks, each of this actor alone', () => {
    const fields = small.resolve({
      title: 'داعش يفجر',
      text: 'لم تشن الميليشيا الحوثية المتطرفة هجوما. واتهم متحدث سعودي الحوثيين «بارتكاب مجزرة في صنعاء».\n\nوصل وزير إلى مأرب.',
    });
    const uses = fields.flatMap(({ candidates }) => candidates);
    const judgements = uses.map((candidate) => {
      return { candidate, probability: 0.5, mention: true, reasons: () => [] };
    });
    const read = stanceReader(fields, framedMentions(judgements, fields), small.lexicon.actors);
    // Three words, each as likely as not, in 20 words of which 5 are a source's.
    const article = {
      'article:framing': Math.log1p(1.5),
      'article:own': Math.log1p(1),
      'article:own-share': 2 / 3,
      'article:density': 1.5 / 1.2,
      'article:negative-share': 1.5 / 2.5,
    };
    expect(Object.fromEntries(read('houthi'))).toEqual({
      ...article,
      'kind:armed-group': 1,
      negative: Math.log1p(1.5),
      'negative:own': Math.log1p(1),
      'negative:carried': Math.log1p(0.5),
      'negative:any': 1 - 0.5 ** 3,
      'negative:twice': 1,
      'negative:marked': Math.log1p(1.5),
      'negative:marked:own': Math.log1p(1),
      'negative:marked:carried': Math.log1p(0.5),
      'negative:marked:any': 1,
      'negative:marked:own:any': 1,
      'negative:opening': 1,
      'negative:naming': Math.log1p(0.5),
      'negative:epithet': Math.log1p(0.5),
      'negative:violence': Math.log1p(0.5),
      'negative:devices': 1.5,
      'negative:beyond-names': Math.log1p(1),
      'negative:terms': Math.log1p(1.5),
      'negative:one-term': 0.5 / 1.5,
      balance: -1.5 / 2.5,
      'balance:own': -1 / 2,
      speech: 5 / 20,
      'speech:speakers': 1,
      'speech:foes': 5 / 20,
      'speech:foes:any': 1,
      'speech:foes:most': 1,
      named: Math.log1p(2),
      'named:little': 1,
      'named:share': 2 / 4,
      'named:lead': 1,
    });
    expect(Object.fromEntries(read('saudi_arabia'))).toEqual({
      ...article,
      'kind:state': 1,
      unframed: 1,
      'foes:balance': -1.5 / 2.5,
      'foes:negative': Math.log1p(1.5),
      'foes:negative:any': 1,
      'unframed:foes-blamed': 0.75,
      speech: 5 / 20,
      'speech:speakers': 1,
      'speech:own': 5 / 20,
      'speech:own:any': 1,
      'speech:own:most': 1,
      named: Math.log1p(1),
      'named:little': 1,
      'named:share': 1 / 4,
    });
  });

  it('read the same for whichever camp: swapped names swap the features', () => {
    const told = (left: string, right: string): string =>
      `قصفت ميليشيات ${left} الإرهابية الحي. وقال سكان إن ${right} أعلنوا التعبئة.`;
    const first = of('houthi', told('الحوثيين', 'الأكراد'));
    const second = of('hamas', told('حماس', 'الأكراد'));
    for (const name of ['negative:naming', 'negative:epithet', 'negative:own'])
      expect(first.get(name), name).toBeCloseTo(second.get(name) ?? -1, 0);
  });

  it('name no word, no outlet and no actor that the packs know', () => {
    const model = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'models/stance.json'), 'utf8'));
    const names: string[] = model.classes.hostile.features;
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      expect(name).toMatch(/^[a-z:-]+$/);
      expect(resources.lexicon.actors.has(name.replace(/^kind:/, '')), name).toBe(false);
    }
  });
});

describe('the actors of an article', () => {
  const about = (text: string): string[] => {
    const fields = resolve({ text });
    return actorsOf(fields, framedMentions(judgeArticle(fields, resources.models), fields));
  };

  it('are civilians too, where it dwells on what they suffer', () => {
    const plight = 'نزح سكان الحي مع أطفالهم، وعانت النساء من الجوع. وبين الجرحى أطفال وعمال وطلاب.';
    expect(about(plight)).toContain('civilians');
    expect(about('نزح سكان الحي مع أطفالهم.')).not.toContain('civilians');
    expect(about('زار عمال وطلاب ومعلمون وصحفيون وشبان معرض الكتاب مع مواطنين آخرين.')).not.toContain(
      'civilians',
    );
  });
});

describe('the stance', () => {
  const stanceOf = (actor: string, text: string, title = ''): string => {
    const fields = resolve({ title, text });
    const framed = framedMentions(judgeArticle(fields, resources.models), fields);
    const features = stanceReader(fields, framed, resources.lexicon.actors)(actor);
    const probabilities = stanceProbabilities(resources.models.stance, features);
    const { hostile, neutral, sympathetic } = probabilities;
    expect(hostile + neutral + sympathetic).toBeCloseTo(1);
    return told(probabilities);
  };

  it('is told where neutral is not clearly likelier', () => {
    expect(told({ hostile: 0.45, neutral: 0.5, sympathetic: 0.05 })).toBe('hostile');
    expect(told({ hostile: 0.05, neutral: 0.5, sympathetic: 0.45 })).toBe('sympathetic');
    expect(told({ hostile: 0.2, neutral: 0.55, sympathetic: 0.25 })).toBe('neutral');
    expect(told({ hostile: 0.35, neutral: 0.5, sympathetic: 0.15 })).toBe('neutral');
  });

  it('is hostile where the outlet blames in many words, neutral where it reports plainly', () => {
    const blamed =
      'ارتكبت ميليشيات الحوثي الإرهابية مجزرة بشعة في القرية.\n\nواستولت عصابات الحوثي على البيوت، ونهبت الميليشيات الانقلابية المدرسة.\n\nوفشلت الميليشيات فشلا ذريعا.';
    const plain =
      'قال مسؤول محلي إن وفدا من الحوثيين وصل إلى العاصمة. وأعلن الحوثيون أن المحادثات تبدأ غدا.\n\nوذكر مسؤول حكومي أن الحكومة اليمنية تشارك في المحادثات.';
    expect(stanceOf('houthi', blamed, 'ميليشيات الحوثي ترتكب مجزرة')).toBe('hostile');
    expect(stanceOf('houthi', plain, 'وفد من الحوثيين في العاصمة')).toBe('neutral');
  });
});
