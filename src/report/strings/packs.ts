/** What the packs of the program are called for a reader. A pack of somebody's own goes by its id. */
import type { Gloss } from '../../types/result.js';

const PACKS: Readonly<Record<string, Gloss>> = {
  core: { ar: 'الأساس', en: 'core' },
  egypt: { ar: 'مصر', en: 'Egypt' },
  iraq: { ar: 'العراق', en: 'Iraq' },
  libya: { ar: 'ليبيا', en: 'Libya' },
  palestine: { ar: 'فلسطين', en: 'Palestine' },
  region: { ar: 'المنطقة', en: 'region' },
  syria: { ar: 'سوريا', en: 'Syria' },
  yemen: { ar: 'اليمن', en: 'Yemen' },
};

export function packGloss(id: string): Gloss {
  return PACKS[id] ?? { ar: id, en: id };
}
