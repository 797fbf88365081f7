/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory, which moves when it grows. What begins with `open` makes room for a turn, and says whether there is any. */
export interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly open: (a: number, b: number) => boolean;
  readonly hashesAAt: () => number;
  readonly hashesBAt: () => number;
  readonly marksAt: () => number;
  readonly chains: () => number;
  readonly resultAt: () => number;
  readonly openWords: (length: number) => boolean;
  readonly wordsAt: () => number;
  readonly winnow: (length: number) => number;
  readonly chosenHashesAt: () => number;
  readonly chosenPlacesAt: () => number;
  readonly commonWordsAt: () => number;
  readonly numberWordsAt: () => number;
  readonly endOfWordsAt: () => number;
  readonly setWordSets: (commonBits: number, numberBits: number) => void;
  readonly openMarks: (length: number) => boolean;
  readonly tokenHashesAt: () => number;
  readonly tokenGapsAt: () => number;
  readonly tokenFlagsAt: () => number;
  readonly wordMarksAt: () => number;
  readonly mark: (length: number) => void;
  readonly settle: (length: number) => void;
  readonly openSets: (left: number, right: number) => boolean;
  readonly leftAt: () => number;
  readonly rightAt: () => number;
  readonly distinct: (words: number) => number;
  readonly shared: (left: number, right: number) => number;
  readonly openPostings: (fingerprints: number, documents: number) => boolean;
  readonly fingerprintsAt: () => number;
  readonly ofDocumentsAt: () => number;
  readonly group: () => number;
  readonly groupAtAt: () => number;
  readonly startsAt: () => number;
  readonly membersAt: () => number;
  readonly groupsOfAllAt: () => number;
  readonly openTies: (documents: number, ofDocuments: number, groups: number) => boolean;
  readonly firstsAt: () => number;
  readonly sizesAt: () => number;
  readonly groupsOfAt: () => number;
  readonly standingAt: () => number;
  readonly sampleAt: () => number;
  readonly mostOfSample: () => number;
  readonly beginRound: (documents: number, tiedShare: number) => boolean;
  readonly stories: (length: number) => number;
}

/** The memory of a kernel, looked at anew where it has moved. */
export class Memory {
  integers = new Int32Array();
  bytes = new Uint8Array();
  private readonly memory: { readonly buffer: ArrayBuffer };

  constructor(memory: { readonly buffer: ArrayBuffer }) {
    this.memory = memory;
  }

  /** To be called behind whatever may have made it grow. */
  look(): void {
    const { buffer } = this.memory;
    if (this.integers.buffer !== buffer) [this.integers, this.bytes] = [new Int32Array(buffer), new Uint8Array(buffer)];
  }
}
