/** Which evidence a reader asks for first: that of the differences that head a report, then of all that are supported, then of figures. */
import type { ChoiceCell, Contrast, EvidenceCell, LegitimacyIndex, Unit } from '../../types/index.js';

export interface Figures {
  readonly units: readonly Unit[];
  readonly choices: readonly ChoiceCell[];
  readonly legitimacy: readonly LegitimacyIndex[];
  readonly contrasts: readonly Contrast[];
  readonly strongest: readonly string[];
}

/** How many items a cell has before a cell of no figure has its first. */
const LEAD = { headline: 8, supported: 4, figure: 3 } as const;
export const LONGEST_LEAD = LEAD.headline;

/** The lead of a cell, 0 where no figure rests on it that stands on the floor: its share, the index of its actor, or a difference. */
export function evidenceLeads(figures: Figures): (cell: Omit<EvidenceCell, 'items'>) => number {
  const { units, choices, legitimacy, contrasts, strongest } = figures;
  const outlets = new Map(units.map((unit) => [unit.id, unit.outlets]));
  const leads = new Map<string, number>();
  const add = (lead: number, unit: string, ...parts: readonly string[]): void => {
    for (const outlet of outlets.get(unit) ?? []) {
      const key = [outlet, ...parts].join('\t');
      leads.set(key, Math.max(lead, leads.get(key) ?? 0));
    }
  };
  for (const { unit, actor, choice, voice, enough } of choices)
    if (enough) add(LEAD.figure, unit, actor, choice, voice);
  for (const { unit, actor, enough } of legitimacy) if (enough) add(LEAD.figure, unit, actor);
  const heads = new Set(strongest);
  for (const { id, supported, actor, measure, a, b } of contrasts) {
    if (!supported) continue;
    const lead = heads.has(id) ? LEAD.headline : LEAD.supported;
    for (const { unit } of [a, b])
      add(lead, unit, actor, ...(measure.kind === 'index' ? [] : [measure.choice, 'own']));
  }
  return ({ outlet, actor, choice, voice }) => {
    if (choice === undefined) return 0;
    const ofChoice = leads.get([outlet, actor, choice, voice].join('\t')) ?? 0;
    return voice === 'own' ? Math.max(ofChoice, leads.get([outlet, actor].join('\t')) ?? 0) : ofChoice;
  };
}
