import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { startProgress } from "../../src/cli/progress.js";

function terminal(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120, cursorTo: () => true, clearLine: () => true, moveCursor: () => true });
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => String(stream.read() ?? "") };
}

it("shows rate, time left and what was cut on a terminal", () => {
  const { stream, written } = terminal(true);
  const progress = startProgress(200, stream);
  progress.add({ original: "0123456789", text: "01234" }, 50);
  progress.stop();
  expect(written()).toMatch(/ 25 % \| 1 documents, \d+ a second, 50\.0 % of the text cut \| .* left/u);
});

it("shows what is known where the size is not", () => {
  const { stream, written } = terminal(true);
  const progress = startProgress(undefined, stream);
  progress.add({ original: "0123", text: "0123" }, 50);
  progress.stop();
  expect(written()).toMatch(/1 documents, \d+ a second, 0\.0 % of the text cut/u);
});

it("writes nothing where there is no terminal", () => {
  const { stream, written } = terminal(false);
  const progress = startProgress(200, stream);
  progress.add({ original: "a", text: "" }, 1);
  progress.stop();
  expect(written()).toBe("");
});
