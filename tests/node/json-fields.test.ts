import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withText, writtenValue } from "../../src/node/json-fields.js";

it.each(['{"text":"unfinished', '{"text":"a"', '["text"]', '"text"', "", "{}", '{"a":{"text":"b"}}'])("refuses %j, which is no object with the field", (json) => expect(() => withText(json, "text", "x")).toThrow(TypeError));

describe("withText", () => {
  it.each([
    ['{"n": 12345678901234567890 ,"text" : "old", "f":1.0,"e":1e400}', '{"n": 12345678901234567890 ,"text" : "new", "f":1.0,"e":1e400}'],
    ['{"text":"first","a":{"text":"inner"},"text":"last"}', '{"text":"first","a":{"text":"inner"},"text":"new"}'],
    ['{"text":{"text":["a"]},"text":"old"}', '{"text":{"text":["a"]},"text":"new"}'],
    ['{"a":"text","b":["text",{"text":"deep"}],"text":"old"}', '{"a":"text","b":["text",{"text":"deep"}],"text":"new"}'],
    [String.raw`{"te\u0078t":"a \" } \\"}`, String.raw`{"te\u0078t":"new"}`],
    [String.raw`{"a":"\\\\","text":"\\","b":"\""}`, String.raw`{"a":"\\\\","text":"new","b":"\""}`],
  ])("leaves all else of %s as it stands", (json, expected) => {
    expect(withText(json, "text", "new")).toBe(expected);
  });

  it("is what parsing, changing and writing gives, whatever the object and its spaces", () => {
    const object = fc.dictionary(fc.oneof(fc.constant("text"), fc.string({ unit: "binary" })), fc.jsonValue());
    fc.assert(fc.property(object, fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.nat(4), (record, old, text, indent) => {
      const json = JSON.stringify(Object.assign(Object.create(null), record, { text: old }) as object, null, indent);
      const changed = withText(json, "text", text);
      expect(JSON.parse(changed)).toEqual({ ...(JSON.parse(json) as object), text: JSON.parse(JSON.stringify(text)) as string });
      expect(withText(changed, "text", old)).toBe(json);
    }), { seed: 6 });
  });

  it("takes time linear in the length", () => {
    const json = JSON.stringify({ text: String.raw`\"`.repeat(1_000_000), tail: "\\".repeat(1_000_000), list: Array.from({ length: 100_000 }, () => ({ a: [1] })) });
    const from = performance.now();
    expect(withText(json, "text", "").length).toBeLessThan(json.length);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it("refuses an object without the field", () => expect(() => withText('{"a":{"text":"x"}}', "text", "")).toThrow(TypeError));
});

it("writtenValue gives a value as it is written", () => {
  expect(["id", "b", "c", "none"].map((field) => writtenValue('{"id":\t90071992547409931 ,"b":[1, 2],"c": null}', field))).toEqual(["90071992547409931", "[1, 2]", "null", undefined]);
});
