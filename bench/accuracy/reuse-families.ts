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

/** The steps that make a copy: as it is, cut short, put in another order, words changed, or a part of it inside another article. */
function copyOf({ text }: Article, host: Article, seed: number): string {
  const random = randomOf(seed);
  const sentences = sentencesOf(text);
  const step = seed % 5;
  if (step === 1) return sentences.slice(0, Math.max(5, Math.ceil(sentences.length * 0.6))).join(" ");
  if (step === 2) return [...sentences.slice(0, 2), ...sentences.slice(2).sort(() => random(3) - 1)].join(" ");
  if (step === 3) return sentences.filter(() => random(8) > 0).map((sentence) => sentence.split(" ").filter(() => random(12) > 0).join(" ")).join(" ");
  if (step === 4) {
    const [at, own] = [random(Math.max(1, sentences.length - 6)), sentencesOf(host.text)];
    return [...own.slice(0, own.length / 2), ...sentences.slice(at, at + 6), ...own.slice(own.length / 2)].join(" ");
  }
  return text;
}

function measure(articles: readonly Article[], copies: number): void {
  const long = articles.filter(({ text }) => text.split(/\s+/u).length >= LEAST_WORDS);
  const originals = Array.from({ length: FAMILIES }, (_, i) => long[Math.floor((i * long.length) / FAMILIES)]!);
  const made = originals.flatMap((original, f) =>
    Array.from({ length: copies }, (_, i) => ({ id: `family-${f}-${i}`, source: `outlet-${i}`, text: copyOf(original, long[(f * 997 + i * 31 + 7) % long.length]!, f * 1000 + i) })),
  );
  const started = performance.now();
  const taken = new Set(originals.map(({ id }) => id));
  const subjects = [...articles.filter(({ id }) => !taken.has(id)), ...made].map(subjectAsIs);
  const matches = [...matchesOf(subjects)];
  const clusters = clustersOf(subjects, matches);
  const familyOf = (id: string): string | undefined => /^family-\d+/u.exec(id)?.[0];
  const inside = matches.filter(({ a, b }) => familyOf(a) !== undefined && familyOf(a) === familyOf(b));
  const found = inside.filter(({ syndication }) => syndication >= 0.5).length;
  // Two extracts of one article that share no sentence are no pair: what can be found is what shares text.
  const isExtract = (id: string): boolean => (Number(familyOf(id)!.split("-")[1]) * 1000 + Number(id.split("-")[2])) % 5 === 4;
  const all = made.flatMap((x, i) => made.slice(i + 1).filter((y) => familyOf(x.id) === familyOf(y.id) && !(isExtract(x.id) && isExtract(y.id)))).length;
  const foundAll = inside.filter(({ a, b, syndication }) => syndication >= 0.5 && !(isExtract(a) && isExtract(b))).length;
  const largest = originals.map((_, f) => Math.max(0, ...clusters.map(({ members }) => members.filter((id) => familyOf(id) === `family-${f}`).length)));
  const words = inside.reduce((sum, { prose, quoted, boilerplate }) => sum + prose.words + quoted.words + boilerplate.words, 0);
  const standing = inside.reduce((sum, { boilerplate }) => sum + boilerplate.words, 0);
  const wrongly = inside.filter(({ relation }) => relation === "boilerplate").length;
  console.log(`${FAMILIES} families of ${copies}: pairs found ${(foundAll / all).toFixed(4)} (${foundAll} of ${all}; with pairs of two extracts ${found}); members in the largest cluster ${(largest.reduce((x, y) => x + y, 0) / made.length).toFixed(4)}; pairs taken for boilerplate ${wrongly}, of the shared words ${((100 * standing) / words).toFixed(2)} %; ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const articles = CORPORA.flatMap((corpus) => readRecords<Article>(`corpus/${corpus}.jsonl`)).slice(-20_000).map(({ id, text }) => ({ id, text }));
for (const copies of process.argv[2] === undefined ? [5, 60] : [Number(process.argv[2])]) measure(articles, copies);
