import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { clean } from "/tmp/rp/main/src/index.js";
import { readPages } from "/tmp/rp/main/bench/accuracy/data.js";
import { scorePages } from "/tmp/rp/main/bench/accuracy/score.js";
import { fromDocument } from "/tmp/rp/main/src/adapters/html.js";
for (const set of ["scrapinghub","fundus_eval","fundus_tests"]) {
  const htmls = new Map(gunzipSync(readFileSync(`/work/shared/data/chrome/html/${set}.jsonl.gz`)).toString().split("\n").filter(Boolean).map(l=>{const r=JSON.parse(l);return [r.id,r.html] as const}));
  const pages = readPages(set);
  const texts = new Map(pages.map(p=>[p.id, htmls.has(p.id) ? fromDocument(parseHTML(htmls.get(p.id)!).document as any).text : ""]));
  const s = (keep:(p:any)=>string)=>{const r:any=scorePages(pages, keep); return JSON.stringify(r)};
  const drop = {drop:["headline","byline"]} as const;
  console.log(set, pages.length, htmls.size, "missing", pages.filter(p=>!htmls.has(p.id)).length);
  console.log(" all raw ", s(p=>p.raw_text)); console.log(" all dom ", s(p=>texts.get(p.id)!));
  console.log(" clean raw", s(p=>clean(p.raw_text,drop as any).text)); console.log(" clean dom", s(p=>clean(texts.get(p.id)!,drop as any).text));
}
