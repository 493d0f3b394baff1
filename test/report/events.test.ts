/** Events side by side: which are shown, and that a sentence stands once. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { events } from '../../src/report/html/events.js';
import { viewOf } from '../../src/report/html/view.js';
import { reportContext } from '../../src/report/write-report.js';
import type { Comparison, EventChoice, EventInfo, EvidenceItem } from '../../src/types/result.js';
import { sampleComparison } from './sample-comparison.js';

const context = reportContext({ lang: 'en', theme: 'auto', assets: { script: '', style: '' } });
const sample = sampleComparison();
const [alif = '', ba = ''] = sample.units.map(({ id }) => id);
const [item] = sample.evidence.flatMap(({ items }) => items) as [EvidenceItem];

const SENTENCE = 'سيطرت الميليشيات على البلدة وقتلت الإرهابيين';
const said = (surface: string): EvidenceItem => {
  const start = SENTENCE.indexOf(surface);
  const inSentence = { start, end: start + surface.length };
  return { ...item, surface, sentence: SENTENCE, inSentence, polarity: -1 };
};
const word = (term: string, surface?: string) => ({
  term,
  polarity: -1 as const,
  mentions: 1,
  ...(surface === undefined ? {} : { example: said(surface) }),
});
const choice = (over: Partial<EventChoice>): EventChoice => ({
  actor: item.actor,
  choice: 'armed-group',
  voice: 'own',
  spread: 1,
  outlets: [
    { outlet: alif, options: [word('militia')] },
    { outlet: ba, options: [word('gang')] },
  ],
  ...over,
});
const ALIKE = choice({ spread: 0, choice: 'taking-ground' });

/** The section on events as an English reader has it. */
function shown(...eventChoices: readonly (readonly EventChoice[])[]): HTMLElement {
  const [event] = sample.events.shown as [EventInfo];
  const told = eventChoices.map((choices, i) => ({
    ...event,
    id: `e${i}`,
    title: `حدث ${i}`,
    copies: [],
    choices,
  }));
  const c: Comparison = {
    ...sample,
    events: { ...sample.events, total: 9, acrossOutlets: told.length, shown: told },
  };
  const { body } = new JSDOM(events(viewOf(c, context)).value).window.document;
  for (const arabic of body.querySelectorAll('span.ar')) arabic.remove();
  return body;
}
const textsOf = (body: HTMLElement, selector: string) =>
  [...body.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

test('an event that all outlets tell in the same words is counted and not shown', () => {
  const body = shown([ALIKE], [ALIKE, choice({})], []);
  expect(textsOf(body, '.event h3')).toEqual(['حدث 1']);
  const [note] = textsOf(body, '.note');
  expect(note).toContain(
    '3 are covered by two outlets or more. Of these, 1 is told in different words; 2 are',
  );
});

test('of an event the choices that differ are shown, and how many do not is said', () => {
  const body = shown([ALIKE, choice({}), { ...ALIKE, choice: 'death' }]);
  expect(body.querySelectorAll('.event h4 .of')).toHaveLength(1);
  expect(body.textContent).toContain('In 2 choices about this event the outlets used the same words.');
  expect(shown([choice({})]).textContent).not.toContain('the same words.');
});

test('a sentence of an event stands once, with all its words marked', () => {
  const body = shown([
    choice({
      outlets: [
        { outlet: alif, options: [word('militia', 'الميليشيات'), word('terrorist', 'الإرهابيين')] },
        { outlet: ba, options: [word('gang', 'الميليشيات')] },
      ],
    }),
    choice({ choice: 'death', outlets: [{ outlet: alif, options: [word('slain', 'قتلت')] }] }),
  ]);
  expect(textsOf(body, 'blockquote')).toEqual([SENTENCE]);
  expect(textsOf(body, 'blockquote mark')).toEqual(['الميليشيات', 'قتلت', 'الإرهابيين']);
  const [first, , later] = body.querySelectorAll('.col:has(.chosen)');
  expect([...(first?.children ?? [])].map(({ localName }) => localName)).toEqual([
    'h5',
    'p',
    'p',
    'blockquote',
  ]);
  expect(later?.textContent).toContain('in the sentence above');
});

test('a headline under which an outlet has two articles stands once', () => {
  const [event] = sample.events.shown as [EventInfo];
  const [article] = event.articles;
  if (!article) throw new Error('no article');
  const twice = { ...event, copies: [], articles: [article, { ...article, id: 'again' }] };
  const c = { ...sample, events: { ...sample.events, shown: [twice] } };
  const { document } = new JSDOM(events(viewOf(c, context)).value).window;
  expect(document.querySelectorAll('.headline')).toHaveLength(1);
});

test('the list says of words that outlets only carry that they do', () => {
  const body = shown([choice({})], [choice({ voice: 'carried' })]);
  expect(textsOf(body, '.event-list .fine').at(-1)).toContain('in words they carry');
});
