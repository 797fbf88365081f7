import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { startProgress } from "../../src/cli/progress.js";
import { temporaryFolder } from "../folder.js";

function terminal(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120, cursorTo: () => true, clearLine: () => true, moveCursor: () => true });
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => String(stream.read() ?? "") };
}

it("shows rate, time left and what was cut on a terminal", () => {
  const { stream, written } = terminal(true);
  const progress = startProgress(200, { stream });
  progress.add(50, { original: "0123456789", text: "01234" });
  progress.stop();
  expect(written()).toMatch(/ 25 % \| 1 documents, \d+ a second, 50\.0 % of the text cut \| .* left/u);
});

it("reckons the time left by all that was done so far, however the input comes", () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout", "Date"] });
  try {
    const { stream, written } = terminal(true);
    const progress = startProgress(10_000, { stream });
    const leftAfter = (milliseconds: number, read: number): string | undefined => {
      vi.advanceTimersByTime(milliseconds);
      // The line is drawn at most a few times a second.
      for (let i = 0; i < 200; i++) progress.add(read);
      vi.advanceTimersByTime(1000);
      return /.*\| (.*) left/u.exec(written().split("\r").at(-1)!)?.[1];
    };
    expect(leftAfter(0, 0)).toBe("…");
    expect(leftAfter(9000, 1)).toMatch(/^2[78] h \d+ min$/u);
    expect(leftAfter(9000, 100)).toBe("33 min");
    expect(leftAfter(0, 5000)).toMatch(/^2\d s$/u);
    expect(leftAfter(0, 10_000)).toBe("0 s");
    progress.stop();
  } finally {
    vi.useRealTimers();
  }
});

it("shows what is known where the size is not", () => {
  const { stream, written } = terminal(true);
  const progress = startProgress(undefined, { stream });
  progress.add(50, { original: "0123", text: "0123" });
  progress.stop();
  expect(written()).toMatch(/1 documents, \d+ a second, 0\.0 % of the text cut/u);
});

it("says what else there is to say, and nothing of cuts where nothing is cleaned", () => {
  const { stream, written } = terminal(true);
  const progress = startProgress(200, { stream, unit: "pairs", more: () => "of 3 documents" });
  progress.add(100);
  progress.stop();
  expect(written()).toMatch(/ 50 % \| 1 pairs, \d+ a second, of 3 documents \| .* left/u);
});

it("writes nothing where there is no terminal", () => {
  const { stream, written } = terminal(false);
  const progress = startProgress(200, { stream });
  progress.add(1, { original: "a", text: "" });
  progress.stop();
  expect(written()).toBe("");
});

describe("on a terminal and in a pipe", () => {
  const folder = temporaryFolder();
  const text = "The bridge over the river will stay shut until April, the council said on Monday evening.\nAdvertisement\nBuses run over the old ferry road.";
  writeFileSync(join(folder, "in.jsonl"), ["a", "b", "c"].map((id) => `${JSON.stringify({ id, text: `${text} Only ${id} says so.`, site: "courier.example" })}\n`).join(""));

  /** What a command writes to standard error, and whether it takes that for a terminal. */
  function errorsOf(words: readonly string[], isTerminal: boolean): string {
    const terminal = isTerminal ? ["--import", "data:text/javascript,process.stderr.isTTY=true"] : [];
    const { status, stderr } = spawnSync(process.execPath, [...terminal, join(process.cwd(), "dist/cli.js"), ...words], { cwd: folder, encoding: "utf8" });
    expect(status).toBe(0);
    return stderr;
  }

  it.each([
    [["clean", "--jsonl", "in.jsonl", "--out", "clean"], [/100 % \| 3 documents, \d+ a second, [1-9][\d.]+ % of the text cut \| .*left/u]],
    [["learn", "in.jsonl", "--profiles", "profiles"], [/100 % \| 3 documents, \d+ a second, 1 sites \| .*left/u]],
    [["match", "in.jsonl", "--pairs", "pairs.jsonl"], [/100 % \| 3 documents, \d+ a second, [1-9][\d.]+ % of the text cut \| .*left/u, /\d+ pairs, \d+ a second, among 3 documents/u]],
    [["match", "in.jsonl", "--no-clean", "--pairs", "pairs.jsonl"], [/100 % \| 3 documents, \d+ a second \| .*left/u]],
    [["report", "in.jsonl", "--out", "report.html"], [/100 % \| 3 documents, \d+ a second, [1-9][\d.]+ % of the text cut \| .*left/u]],
  ])("copydesk %j", (words, lines) => {
    const shown = errorsOf(words, true);
    for (const line of lines) expect(shown).toMatch(line);
    // The line is gone in the end.
    expect(shown.endsWith("\u001B[1G\u001B[2K")).toBe(true);
    expect(errorsOf(words, false)).toBe("");
  });
});
