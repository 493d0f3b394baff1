/** Scores of stances, −1 to 1, as the whole numbers that rows hold: score × 10⁴ + 10⁴. */
const STEPS = 10_000;

export const encodeScore = (score: number): number => Math.round((score + 1) * STEPS);

export const decodeScore = (code: number): number => code / STEPS - 1;
