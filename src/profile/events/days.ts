/** Days of articles that may have none. */

/** Undated articles (NaN) stand on one day far from all dated ones. */
export const orFarOff = (day: number): number => (Number.isNaN(day) ? 1e9 : day);
