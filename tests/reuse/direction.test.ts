import { describe, expect, it } from "vitest";
import { compare, type SourceDocument } from "../../src/index.js";
import { creditsOf } from "../../src/reuse/credits.js";
import { seedByNumber } from "../seeds.js";
import { storyOf } from "./stories.js";

describe("credits", () => {
  it.each([
    ["LONDON (Reuters) - The lock will reopen.", ["Reuters"]],
    ["SAN SALVADOR, Feb 4 (AP) — The lock will reopen.", ["AP"]],
    ["Berlin (dpa/lnw) - Die Schleuse bleibt zu.", ["dpa"]],
    ["ROMA (ANSA) - La chiusa resta chiusa.", ["ANSA"]],
    ["BEIJING, March 3 (Xinhua) -- The lock will reopen.", ["Xinhua"]],
    ["The lock will reopen, reports the BBC. Nobody was hurt.", ["BBC"]],
    ["The lock will reopen, the Harbour Herald reported on Monday.", ["Harbour Herald"]],
    ["The lock will reopen.\nSource: AFP", ["AFP"]],
    ["The lock will reopen.\n(PTI)", ["PTI"]],
    ["The lock will reopen (again) in May.", []],
    ["The company reported a profit. NewsX reports are on its page.", []],
    ["She reported it to the police (and to her aunt).", []],
  ])("%s", (text, expected) => {
    expect(creditsOf(text).map(({ source }) => source)).toEqual(expected);
  });

  it("have their place", () => {
    const text = "LONDON (Reuters) - The lock will reopen.";
    expect(creditsOf(text).map(({ span }) => text.slice(...span))).toEqual(["Reuters"]);
  });
});

describe("direction", () => {
  const copy = (facts: Partial<SourceDocument>, opening = ""): SourceDocument => ({ text: [opening + storyOf(1)[0]!, ...storyOf(1).slice(1)].join("\n"), ...facts });
  const kindOf = (a: SourceDocument, b: SourceDocument): string => compare(a, b, { clean: false }).direction.kind;

  it("is from the outlet that the other credits", () => {
    const [agency, paper] = [copy({ source: "Reuters", publishedAt: "2024-03-01T08:00Z" }), copy({ source: "The Herald", publishedAt: "2024-03-01T12:00Z" }, "HARBOUR (Reuters) - ")];
    expect([kindOf(agency, paper), kindOf(paper, agency)]).toEqual(["b-from-a", "a-from-b"]);
  });

  it("is not told where the times refute the credit", () => {
    const [agency, paper] = [copy({ source: "Reuters", publishedAt: "2024-03-02T08:00Z" }), copy({ source: "The Herald", publishedAt: "2024-03-01T12:00Z" }, "HARBOUR (Reuters) - ")];
    expect(kindOf(agency, paper)).toBe("unknown");
  });

  it("is a common source where both credit the same agency", () => {
    expect(kindOf(copy({ source: "The Courier" }, "HARBOUR (AP) - "), copy({ source: "The Herald" }, "HARBOUR, May 3 (AP) — "))).toBe("common-source");
  });

  it("is not guessed from the times or the lengths alone, which are evidence", () => {
    const { kind, evidence } = compare(copy({ publishedAt: "2024-03-01T08:00Z" }), { ...copy({ publishedAt: "2024-03-01T12:00Z" }), text: storyOf(1).slice(2).join("\n") }, { clean: false }).direction;
    expect(kind).toBe("unknown");
    expect(evidence.map(({ kind: what, side }) => `${what} ${side}`)).toEqual(["earlier a", "longer a"]);
  });

  it("names the BBC as what article 002 of the seeds credits", () => {
    const { kind, evidence } = compare(seedByNumber("000"), seedByNumber("002")).direction;
    expect(kind).toBe("unknown");
    expect(evidence[0]).toMatchObject({ kind: "credits-agency", side: "b", note: "names BBC as its source" });
    expect(seedByNumber("002").slice(...evidence[0]!.span!)).toBe("BBC");
  });
});
