import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { chartLabel } from '../../src/report/charts/label.js';
import { foreign, html, plain, shownText, trusted } from '../../src/report/html/markup.js';
import { packed } from '../../src/report/html/packed.js';

describe('markup', () => {
  it('escapes every value and leaves its own markup alone', () => {
    expect(html`<p title="${'"><script>'}">${'<b>&'}${html`<i>${1}</i>`}${null}${false}</p>`.value).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;<i>1</i></p>',
    );
  });

  it('gives any text back as text, controls and overrides apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { document } = new JSDOM(html`<!doctype html><body><p>${text}</p>`.value).window;
        expect(document.body.children).toHaveLength(1);
        expect(document.querySelector('p')?.textContent).toBe(shownText(text).replace(/\r\n?/g, '\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('takes out what makes a text read as what it is not, and keeps what Arabic needs', () => {
    expect(shownText('a\u202eb\u2066c\u001b[31m\u0000\ud800')).toBe('abc[31m');
    expect(shownText('می\u200cخواهم \u200f\u200e🙂')).toBe('می\u200cخواهم \u200f\u200e🙂');
  });

  it('packs data into what no script end can be in, and that unpacks to the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        const data = { value, text: `${text}</script><!--<script>` };
        const content = packed(data);
        expect(content).toMatch(/^[A-Za-z0-9+/]+=*$/);
        const json = inflateRawSync(Buffer.from(content, 'base64')).toString('utf8');
        expect(json).toBe(JSON.stringify(data));
      }),
    );
  });

  it('gives the words without the markup', () => {
    expect(plain(html`<bdi>${'a<b & "c"'}</bdi>${trusted(' d')}`)).toBe('a<b & "c" d');
  });
});

it('an Arabic name is read from the right, whatever it begins with, and a Latin one as it stands', () => {
  expect(foreign('CNN بالعربية').value).toBe('<bdi dir="rtl">CNN بالعربية</bdi>');
  expect(foreign('report of الأهرام').value).toBe('<bdi>report of الأهرام</bdi>');
  expect(chartLabel('CNN بالعربية')).toBe('\u2068\u200fCNN بالعربية\u2069');
  expect(chartLabel('CNN')).toBe('\u2068CNN\u2069');
});
