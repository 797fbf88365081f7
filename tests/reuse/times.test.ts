import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { timeOf } from "../../src/reuse/times.js";

const TEN = Date.UTC(2024, 2, 1, 10);

describe("a time of publication", () => {
  it.each([
    ["2024-03-01T10:00:00Z", TEN],
    ["2024-03-01T10:00", TEN],
    ["2024-03-01 10:00:00", TEN],
    ["2024-03-01t12:00:00.25+02:00", TEN + 250],
    ["2024-03-01T05:30-0430", TEN],
    ["2024-03-01 11:00:00 +01", TEN],
    ["2024-03-01", Date.UTC(2024, 2, 1)],
    ["2024-03", Date.UTC(2024, 2, 1)],
    ["2024", Date.UTC(2024, 0, 1)],
    ["2024-02-29", Date.UTC(2024, 1, 29)],
    ["0044-03-15", Date.parse("0044-03-15T00:00:00Z")],
    ["Fri, 01 Mar 2024 11:00:00 +0100", TEN],
    ["1 Mar 2024 10:00 GMT", TEN],
  ])("is read from %s", (publishedAt, time) => {
    expect(timeOf({ publishedAt })).toBe(time);
  });

  it.each(["", "7", "12", "yesterday", "03/04/2024", "March 1, 2024", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-03-01T25:00", "2024-03-01T10:61", "2024-03-01T10:00+99:00", "Fri, 01 Mar 2024 11:00:00", "1 Foo 2024 10:00 GMT", "lock 7 of 2024"])("is not read from %j", (publishedAt) => {
    expect(timeOf({ publishedAt })).toBeUndefined();
  });

  it("is unknown where nothing is said", () => {
    expect(timeOf({})).toBeUndefined();
  });

  it.each(["America/New_York", "Asia/Kolkata"])("is the same on a machine in %s", (TZ) => {
    const code = 'import("./src/reuse/times.ts").then(({ timeOf }) => console.log(timeOf({ publishedAt: "2024-03-01T10:00:00" })))';
    expect(execFileSync(process.execPath, ["--import", "tsx", "-e", code], { encoding: "utf8", env: { ...process.env, TZ } }).trim()).toBe(String(TEN));
  });
});
