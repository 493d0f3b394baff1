/** A word with its mark, and why it was taken, whom it is about and whose it is. */
import type { Device, NameRegister, Polarity } from '../../types/mention.js';
import type { ClientData, ClientWord } from '../html/client-types.js';
import { type Html, html } from '../html/markup.js';
import { say } from './speech.js';

const SIGN: Readonly<Record<string, readonly [kind: string, sign: string]>> = {
  '-1': ['neg', '−'],
  '0': ['neu', '○'],
  '1': ['pos', '+'],
};

/** The word as it stands in its text; `number` leads to its reasons. */
export function marked(surface: string, polarity: Polarity | null, number?: number): Html {
  const [kind, sign] = SIGN[String(polarity)] ?? ['nam', ''];
  if (number === undefined) return html`<mark class="${kind}">${surface}</mark>`;
  const name = polarity === null ? '' : html` (${say().polarityName(polarity)})`;
  return html`<mark class="${kind}">${surface}<i aria-hidden="true">${sign}${number}</i><span class="sr"> ${number}${name}</span></mark>`;
}

function meaning(data: ClientData, [, , , term, register, , polarity]: ClientWord): Html {
  const s = say();
  const info = data.terms[term];
  // A plain word does nothing but stand for another: it is told by the choice that it is an option of.
  const set = polarity === 0 ? data.choices[info?.choice ?? -1] : undefined;
  return info
    ? html`${set ? s.gloss(set) : s.deviceName(info.device as Device)}${s.comma}${s.polarityName(polarity ?? 0)}: ${s.gloss(info.gloss)}${info.rationale ? html`<br><small>${s.gloss(info.rationale)}</small>` : ''}`
    : html`${s.name}: ${register ? s.registerName(register as NameRegister) : ''}`;
}

/** What the word is, about whom, in whose voice, and how sure; each with the rule that decided it. */
export function reasons(data: ClientData, surface: string, word: ClientWord, number?: number): Html {
  const s = say();
  const [, , actor, term, , voice, polarity, confidence, targetRule, voiceRule, counted] = word;
  const who = data.actors[actor];
  const about = html`<dt>${s.actor}</dt><dd>${who ? s.gloss(who) : ''}${targetRule ? html` <small>${s.targetRule(targetRule)}</small>` : ''}</dd>`;
  const whose =
    term < 0
      ? ''
      : html`<dt>${s.voice}</dt><dd>${s.voiceName(voice)}${voiceRule ? html` <small>${s.voiceRule(voiceRule)}</small>` : ''}</dd>`;
  const sure = term < 0 || polarity === 0 ? '' : html`<dt>${s.why}</dt><dd>${s.confidence(confidence)}</dd>`;
  const left =
    term < 0 || counted === 1
      ? ''
      : html`<dt>${s.figures}</dt><dd>${s.uncounted((data.terms[term]?.choice ?? -1) >= 0)}</dd>`;
  const mark = marked(surface, polarity, number);
  const back =
    number === undefined ? mark : html`<a class="back" href="#w${number}" data-word="${number}">${mark}</a>`;
  return html`<dl><dt>${s.term}</dt><dd>${back} — ${meaning(data, word)}</dd>${about}${whose}${sure}${left}</dl>`;
}
