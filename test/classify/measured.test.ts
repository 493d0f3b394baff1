import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measuredText, readMeasured } from '../../src/classify/measured.js';
import { ModelError, readStoredModels } from '../../src/classify/store.js';
import { folder as newFolder } from '../read/workspace.js';

test('the figures beside the models are of these models, and those of others are not told', () => {
  const { usage } = readStoredModels('models').trainedOn;
  const measured = readMeasured('models', usage);
  if (!measured) throw new Error('the package’s models have been measured');
  const folder = newFolder();
  expect(readMeasured(folder, usage)).toBeUndefined();
  writeFileSync(join(folder, 'measured.json'), measuredText(measured));
  expect(readMeasured(folder, usage)).toEqual(measured);
  expect(readMeasured(folder, { ...usage, data: 'of other articles' })).toBeUndefined();
  expect(readMeasured(folder, { ...usage, lexicon: 'of other packs' })).toBeUndefined();
  writeFileSync(join(folder, 'measured.json'), '{"schema":"mizan-measured/1"}');
  expect(() => readMeasured(folder, usage)).toThrow(ModelError);
});
