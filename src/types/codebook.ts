/** The codebook's closed lists that output must keep to. */

/** Targets that no name stands for: people and terror at large, an actor that the packs do not know, and nobody in particular. */
export const UNNAMED: ReadonlySet<string> = new Set(['civilians', 'terrorism', 'other', 'unknown']);

/** Actors of the codebook, and its four values that stand for no single actor. */
export const CODEBOOK_TARGETS: ReadonlySet<string> = new Set([
  'isis',
  'sdf',
  'ypg',
  'pkk',
  'syrian_government',
  'syrian_opposition',
  'hts',
  'us_coalition',
  'usa',
  'russia',
  'iran',
  'turkey',
  'hezbollah',
  'houthi',
  'saleh',
  'yemen_government',
  'popular_resistance',
  'arab_coalition',
  'saudi_arabia',
  'uae',
  'qatar',
  'aqap',
  'israel',
  'palestinians',
  'hamas',
  'fatah',
  'islamic_jihad',
  'iraqi_government',
  'pmf',
  'peshmerga',
  'libyan_government',
  'haftar',
  'egypt',
  'lebanon',
  'jordan',
  'boko_haram',
  'taliban',
  'muslim_brotherhood',
  ...UNNAMED,
]);

/** An actor beyond the codebook's list is its `other`. */
export const codebookTarget = (target: string): string => (CODEBOOK_TARGETS.has(target) ? target : 'other');

/** A target in the terms of annotated ones: an actor beyond the codebook's list as itself where they name such actors and no `other`, else as `other`. */
export function targetInTermsOf(annotated: readonly string[], target: string): string {
  const namesOwn = annotated.some((id) => !CODEBOOK_TARGETS.has(id));
  return namesOwn && !annotated.includes('other') ? target : codebookTarget(target);
}
