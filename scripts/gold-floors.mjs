/** Prints the program's figures of an evaluation (`mizan evaluate --json`) and ends with 1 when one is under its floor. */
import { readFileSync } from 'node:fs';

const FLOORS = { 'span F1': 0.8, 'strict F1': 0.55 };

const { systems } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { mentions, stance } = systems.find(({ system }) => system === 'full');
const figures = {
  'span precision': mentions.span.precision,
  'span recall': mentions.span.recall,
  'span F1': mentions.span.f1,
  'strict F1': mentions.strictF1,
  'stance macro-F1': stance.macroF1,
};
for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value.toFixed(3)}`);
const under = Object.entries(FLOORS).filter(([name, floor]) => figures[name] < floor);
for (const [name, floor] of under) console.log(`${name} is under ${floor}`);
process.exitCode = under.length > 0 ? 1 : 0;
