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
    ["The lock reopens\nHARBOUR/UPTOWN, Feb. 4 (Reuters) - The lock will reopen.", ["Reuters"]],
    ["(Reuters) - The lock will reopen.", ["Reuters"]],
    ["HARBOUR, May 3, 2024 /PRNewswire/ -- The lock will reopen.", ["PR Newswire"]],
    ["The lock will reopen. (AFP)", ["AFP"]],
    ["The Palestinian Authority (PA) has opened a lock.", []],
    ["Palestinian Authority (PA): the lock reopens\nNobody was hurt.", []],
    ["A barge from Harrisburg (PA) lies in the lock.", []],
    ["The Aam Aadmi Party (AAP) wants a new lock.", []],
    ["The Communist Party (CP) - the largest - wants a new lock.", []],
    ["The works (APA) and the port (SID) share a lock.", []],
    ["The lock reopens\nBy a clerk\nOn Monday\nThe trust\nHARBOUR (AP) - It will reopen.", []],
    ["The lock will be run by the Press Association (PA)", []],
  ])("%s", (text, expected) => {
    expect(creditsOf(text).map(({ source }) => source)).toEqual(expected);
  });

  it.each([["one long word", "A"], ["words of one letter", "A "], ["blanks behind a verb", "B reports\t\t"]])("are read in linear time: %s", (_, part) => {
    expect(creditsOf(part.repeat(150_000)).length).toBeLessThan(150_001);
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

  it.each([
    ["Palestinian Authority (PA) in both", "The Palestinian Authority (PA) said so. ", "The Palestinian Authority (PA) said so. "],
    ["a town of Pennsylvania in both", "In Harrisburg (PA) it rained. ", "In Harrisburg (PA) it rained. "],
    ["a party in both", "The Aam Aadmi Party (AAP) met. ", "The Aam Aadmi Party (AAP) met. "],
    ["the other's outlet named for an old report", "In 1998 Reuters reported that the lock had sunk. ", "", "Reuters"],
    ["the other's outlet named for something in the story", "The mayor had told the Gazette so, as the Gazette reported in May. ", "", "Gazette"],
  ])("is not told by %s", (_, openingA, openingB, source = "The Herald") => {
    expect(kindOf(copy({ source: "The Courier" }, openingA), copy({ source }, openingB))).toBe("unknown");
    expect(kindOf(copy({ source }, openingB), copy({ source: "The Courier" }, openingA))).toBe("unknown");
  });

  it("is a common source where the datelines agree, whoever else is mentioned", () => {
    const [a, b] = [copy({ source: "The Courier" }, "HARBOUR (AP) - The lock is shut, the BBC reported on Monday. "), copy({ source: "BBC" }, "HARBOUR (AP) - ")];
    expect([kindOf(a, b), kindOf(b, a)]).toEqual(["common-source", "common-source"]);
  });

  it.each(["The lock is shut, reports the BBC. ", "The lock is shut, the BBC reported on Tuesday. ", "“It is shut,” the BBC reported. "])("is from the outlet whose story it is: %s", (opening) => {
    expect(kindOf(copy({ source: "The Courier" }, opening), copy({ source: "BBC" }))).toBe("a-from-b");
  });

  it.each(["L'écluse rouvre, selon Emmanuel Macron. ", "La esclusa abre, según Maria Lopez. ", "Apple reported quarterly results. ", "Tokyo reported 30 new cases. ", "Sales fell, Apple reported on Tuesday. ", "The lock is shut, reports Maria Lopez. ", "Sid reported that he sank. "])("has no evidence in people, companies and cities: %s", (opening) => {
    const { evidence } = compare(copy({ source: "The Courier" }, opening), copy({ source: "The Herald" }), { clean: false }).direction;
    expect(evidence.filter(({ kind }) => kind.startsWith("credits"))).toEqual([]);
  });

  it("has evidence in what an agency or the other is said to have reported", () => {
    const { evidence } = compare(copy({ source: "The Courier" }, "In 1998 Reuters reported that the lock had sunk, and the Herald reported a rescue. "), copy({ source: "The Herald" }), { clean: false }).direction;
    expect(evidence.filter(({ kind }) => kind.startsWith("credits")).map(({ kind, note }) => `${kind}: ${note}`)).toEqual(["credits-agency: names Reuters as its source", "credits-other: names Herald as its source"]);
  });

  it("names the BBC as what article 002 of the seeds credits", () => {
    const { kind, evidence } = compare(seedByNumber("000"), seedByNumber("002")).direction;
    expect(kind).toBe("unknown");
    expect(evidence[0]).toMatchObject({ kind: "credits-agency", side: "b", note: "names BBC as its source" });
    expect(seedByNumber("002").slice(...evidence[0]!.span!)).toBe("BBC");
  });
});
