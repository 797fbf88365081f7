/**
 * Writes tests/sketch/vectors.json: texts with their signatures, for whoever writes signatures of this scheme in another language. To be run
 * when the version of the scheme changes, and never else.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSketcher } from "../../src/sketch/sketcher.js";

const COUNCIL = "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two of its piers.";
const TEXTS = [
  "", "one two three four", "one two three four five", "ONE, two — “three” four’s five", COUNCIL, `${COUNCIL} ${COUNCIL}`,
  "Der Stadtrat teilte am Dienstag mit, dass die Straßenbrücke bis April gesperrt bleibt.", "Η γέφυρα θα μείνει κλειστή ως τον Απρίλιο, είπε ο δήμος.",
  "日本語の新聞記事です。", "สะพานจะปิดจนถึงเดือนเมษายน", "서울 다리는 4월까지 닫힌다고 시가 밝혔다", "half a pair \ud800 and an emoji \ud83d\ude00 and 𠀀𠀁 and 𝐛𝐨𝐥𝐝 words here",
  "a".repeat(33) + " " + "b".repeat(16) + " " + "c".repeat(17) + " d e f",
];
const OPTIONS = [{}, { slots: 8, shingle: 1, seed: 0 }, { slots: 24, shingle: 3, seed: 4294967295 }];

const vectors = TEXTS.flatMap((text, i) => OPTIONS.slice(0, i < 6 ? 3 : 1).map((options) => {
  const { scheme, values, isEmpty } = createSketcher(options).sketch(text);
  return { text, scheme, isEmpty, values: [...values] };
}));
const lines = vectors.map((vector) => `  ${JSON.stringify(vector)}`).join(",\n");
writeFileSync(join(import.meta.dirname, "../../tests/sketch/vectors.json"), `{"about": "Signatures by scheme; see src/sketch/hash.ts and src/sketch/kernel/twin.ts. Unpaired surrogates are escaped.", "vectors": [\n${lines}\n]}\n`);
console.log(`${vectors.length} vectors`);
