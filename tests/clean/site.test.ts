import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, cleanBatch, createLearner, learn, type SourceDocument } from "../../src/index.js";

const NAMES = ["Ann Lee", "Mary Hart", "John Keane", "Una Moor", "Paul Byrne"];
const STORIES = [
  ["Harbour bridge shut until spring", "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two piers."],
  ["Goose caught at the fair", "A goose that had escaped from the fair was caught on Sunday by two firemen, who fed it with bread until the owner came."],
  ["Ferry firm names new chief", "The firm that runs the ferries has named a new chief, who will start in May and who wants to buy two boats that run on power."],
  ["School choir wins in Cork", "The choir of the school on the hill has won the first prize of the feast in Cork, for the third time in as many years."],
  ["Rain floods the lower town", "After two days of rain the lower town was under water on Friday, and forty people had to leave their homes in the night."],
] as const;

/** A page of a site of our own, with lines that no rule of the library knows. */
function page(i: number): SourceDocument {
  const [title, body] = STORIES[i]!;
  const next = STORIES[(i + 1) % STORIES.length]![0];
  return {
    id: String(i),
    site: "courier.example",
    text: ["The voice of the lower valley", "Tides and bells", title, `Penned by ${NAMES[i]!}`, `Set in type 4 March 202${i}`, body, `From the same shelf: ${next}`, "Ask for the Courier at your baker's, every week"].join("\n"),
  };
}

const PAGES = STORIES.map((_, i) => page(i));

describe("learn", () => {
  it("counts the lines that pages share, and lines that differ in a name, a date or a headline", () => {
    const profile = learn("courier.example", PAGES);
    expect(profile).toMatchObject({ version: 1, site: "courier.example", documents: 5, isCapped: false });
    const lines = profile.lines.map(({ line, documents }) => `${documents} ${line}`);
    for (const line of ["the voice of the lower valley", "tides and bells", "set in type <date>", "from the same shelf: <text>"]) expect(lines).toContain(`5 ${line}`);
    expect(lines.join("\n")).not.toMatch(/goose|choir|ferry firm/u);
  });

  it("gives the same profile in any order of the documents", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PAGES], { minLength: PAGES.length }), (pages) => {
        expect(learn("courier.example", pages)).toEqual(learn("courier.example", PAGES));
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it("says when it left lines out", () => {
    expect(learn("courier.example", PAGES, { mostLines: 5 }).isCapped).toBe(true);
    expect(() => createLearner("courier.example", { mostLines: 0 })).toThrow(/Expected `mostLines` to be a whole number from 1 up, got 0/u);
  });

  it("leaves out the paragraphs of an article that was published twice", () => {
    const body = STORIES[0][1];
    const profile = learn("courier.example", [PAGES[0]!, { text: `${body}\nAnother ending.` }, PAGES[1]!]);
    expect(profile.lines.map(({ line }) => line).join("\n")).not.toContain("divers");
  });
});

describe("learn leaves out", () => {
  const interview = ["Did you ever find out?", "No.", "Never."];

  it("what an article has that was published twice, under one address or two", () => {
    const text = [...PAGES[0]!.text.split("\n"), ...interview].join("\n");
    const lines = (documents: readonly SourceDocument[]): string[] => learn("courier.example", documents).lines.map(({ line }) => line);
    for (const again of [{ text, url: "https://courier.example/a" }, { text: text.replace("No.", "Never!") }]) {
      const found = lines([{ text, url: "https://courier.example/a" }, again, ...PAGES.slice(1)]);
      expect(found).toContain("tides and bells");
      expect(found).not.toContain("did you ever find out");
    }
  });

  it("what two pages of very many have", () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ text: `Tides and bells\nStory ${i} of the valley is told here, in words that are all its own and number${i} of them too.` }));
    const found = learn("courier.example", [...many, ...[1, 2].map((n) => ({ text: `A talk with guest${n} about the sea, the wind, the boats and what is left of them all in the year${n}.\n${interview.join("\n")}` }))]);
    expect(found.lines.map(({ line }) => line)).toEqual(["tides and bells"]);
  });

  it("numbers that are no dates", () => {
    const reports = Array.from({ length: 6 }, (_, i) => ({ text: `Half-time: ${i}-1\nAttendance: 1${i},213\nThe match at ground${i} ended late on Sunday, after a long wait for the referee, who had missed train${i}.` }));
    expect(learn("courier.example", reports).lines.map(({ line }) => line).filter((line) => line.includes("<date>"))).toEqual([]);
  });
});

describe("cleaning with a profile", () => {
  const others = PAGES.slice(1);
  const profile = learn("courier.example", others);
  const [title, body] = STORIES[0];

  it("cuts what the site's other pages have, and says so", () => {
    const { text, report } = clean(PAGES[0]!, { site: profile, drop: ["byline"] });
    expect(text.split("\n").filter((line) => line !== "")).toEqual([title, `Penned by ${NAMES[0]!}`, body]);
    expect(report.cuts.flatMap((cut) => cut.reasons.map(({ rule }) => rule))).toContain("site/line");
    expect(report.cuts[0]?.reasons[0]?.note).toBe('4 of 4 pages of courier.example have the line "the voice of the lower valley"');
  });

  it("is what cleanBatch does with the documents of a site, whatever their order", () => {
    const batch = cleanBatch(PAGES);
    const back = cleanBatch([...PAGES].reverse()).reverse();
    expect(back).toEqual(batch);
    for (const [i, { text }] of batch.entries()) {
      expect(text).toContain(STORIES[i]![1]);
      expect(text).not.toContain("baker");
    }
  });

  it("keeps the headline and the byline of an article that the site's other pages list", () => {
    const authors = ["Una Moor", "Ann Lee", "Una Moor", "Ann Lee", "Una Moor"];
    const listing = STORIES.map(([headline, story], i) => {
      const others = STORIES.filter((_, k) => k !== i).map(([other]) => other);
      return { site: "courier.example", url: `https://courier.example/${i}`, text: ["The voice of the lower valley", "Home", "News", "Sport", "Sign in", headline, `By ${authors[i % 5]!}`, story, "Nobody at the town hall wished to say on Wednesday what would come next, or who would pay for it.", "Most read", ...others, "Terms of use", "Privacy policy"].join("\n") };
    });
    for (const [i, { text }] of cleanBatch(listing).entries()) {
      expect(text.split("\n").slice(0, 3)).toEqual([STORIES[i]![0], `By ${authors[i % 5]!}`, STORIES[i]![1]]);
      expect(text).not.toContain("Sign in");
    }
  });

  it("keeps questions and answers that many of a site's interviews have", () => {
    const answers = ["Q: Were you afraid?", "A: No.", "Q: Would you do it again?", "A: Yes."];
    const interviews = STORIES.map(([headline, story], i) => ({ site: "courier.example", url: `https://courier.example/${i}`, text: [headline, story, `Q: What did you see when you came out of the house on that morning, ${NAMES[i]!}?`, `A: I saw the sea, and ${NAMES[(i + 1) % 5]!} who stood in it up to the knees, and nobody else far and wide.`, ...answers, `The talk with ${NAMES[i]!} was held on Tuesday in the room over the old ferry office, with the window open.`].join("\n") }));
    for (const [i, { text }] of cleanBatch(interviews).entries()) expect(text).toBe(interviews[i]!.text);
  });

  it("leaves documents without a site alone", () => {
    const text = "Tides and bells ring out over the harbour, said the poet, who has lived here for most of her life.";
    expect(cleanBatch([{ text }, ...PAGES])[0]!.text).toBe(text);
  });

  it("refuses a profile of another version", () => {
    expect(() => clean(PAGES[0]!, { site: { ...profile, version: 2 as 1 } })).toThrow(/Expected a site profile of version 1, got 2/u);
    expect(() => clean(PAGES[0]!, { site: { version: 1 } as never })).toThrow(/Expected a site profile with a site/u);
    expect(() => cleanBatch([null as never])).toThrow(TypeError);
  });
});
