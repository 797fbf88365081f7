/** Texts in a language that nobody speaks, English function words aside: each number gives a story of its own, the same every time. */

const SYLLABLES = ["ba", "cor", "del", "fin", "gam", "hol", "jun", "kar", "lem", "mor", "nis", "pal", "quin", "rast", "sel", "tov", "ul", "ven", "wim", "yar"];
const FUNCTION_WORDS = ["the", "of", "and", "to", "in", "with", "that", "for", "was", "by"];

/** Returns pseudo-random whole numbers below a limit, the same for the same seed (mulberry32). */
export function randomOf(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Returns the sentences of a story. */
export function storyOf(number: number, sentences = 12): string[] {
  const random = randomOf(number * 7919 + 13);
  const syllable = (): string => SYLLABLES[random(SYLLABLES.length)]!;
  const word = (): string => (random(5) < 2 ? FUNCTION_WORDS[random(FUNCTION_WORDS.length)]! : syllable() + syllable() + (random(2) === 0 ? syllable() : ""));
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 14 + random(8) }, word).join(" ");
    return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
  });
}
