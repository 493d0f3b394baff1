/** An error whose message is for the user as it stands: one fault, or several, one a line. */
export class ToldError extends Error {
  constructor(readonly told: readonly string[]) {
    super(told.join('\n'));
  }
}

/** Packs, models, data files or settings that cannot be used: to be mended before the program is run again. */
export class UnusableError extends ToldError {}
