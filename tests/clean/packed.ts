/** Packs numbers as the weights are packed. */
export const digit = (value: number): string => String.fromCharCode(value + 35 < 92 ? value + 35 : value + 36);
export const number = (value: number, count: number): string => Array.from({ length: count }, (_, i) => digit(Math.floor(value / 91 ** (count - 1 - i)) % 91)).join("");
export const signed = (value: number): string => number(value + 376785, 3);
