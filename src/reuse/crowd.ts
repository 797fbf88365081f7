/** The documents of a fingerprint that very many share, as ranks in the order of their publication, ascending. */
export interface Crowd {
  /** Those that a new document is paired with: the known ones, or all where none is known. */
  readonly known: Int32Array;
  /** Those that a known document is paired with. */
  readonly fresh: Int32Array;
}

/** Of a crowd each document is paired with so many of the earliest. */
const EARLIEST = 8;
/** And with so many before it and behind it in time, lest a window of time or a digest among the earliest cuts a family. */
const NEIGHBOURS = 2;

/** Returns the crowd of some documents, given by their indexes, with the ranks of all documents. */
export function crowdOf(members: Int32Array, ranks: Int32Array, isOld?: readonly boolean[]): Crowd {
  const sorted = (documents: Int32Array): Int32Array => documents.map((document) => ranks[document]!).sort();
  if (isOld === undefined) {
    const all = sorted(members);
    return { known: all, fresh: all };
  }
  return { known: sorted(members.filter((document) => isOld[document] === true)), fresh: sorted(members.filter((document) => isOld[document] !== true)) };
}

/** Takes each of those that the document of a rank is paired with, once: the earliest, and the next in time on both sides. */
export function picksIn(crowd: Int32Array, rank: number, take: (rank: number) => void): void {
  const place = placeIn(crowd, rank);
  const [from, to] = [Math.max(0, place - NEIGHBOURS), Math.min(crowd.length, place + NEIGHBOURS + 1)];
  for (let at = 0; at < Math.min(EARLIEST, from); at++) take(crowd[at]!);
  for (let at = from; at < to; at++) if (crowd[at] !== rank) take(crowd[at]!);
  for (let at = to; at < Math.min(EARLIEST, crowd.length); at++) take(crowd[at]!);
}

/** The place of the first rank that is not less. */
function placeIn(crowd: Int32Array, rank: number): number {
  let [low, high] = [0, crowd.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (crowd[middle]! < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
