/** A sentence's closing marks, where white space and no lower-case letter follow, or a full stop of a script without spaces. */
const END = /(?<![.!?…।॥؟۔])[.!?…।॥؟۔]+["'”’»)\]]*(?=\s+["'“‘«„([¿¡]*[^\p{Ll}\s])|(?<![。！？])[。！？]+[」』”）]*(?=.)/gu;

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“'‘])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|prof|gen|sen|rep|gov|lt|col|sgt|capt|st|no|vs|jr|inc|corp|co|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|fig|vol|bzw|ca|nr|hr|fr|mme?|sra?|dra?|bijv|dhr|mevr|drs|godz|ul|tzw|np|tj|tys|mln|mld|kl|str|resp|tzv|тыс|млн|млрд|ул|им|см|руб|тис|грн|вул)$/iu;
/** A day's number before a month's name, as German writes it: `3. Februar`. */
const ORDINAL = /(?:^|\s)\d{1,2}$/;

/**
 * Returns where the sentences of `text` from `start` to `end` are over: indexes after the last mark of each, in order, without the
 * last sentence's own end.
 */
export function sentenceEnds(text: string, start: number, end: number): number[] {
  const part = text.slice(start, end);
  const ends: number[] = [];
  for (const match of part.matchAll(END)) {
    if (match[0] === "." && endsNoSentence(part, match.index)) continue;
    ends.push(start + match.index + match[0].length);
  }
  return ends;
}

function endsNoSentence(part: string, at: number): boolean {
  const before = part.slice(Math.max(0, at - 14), at);
  return ABBREVIATION.test(before) || ORDINAL.test(before);
}
