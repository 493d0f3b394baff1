/** The part of jstat that this stage uses; the package ships no types. */
declare module 'jstat' {
  interface Continuous {
    cdf(x: number, a: number, b: number): number;
    inv(p: number, a: number, b: number): number;
  }
  const library: {
    readonly jStat: {
      readonly normal: Continuous;
      readonly gamma: Continuous;
      readonly studentt: { inv(p: number, degrees: number): number };
    };
  };
  export default library;
}
