/** A pack of a dozen words and actors, and the resolved uses of its words in a text: what the rules of target are tested on. */
import { compileLexicon } from '../../src/lexicon/compile.js';
import type { PackFault } from '../../src/lexicon/errors.js';
import { parsePackFile } from '../../src/lexicon/source.js';
import { createResolver } from '../../src/pipeline.js';
import { tableOf } from '../../src/resolve/features.js';
import { loadVoiceCues } from '../../src/resolve/voice/index.js';

const explained = 'gloss: {ar: شرح, en: a gloss}, rationale: A less loaded word was at hand.';
const term = (id: string, words: string, more: string): string =>
  `  - {id: ${id}, words: [${words}], ${more}, ${explained}}`;
const actor = (id: string, kind: string, country: string, names: string, more = ''): string =>
  `  - {id: ${id}, kind: ${kind}, country: ${country}, gloss: {ar: اسم, en: a name}, ${more} names: [${names}]}`;
const claimed = (words: string): string => `{words: [${words}], register: self-designation, claims: true}`;
const named = (words: string, as = 'name'): string => `{words: [${words}], as: ${as}, register: neutral}`;

const PACK = `choices:
  - {id: death, referent: dying, gloss: {ar: شرح, en: a gloss}}
  - {id: outcome, referent: how it ended, gloss: {ar: شرح, en: a gloss}}
  - {id: government, referent: who governs, gloss: {ar: شرح, en: a gloss}}
terms:
${[
  term('militia', '{noun: ميليشيا, sound: f}', 'device: naming, polarity: -1, refers: [armed-group]'),
  term('rebels', '{noun: متمرد, sound: m}', 'device: naming, polarity: -1, refers: [armed-group]'),
  term(
    'terrorist',
    '{adjective: إرهابي}',
    'device: {actor: epithet, act: violence, head: naming}, polarity: -1, otherwise: terrorism',
  ),
  term(
    'extremists',
    '{adjective: متطرف}',
    'device: {actor: epithet, act: epithet, head: naming}, polarity: -1, otherwise: terrorism',
  ),
  term('terror', '{noun: إرهاب}', 'device: naming, polarity: -1, otherwise: terrorism'),
  term('terrorizing', '{noun: ترويع}', 'device: violence, polarity: -1, otherwise: terrorism'),
  term('zionist-entity', '{pattern: الكيان الغاصب}', 'device: naming, polarity: -1, target: israel'),
  term('aggression', '{noun: عدوان}', 'device: violence, polarity: -1'),
  term('massacre', '{noun: مجزرة, plurals: [مجازر]}', 'device: violence, polarity: -1'),
  term('torture', '{noun: تعذيب}', 'device: violence, polarity: -1, genitive: victim'),
  term('seize', '{verb: استولى, present: يستولي}, {noun: استيلاء}', 'device: control, polarity: -1'),
  term('liberate', '{verb: حرر, present: يحرر}, {noun: تحرير}', 'device: control, polarity: 1'),
  term('rout', '{verb: دحر, present: يدحر}, {noun: دحر}', 'device: control, polarity: 1, genitive: victim'),
  term('martyr', '{noun: شهيد, plurals: [شهداء]}', 'device: death, polarity: 1'),
  term('martyrdom', '{verb: استشهد, present: يستشهد}', 'device: death, polarity: 1'),
  term('so-called', '{pattern: "ما|من|عما يسمى|تسمى|سماه"}', 'device: distancing, polarity: -1'),
  term(
    'ousted',
    '{fixed: المخلوع}',
    'device: naming, polarity: -1, refers: [state], by-country: {yemen: yemen_government}',
  ),
  term('scare-quotes', '{marks: claimed-name}', 'device: distancing, polarity: -1'),
  term('tails', '{noun: أذناب}', 'device: naming, polarity: -1, genitive: master'),
  term(
    'legitimacy',
    '{fixed: الشرعية}',
    'device: naming, polarity: 1, by-country: {yemen: yemen_government, iraq: iraqi_government}',
  ),
  term('horror', '{noun: فظاعة}', 'device: violence, polarity: -1'),
  term('destabilise', '{noun: زعزعة}', 'device: evaluation, polarity: -1, genitive: victim'),
  term('slain', '{fixed: صرعى}', 'device: death, polarity: -1, choice: death'),
  term('backed', '{pattern: "المدعومة|مدعومة من"}', 'device: epithet, polarity: -1, refers: [armed-group]'),
  term(
    'regime',
    '{noun: نظام}',
    'device: naming, polarity: -1, refers: [state, party], by-country: {yemen: yemen_government}',
  ),
  term('great', '{adjective: عظيم}', 'device: epithet, polarity: 1'),
  term('claim', '{verb: زعم, present: يزعم}', 'device: distancing, polarity: -1'),
  term(
    'rightful',
    '{adjective: شرعي}',
    'device: {actor: epithet}, polarity: 1, refers: [state], by-country: {yemen: yemen_government}',
  ),
  term('claims', '{fixed: مزاعم}', 'device: distancing, polarity: -1'),
  term('defence', '{pattern: "الدفاع عن الشعب"}', 'device: violence, polarity: 1'),
  term('steadfast', '{noun: صمود}', 'device: evaluation, polarity: 1'),
  term('killing', '{noun: مقتل}', 'device: death, polarity: 0'),
  term('expelled', '{fixed: المطرود}', 'device: epithet, polarity: -1, by-country: {yemen: saleh}'),
  term('eliminate', '{pattern: "القضاء على"}', 'device: death, polarity: -1, refers: [armed-group]'),
  term('coward', '{adjective: جبان}', 'device: {actor: epithet, act: evaluation}, polarity: -1'),
  term('repression', '{noun: قمع}', 'device: violence, polarity: -1, refers: [state]'),
  term('victory', '{noun: انتصار, sound: f}', 'device: evaluation, polarity: 1, choice: outcome'),
  term('treason', '{noun: خيانة}', 'device: evaluation, polarity: -1'),
  term('cowardice', '{noun: جبن}', 'device: evaluation, polarity: -1'),
  term(
    'dictator',
    '{noun: ديكتاتور, plurals: [ديكتاتوريون]}',
    'device: naming, polarity: -1, choice: government',
  ),
  term('resist', '{noun: مقاومة}', 'device: violence, polarity: 1'),
  term(
    'occupation-israel',
    '{fixed: الاحتلال}',
    'device: naming, polarity: -1, target: israel, countries: [palestine]',
  ),
  term('occupation', '{fixed: الاحتلال}', 'device: control, polarity: -1, by-country: {iraq: us_forces}'),
  term(
    'uprising',
    '{fixed: الانتفاضة}',
    'device: evaluation, polarity: 1, by-country: {yemen: islah}, countries: [yemen]',
  ),
  term('ulterior', '{pattern: "النوايا <المبيتة>"}', 'device: evaluation, polarity: -1'),
  term('disown', '{verb: تنكر, present: يتنكر}', 'device: evaluation, polarity: -1'),
].join('\n')}
actors:
${[
  actor(
    'houthi',
    'armed-group',
    'yemen',
    `${named('{fixed: الحوثيون}, {fixed: الحوثيين}, {fixed: الحوثي}')}, ${named('{adjective: حوثي}', 'adjective')}`,
    'foes: [yemen_government, resistance, arab_coalition], called: [جماعة],',
  ),
  actor(
    'yemen_government',
    'state',
    'yemen',
    `{words: [{fixed: الشرطة}], as: generic, register: neutral, countries: [yemen]}, ${named('{pattern: "الجيش اليمني"}, {pattern: "الحكومة اليمنية"}, {pattern: "الرئيس اليمني"}')}, ${named('{fixed: هادي}', 'person')}`,
    'foes: [houthi],',
  ),
  actor('resistance', 'armed-group', 'yemen', named('{pattern: "المقاومة التعزية"}'), 'foes: [houthi],'),
  actor('arab_coalition', 'coalition', 'yemen', named('{pattern: "التحالف العربي"}'), 'foes: [houthi],'),
  actor('islah', 'party', 'yemen', named('{fixed: الإصلاح}')),
  actor('saleh', 'party', 'yemen', named('{fixed: عفاش}', 'person'), 'allies: [houthi],'),
  actor(
    'saudi_arabia',
    'state',
    'saudi-arabia',
    `{words: [{fixed: البرلمان}], as: generic, register: neutral, countries: [saudi-arabia]}, ${named('{fixed: السعودية}')}, ${named('{adjective: سعودي}', 'adjective')}`,
    'foes: [houthi],',
  ),
  actor(
    'isis',
    'armed-group',
    'iraq',
    `${named('{fixed: داعش}')}, ${claimed('{pattern: "الدولة الإسلامية"}')}`,
    'foes: [iraqi_government], called: [تنظيم],',
  ),
  actor(
    'iraqi_government',
    'state',
    'iraq',
    `${named('{pattern: "الجيش العراقي"}, {pattern: "القوات العراقية"}')}, ${named('{adjective: عراقي}', 'adjective')}`,
    'foes: [isis],',
  ),
  actor('us_forces', 'army', 'usa', named('{pattern: "الجيش الأمريكي"}')),
  actor('baath', 'party', 'iraq', `${named('{fixed: البعث}')}, ${named('{fixed: صدام}', 'person')}`),
  actor(
    'israel',
    'state',
    'palestine',
    `${named('{fixed: إسرائيل}')}, ${named('{adjective: إسرائيلي}', 'adjective')}, ${named('{fixed: المستوطنين}', 'member')}`,
    'foes: [palestinians],',
  ),
  actor(
    'palestinians',
    'people',
    'palestine',
    named('{fixed: الفلسطينيون}, {fixed: الفلسطينيين}'),
    'foes: [israel],',
  ),
].join('\n')}
referents:
  groups: [{noun: تنظيم, sound: f}, {noun: تحالف, sound: f}, {noun: جماعة, sound: f}, {noun: قوة, plurals: [قوات]}, {noun: عنصر, plurals: [عناصر]}]
  acts: [{noun: هجوم, plurals: [هجمات]}, {noun: تفجير, sound: f}]
  persons: [{adjective: انتحاري}]
  offices: [{noun: وزير, plurals: [وزراء]}, {noun: متحدث, sound: m}, {noun: وزارة, sound: f}]
  forces: [{noun: جندي, plurals: [جنود]}, {noun: قوة, plurals: [قوات]}, {noun: جيش, plurals: [جيوش]}]
  protests: [{noun: مسيرة, sound: f}]
  civilians: [{noun: مدني, sound: m}, {noun: طفل, plurals: [أطفال]}]
  peoples: [{noun: شعب}, {fixed: أهالي}]
  policies: [{noun: مكافحة}]
  struggles: [{noun: محاربة}, {verb: طال, present: يطال}, {verb: استهدف, present: يستهدف}, {verb: شمل, present: يشمل}]
  accusals: [{verb: اتهم, present: يتهم}]
  abilities: [{verb: تمكن, present: يتمكن}, {verb: واصل, present: يواصل}, {noun: استكمال}]
  doings: [{verb: ارتكب, present: يرتكب}, {noun: ارتكاب}, {verb: شنّ, present: يشن}, {verb: قاد, present: يقود}, {verb: نفّذ, present: ينفذ}]
  undertakings: [{verb: قام, present: يقوم}, {verb: تبنى, present: يتبنى}]
  feats: [{verb: حقق, present: يحقق}, {fixed: منيت}]
  state-offices: [{fixed: البرلمان}, {noun: وزير, plurals: [وزراء]}]
  homes: [{noun: وطن}, {fixed: معاليه}]
  papers: [{noun: صحيفة, plurals: [صحف]}, {noun: إذاعة, sound: f}, {noun: قناة, plurals: [قنوات]}, {noun: وكالة, sound: f}]
  armed-bodies: [{noun: تنظيم, sound: f}, {noun: جماعة, sound: f}, {noun: حركة, sound: f}, {noun: قوة, plurals: [قوات]}]
  followers: [{adjective: تابع}, {adjective: موالي}, {adjective: منتمي}, {adjective: محسوب}]
  allies: [{adjective: متحالف}]
  helps: [{noun: دعم}, {adjective: مدعوم}, {verb: قاد, present: يقود}]
  denials: [{verb: نفى, present: ينفي}, {fixed: يحقق}]
  grips: [{noun: قبضة}, {noun: سيطرة}, {noun: احتلال}]
  mournings: [{verb: شيّع, present: يشيّع}]
  opponents: [{adjective: مناهض}, {adjective: معارض}, {adjective: معادي}]
  attacks: [{noun: هجوم, plurals: [هجمات]}, {noun: تفجير, sound: f}, {noun: اعتداء, sound: f}, {noun: انفجار, sound: f}, {adjective: انتحاري}, {adjective: مفخخ}]
  claims: [{verb: تبنى, present: يتبنى}, {noun: مسؤولية}]
  claimables: [{noun: عمل}, {noun: عملية, sound: f}, {noun: تفجير, sound: f}, {noun: مجزرة, plurals: [مجازر]}, {noun: مسؤولية}]
  conducts: [{noun: نية, plurals: [نوايا]}]
  nameless: [{noun: جهة, sound: f}, {noun: طرف, plurals: [أطراف]}, {adjective: مجهول}]
  partisans: [{noun: يمين}, {noun: حزب, plurals: [أحزاب]}, {noun: حكومة, sound: f}]
  creeds: [{adjective: بوذي}]
  registers: [{noun: قائمة, plurals: [قوائم]}, {noun: لائحة, plurals: [لوائح]}]
  listings: [{verb: أدرج, present: يدرج}, {verb: وضع, present: يضع}]
  weapons: [{noun: رصاص}]
  rights: [{noun: حق, plurals: [حقوق]}, {noun: واجب}]
  callings: [{verb: وصف, present: يصف}, {verb: اعتبر, present: يعتبر}, {verb: صنف, present: يصنف}, {verb: اتهم, present: يتهم}, {noun: تصنيف}, {noun: اعتبار}]
places:
  iraq: [الموصل, بغداد]
  saudi-arabia: [عسير]
  yemen: [تعز, صنعاء, مأرب]
  palestine: [غزة, الخليل]
`;

function smallLexicon() {
  const faults: PackFault[] = [];
  const source = parsePackFile('small.yaml', 'core', PACK, faults);
  if (!source || faults.length > 0) throw new Error(faults.map((f) => `${f.line}: ${f.message}`).join('\n'));
  return compileLexicon([source]);
}

export const lexicon = smallLexicon();

/** An article's fields, resolved by the pack. */
export const resolve = createResolver({
  lexicon,
  voices: loadVoiceCues('lexicons/core/voice.yaml'),
});

/** `surface → target (rule)` of every use of the pack's terms that the rules take for a mention, in order. */
export function targetsIn(text: string): string[] {
  return resolve({ text }).flatMap(({ candidates }) =>
    candidates
      .filter((candidate) => !candidate.refused)
      .map(({ surface, target, targetRule }) => `${surface} → ${target} (${targetRule})`),
  );
}

/** The actors that are weighed as targets of each use, in order. */
export function actorsWeighed(text: string): string[][] {
  return resolve({ text }).flatMap(({ candidates }) =>
    candidates
      .filter((candidate) => !candidate.refused)
      .map((candidate) => candidate.evidence().map(({ actor }) => actor)),
  );
}

/** What speaks for an actor as the target of the text's last use, by feature. */
export function evidenceFor(actor: string, text: string): ReadonlyMap<string, number> {
  const last = resolve({ text })
    .flatMap(({ candidates }) => candidates.filter((candidate) => !candidate.refused))
    .at(-1);
  const evidence = last?.evidence().find((one) => one.actor === actor);
  return evidence ? tableOf(evidence.describe) : new Map();
}
