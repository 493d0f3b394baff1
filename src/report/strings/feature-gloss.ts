import type { Gloss } from '../../types/result.js';

/** Words for the parts of a classifier's feature names: what they are about, and what is said of it. */
export interface FeatureWords {
  readonly subjects: Readonly<Record<string, Gloss>>;
  readonly parts: Readonly<Record<string, Gloss>>;
}

/**
 * A feature in words (`negative:own:any`: `words against it: in the outlet’s own words, at least one`); a part that is not listed is
 * shown by its own name.
 */
export function featureGloss({ subjects, parts }: FeatureWords, feature: string): Gloss {
  const [head = feature, ...rest] = feature.split(':');
  const told = (lang: keyof Gloss, comma: string): string => {
    const subject = subjects[head]?.[lang] ?? head;
    if (rest.length === 0) return subject;
    return `${subject}: ${rest.map((part) => parts[part]?.[lang] ?? part).join(comma)}`;
  };
  return { ar: told('ar', '، '), en: told('en', ', ') };
}
