import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributedQuotations } from "../../src/index.js";

function spoken(text: string): (string | undefined)[] {
  return attributedQuotations(text).map(({ speaker }) => speaker?.name);
}

/** Each with the name that the text gives, or nothing where it gives none. */
const CASES: readonly (readonly [string, string, readonly (string | undefined)[]])[] = [
  ["verb, name", "“The ferry will sail again in spring,” said Ann Lee.", ["Ann Lee"]],
  ["name, verb", "“The ferry will sail again in spring,” Lee told reporters on Monday.", ["Lee"]],
  ["name, what she is, verb", "“The ferry will sail again in spring,” Ann Lee, who runs the harbour, said.", ["Ann Lee"]],
  ["a title before the name", "“The ferry will sail again in spring,” said harbour master Ann Lee.", ["Ann Lee"]],
  ["a title with a capital", "“The ferry will sail again in spring,” said Mayor Ann Lee.", ["Mayor Ann Lee"]],
  ["an abbreviated title", "“The ferry will sail again in spring,” Dr. A. Lee said.", ["Dr. A. Lee"]],
  ["a role, then the name", "“The ferry will sail again in spring,” said the harbour master, Ann Lee.", ["Ann Lee"]],
  ["a particle", "“The ferry will sail again in spring,” said Jan van der Meer.", ["Jan van der Meer"]],
  ["before, a colon", "Ann Lee told the Harbour Herald: “The ferry will sail again in spring.”", ["Ann Lee"]],
  ["before, no colon", "The council met. Mr. Lee said “the ferry will sail” and left.", ["Mr. Lee"]],
  ["before, an aside", "On Monday Ann Lee, the mayor of Tevin, said: “The ferry will sail.”", ["Ann Lee"]],
  ["an auxiliary", "Ann Lee has said: “The ferry will sail again.”", ["Ann Lee"]],
  ["according to", "“The ferry will sail,” according to Ann Lee.", ["Ann Lee"]],
  ["according to, before", "According to Ann Lee, “the ferry will sail” in spring.", ["Ann Lee"]],
  ["one after another", "“The ferry will sail,” said Ann Lee. “It is mended.”", ["Ann Lee", "Ann Lee"]],
  ["a place behind the name", "Last week Ann Lee of Tevin told the council: “The ferry will sail.”", ["Ann Lee"]],
  ["a particle with a capital", "“The ferry will sail,” Le Bon said.", ["Le Bon"]],
  ["the writer's own sentence between", "“The ferry will sail,” said Ann Lee. That makes it “a boat with a view of the bay” again.", ["Ann Lee", undefined]],
  ["two who speak", "“The ferry will sail,” said Ann Lee. Tom Hart said: “It will not.”", ["Ann Lee", "Tom Hart"]],
  ["over paragraphs", "“The ferry will sail again in the spring.\n“It is mended and painted,” said Ann Lee.", ["Ann Lee", "Ann Lee"]],
  ["German", "„Die Fähre fährt wieder“, sagte Bürgermeisterin Anna Lehr am Montag.", ["Bürgermeisterin Anna Lehr"]],
  ["German, after its verb", "Dazu sagte Lehr: „Die Fähre fährt wieder.“", ["Lehr"]],
  ["German, laut", "„Die Fähre fährt wieder“, laut Anna Lehr.", ["Anna Lehr"]],
  ["French", "« Le bac repart », a déclaré Anne Leroy.", ["Anne Leroy"]],
  ["French, selon", "Selon Anne Leroy, « le bac repart ».", ["Anne Leroy"]],
  ["Spanish", "«El barco zarpa otra vez», dijo la alcaldesa Ana Lima.", ["Ana Lima"]],
  ["Spanish, según", "«El barco zarpa otra vez», según Ana Lima.", ["Ana Lima"]],
  ["Italian", "«Il traghetto riparte», ha detto Anna Leoni.", ["Anna Leoni"]],
  ["Portuguese", "“A balsa volta”, disse Ana Lopes.", ["Ana Lopes"]],
  ["Dutch", "“De pont vaart weer”, zei Anna de Leeuw.", ["Anna de Leeuw"]],
  ["Polish", "„Prom znów pływa” – powiedziała Anna Lis.", ["Anna Lis"]],
  ["Polish, after a dash", "– Prom znów pływa – powiedziała Anna Lis.", ["Anna Lis"]],
  ["Japanese, before", "山田市長は記者団に「船は春に出る」と述べた。", ["山田市長"]],
  ["Japanese, after", "「船は春に出る」と山田市長は述べた。", ["山田市長"]],
  ["a post", "The ferry sails again in the spring\n— Ann Lee (@annlee) February 4, 2020", ["Ann Lee"]],
  ["a pronoun", "“The ferry will sail again in spring,” she said.", [undefined]],
  ["a pronoun before", "She told Ann Lee: “The ferry will sail.”", [undefined]],
  ["a role alone", "“The ferry will sail again in spring,” a spokesman said in London.", [undefined]],
  ["a role alone, German", "„Die Fähre fährt wieder“, sagte der Sprecher.", [undefined]],
  ["a listener is no speaker", "“The ferry will sail,” she told Ann Lee.", [undefined]],
  ["a day", "“The ferry will sail again,” the council said Monday.", [undefined]],
  ["a new sentence", "“The ferry will sail.” Lee said the council met twice.", [undefined]],
  ["whom another sentence names, a pronoun behind", "Tom Berg denied what Ann Lee said. “The bridge stays shut,” he said.", [undefined]],
  ["whom another sentence names, a paper behind", "Ann Lee said she was glad. “The mill turns at last,” the statement read.", [undefined]],
  ["a source in another sentence", "According to Ann Lee the mill is old. “The wheel still turns,” the plaque reads.", [undefined]],
  ["a pronoun for the second", "“Not now,” replied Berg. “Why?” she asked.", ["Berg", undefined]],
  ["a pronoun before its verb, after a colon", "Ann Lee wrote: “Stay away.” “We will not,” they told her.", ["Ann Lee", undefined]],
  ["a role for the second, German", "„Nicht jetzt“, sagte Lehr. „Warum nicht?“, so die Sprecherin.", ["Lehr", undefined]],
  ["a sentence behind, with a speaker of its own", "Ann Lee told reporters: “The mill turns again.” The council said nothing.", ["Ann Lee"]],
  ["a clause behind", "Ann Lee said “the mill turns again” and the council said it was glad.", ["Ann Lee"]],
  ["so is no verb here", "Ann Lee said: “The mill turns again,” so they came to see.", ["Ann Lee"]],
  ["a club, a role, a name", "“We lost,” said Real Madrid coach Carlo Ancelotti.", ["Carlo Ancelotti"]],
  ["a club, a role of two words, a name, the verb behind", "“We lost,” Tevin Rovers head coach Ann Lee told reporters.", ["Ann Lee"]],
  ["a place behind, no role", "“We lost,” said Ann Lee outside Tevin Hall.", ["Ann Lee"]],
  ["to whom, German", "„Die Mühle dreht sich wieder“, sagte Anna Lehr der Zeitung Herald.", ["Anna Lehr"]],
  ["to whom, German, before", "Gestern sagte Anna Lehr der Zeitung Herald: „Die Mühle dreht sich wieder.“", ["Anna Lehr"]],
  ["a particle before an article, German", "„Die Mühle dreht sich wieder“, sagte Ursula von der Lehr am Montag.", ["Ursula von der Lehr"]],
  ["a particle, English", "“The mill turns again,” said Samir el Badri.", ["Samir el Badri"]],
  ["when, Spanish", "«El molino gira otra vez», dijo Ana Lima el Viernes Santo.", ["Ana Lima"]],
  ["a title of a book", "Ann Lee keeps “The Ferry of Tevin” on her desk.", [undefined]],
];

describe("who says what is quoted", () => {
  it.each(CASES)("%s", (_, text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });

  it("is named where the span says, inside the text and outside the quotation", () => {
    for (const [, text] of CASES) {
      for (const { span, speaker } of attributedQuotations(text)) {
        if (speaker === undefined) continue;
        expect(text.slice(...speaker.span).replace(/\s+/gu, " ")).toBe(speaker.name);
        expect(speaker.span[1] <= span[0] || speaker.span[0] >= span[1]).toBe(true);
      }
    }
  });

  it("stays the same whatever paragraphs stand around", () => {
    // A post takes what stands over it, as far as a post may reach.
    const others = CASES.filter(([name]) => name !== "a post");
    const whole = others.map(([, text]) => text).join("\n\nThe harbour was closed on that evening for the whole night.\n\n");
    expect(spoken(whole)).toEqual(others.flatMap(([, , speakers]) => speakers));
  });

  it("takes any text, in order and inside it", () => {
    const piece = fc.constantFrom("“", "”", '"', "„", "«", "»", "「", "」", "said", "Ann", "Lee", "according", "to", ",", ".", ":", " ", "\n", "sagte", "は", "と", "山田", "— ", "(@ann)", "'", "it");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(pieces.length % 2 === 0 ? " " : "");
        const found = attributedQuotations(text);
        for (const [i, { span, speaker }] of found.entries()) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(span[0]).toBeGreaterThanOrEqual(found[i - 1]!.span[0]);
          if (speaker !== undefined) expect(text.slice(...speaker.span).replace(/\s+/gu, " ")).toContain(speaker.name);
        }
      }),
      { numRuns: 2000, seed: 11 },
    );
  });
});
