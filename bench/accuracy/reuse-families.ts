/**
 * Says whether large families are found as well as small ones: copies of articles, made by known steps, among the articles of the corpus.
 *
 *   npx tsx bench/accuracy/reuse-families.ts [COPIES]    60 copies of 20 articles among 20,000, beside 5 copies each
 */
import { performance } from "node:perf_hooks";
import { clustersOf } from "../../src/reuse/cluster.js";
import { matchesOf } from "../../src/reuse/match.js";
import { subjectAsIs } from "../../src/reuse/subject.js";
import { randomOf } from "../../tests/reuse/stories.js";
import { CORPORA, readRecords } from "./data.js";

interface Article {
  readonly id: string;
  readonly text: string;
}

const FAMILIES = 20;
const LEAST_WORDS = 250;

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”]?)\s+/u).filter((sentence) => sentence !== "");
}

/** A copy, and which sentences of the original stand in it. */
interface Copy {
  readonly text: string;
  readonly sentences: ReadonlySet<number>;
}

/** The steps that make a copy: as it is, cut short, put in another order, words changed, or a part of it inside another article. */
function copyOf({ text }: Article, host: Article, seed: number): Copy {
  const random = randomOf(seed);
  const sentences = sentencesOf(text);
  const all = sentences.map((sentence, i) => ({ sentence, i }));
  const copy = (kept: typeof all, make: (sentences: readonly string[]) => string): Copy => ({ text: make(kept.map(({ sentence }) => sentence)), sentences: new Set(kept.map(({ i }) => i)) });
  const joined = (kept: readonly string[]): string => kept.join(" ");
  const step = seed % 5;
  if (step === 1) return copy(all.slice(0, Math.max(5, Math.ceil(sentences.length * 0.6))), joined);
  if (step === 2) return copy([...all.slice(0, 2), ...all.slice(2).sort(() => random(3) - 1)], joined);
  if (step === 3) return copy(all.filter(() => random(8) > 0), (kept) => kept.map((sentence) => sentence.split(" ").filter(() => random(12) > 0).join(" ")).join(" "));
  if (step === 4) {
    const [at, own] = [random(Math.max(1, sentences.length - 6)), sentencesOf(host.text)];
    return copy(all.slice(at, at + 6), (kept) => [...own.slice(0, own.length / 2), ...kept, ...own.slice(own.length / 2)].join(" "));
  }
  return copy(all, () => text);
}

/** Sentences that two copies must have in common for them to be a pair: parts of one article that share none are none. */
const LEAST_COMMON = 2;

function measure(articles: readonly Article[], copies: number): void {
  const long = articles.filter(({ text }) => text.split(/\s+/u).length >= LEAST_WORDS);
  const originals = Array.from({ length: FAMILIES }, (_, i) => long[Math.floor((i * long.length) / FAMILIES)]!);
  const made = originals.flatMap((original, f) =>
    Array.from({ length: copies }, (_, i) => ({ id: `family-${f}-${i}`, source: `outlet-${i}`, ...copyOf(original, long[(f * 997 + i * 31 + 7) % long.length]!, f * 1000 + i) })),
  );
  const started = performance.now();
  const taken = new Set(originals.map(({ id }) => id));
  const subjects = [...articles.filter(({ id }) => !taken.has(id)), ...made].map(subjectAsIs);
  const matches = [...matchesOf(subjects)];
  const clusters = clustersOf(subjects, matches);
  const familyOf = (id: string): string | undefined => /^family-\d+/u.exec(id)?.[0];
  const inside = matches.filter(({ a, b }) => familyOf(a) !== undefined && familyOf(a) === familyOf(b));
  const sentencesIn = new Map(made.map(({ id, sentences }) => [id, sentences]));
  const arePair = (x: string, y: string): boolean => familyOf(x) === familyOf(y) && [...sentencesIn.get(x)!].filter((i) => sentencesIn.get(y)!.has(i)).length >= LEAST_COMMON;
  const all = made.flatMap((x, i) => made.slice(i + 1).filter((y) => arePair(x.id, y.id))).length;
  const found = inside.filter(({ a, b, syndication }) => syndication >= 0.5 && arePair(a, b)).length;
  const largest = originals.map((_, f) => Math.max(0, ...clusters.map(({ members }) => members.filter((id) => familyOf(id) === `family-${f}`).length)));
  const words = inside.reduce((sum, { prose, quoted, boilerplate }) => sum + prose.words + quoted.words + boilerplate.words, 0);
  const standing = inside.reduce((sum, { boilerplate }) => sum + boilerplate.words, 0);
  const wrongly = inside.filter(({ relation }) => relation === "boilerplate").length;
  console.log(`${FAMILIES} families of ${copies}: pairs found ${(found / all).toFixed(4)} (${found} of ${all}); members in the largest cluster ${(largest.reduce((x, y) => x + y, 0) / made.length).toFixed(4)}; pairs taken for boilerplate ${wrongly}, of the shared words ${((100 * standing) / words).toFixed(2)} %; ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const articles = CORPORA.flatMap((corpus) => readRecords<Article>(`corpus/${corpus}.jsonl`)).slice(-20_000).map(({ id, text }) => ({ id, text }));
for (const copies of process.argv[2] === undefined ? [5, 60] : [Number(process.argv[2])]) measure(articles, copies);
