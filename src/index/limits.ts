/** How many documents the list of a fingerprint or of a band keeps. */
export interface PostingLimits {
  /** Documents of one outlet. @defaultValue 16 */
  readonly perOutlet: number;
  /** Documents in all. @defaultValue 256 */
  readonly inAll: number;
}

export const POSTING_LIMITS: PostingLimits = { perOutlet: 16, inAll: 256 };

/** What a list asks about documents; both are numbers. */
export interface Ranking {
  /** The outlet's number, 0 where it is not known. */
  readonly outletOf: (document: number) => number;
  /** Below 0 where the first stands before the second; an order that does not depend on when they came. */
  readonly compare: (a: number, b: number) => number;
}
