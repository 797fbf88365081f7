/** Returns all matches of a pattern with the flag `g` that never matches nothing: what `matchAll` yields, which makes a pattern anew for each text. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}
