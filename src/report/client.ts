/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Reasons } from "./reasons.js";

/** What runs in the page of a report: the only code of the library that knows a browser. It stands in the page as its own source. */
function client(): void {
  const controls = document.querySelector<HTMLElement>("#controls")!;
  const boxes = [...controls.querySelectorAll<HTMLInputElement>("input[data-category]")];
  const all = controls.querySelector<HTMLInputElement>("#all");
  const root = document.documentElement;

  const reasons = JSON.parse(document.querySelector("#reasons")!.textContent) as Reasons;

  function element(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
    const made = document.createElement(name);
    if (className !== "") made.className = className;
    made.append(...children);
    return made;
  }

  /** Gives each cut of an article its reasons, once it is opened: most of a long report never are. */
  function addReasons(article: Element): void {
    for (const [index, [line, probability, ...rows]] of (reasons.cuts[article.id] ?? []).entries()) {
      const cut = document.getElementById(`${article.id}-c${index}`);
      const chip = cut?.querySelector("button.chip");
      if (!cut || !chip || cut.querySelector(".why")) continue;
      const { kind = "chrome", category } = cut.dataset;
      const lines = rows.map(([note, rule, weight]) => element("span", "reason", element("bdi", "", reasons.notes[note]!), " ", element("span", "rule", `${reasons.rules[rule]!} ${weight.startsWith("-") ? "" : "+"}${weight}`)));
      const why = element("span", "why", element("strong", "", `${kind}: ${category!}`), `, line ${line}, probability ${probability}`, ...lines);
      why.id = `${cut.id}-why`;
      why.role = "tooltip";
      why.dir = "ltr";
      chip.setAttribute("aria-pressed", "true");
      chip.setAttribute("aria-describedby", why.id);
      cut.querySelector(".gone:last-child")!.before(why);
    }
  }

  function showCuts(): void {
    for (const { checked, dataset } of boxes) for (const cut of document.querySelectorAll(`.cut[data-category="${dataset["category"]!}"]`)) cut.classList.toggle("kept", !checked);
    const on = boxes.filter(({ checked }) => checked).length;
    if (all === null) return;
    all.checked = on === boxes.length;
    all.indeterminate = on > 0 && on < boxes.length;
  }

  function switchCut(chip: Element): void {
    const isOn = chip.getAttribute("aria-pressed") !== "true";
    chip.setAttribute("aria-pressed", String(isOn));
    chip.closest(".cut")!.classList.toggle("off", !isOn);
  }

  /** The reason stands below its cut, or above it where there is no room. */
  function placeReason(cut: Element): void {
    const why = cut.querySelector<HTMLElement>(".why");
    const chip = cut.querySelector(".chip");
    root.classList.remove("quiet");
    if (why === null || chip === null || innerWidth < 640) return;
    const [at, size] = [chip.getBoundingClientRect(), why.getBoundingClientRect()];
    const below = at.bottom + 6;
    why.style.right = why.style.bottom = "auto";
    why.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
    why.style.top = `${below + size.height < innerHeight ? below : Math.max(8, at.top - size.height - 6)}px`;
  }

  /** Bands between the texts as they stand, in the gap between the two columns. */
  function drawRibbons(pair: Element): void {
    const [sides, svg] = [pair.querySelector(".sides"), pair.querySelector(".ribbons")];
    if (sides === null || svg === null) return;
    svg.replaceChildren();
    const frame = sides.getBoundingClientRect();
    const place = (side: string, index: string): DOMRect[] => [...sides.querySelectorAll(`[data-side="${side}"] mark[data-index="${index}"]`)].map((mark) => mark.getBoundingClientRect());
    const edges = (rects: readonly DOMRect[]): [number, number] => [Math.min(...rects.map(({ top }) => top)) - frame.top, Math.max(...rects.map(({ bottom }) => bottom)) - frame.top];
    const column = (side: string): DOMRect => sides.querySelector(`[data-side="${side}"]`)!.getBoundingClientRect();
    const [from, to] = [column("a").right - frame.left, column("b").left - frame.left];
    const middle = (from + to) / 2;
    for (const chip of sides.querySelectorAll<HTMLAnchorElement>('[data-side="a"] a.chip')) {
      const index = chip.hash.slice(chip.hash.lastIndexOf("b") + 1);
      const [a, b] = [place("a", index), place("b", index)];
      if (a.length === 0 || b.length === 0) continue;
      const [[top, bottom], [topB, bottomB]] = [edges(a), edges(b)];
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", `M${from} ${top}C${middle} ${top} ${middle} ${topB} ${to} ${topB}V${bottomB}C${middle} ${bottomB} ${middle} ${bottom} ${from} ${bottom}Z`);
      path.setAttribute("data-passage", chip.dataset["passage"]!);
      path.setAttribute("data-index", index);
      svg.append(path);
    }
  }

  function light(target: Element, isLit: boolean): void {
    const index = target.closest<HTMLElement>("mark[data-index]")?.dataset["index"];
    for (const twin of target.closest(".sides")?.querySelectorAll(`[data-index="${index ?? ""}"]`) ?? []) twin.classList.toggle("lit", isLit);
  }

  /** Some browsers leave what a link leads to folded away. */
  function unfold(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    target.scrollIntoView({ block: target.matches(".chip, mark") ? "center" : "start" });
    if (target.matches("a, button")) (target).focus({ preventScroll: true });
    else target.querySelector<HTMLElement>(".chip, summary")?.focus({ preventScroll: true });
  }

  controls.hidden = false;
  controls.addEventListener("change", ({ target }) => {
    const input = target as HTMLInputElement;
    if (input === all) for (const box of boxes) box.checked = input.checked;
    if (input.name === "view") document.body.dataset["view"] = input.value;
    else showCuts();
    for (const pair of document.querySelectorAll("details.pair[open]")) drawRibbons(pair);
  });
  controls.querySelector<HTMLInputElement>("#search")?.addEventListener("input", ({ target }) => {
    const wanted = (target as HTMLInputElement).value.toLowerCase();
    for (const article of document.querySelectorAll<HTMLElement>("details.article")) article.hidden = !article.textContent.toLowerCase().includes(wanted);
  });
  document.addEventListener("click", ({ target }) => {
    const chip = (target as Element).closest("button.chip");
    if (chip !== null) switchCut(chip);
  });
  for (const event of ["pointerover", "focusin"]) document.addEventListener(event, ({ target }) => {
    const cut = (target as Element).closest(".cut");
    if (cut !== null) placeReason(cut);
    light(target as Element, true);
  });
  document.addEventListener("pointerout", ({ target }) => light(target as Element, false));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") root.classList.add("quiet");
  });
  document.addEventListener("toggle", ({ target }) => {
    if ((target as Element).matches("details.article[open]")) addReasons(target as Element);
    if ((target as Element).matches("details.pair[open]")) drawRibbons(target as Element);
  }, true);
  addEventListener("resize", () => {
    for (const pair of document.querySelectorAll("details.pair[open]")) drawRibbons(pair);
  });
  for (const article of document.querySelectorAll("details.article[open]")) addReasons(article);
  addEventListener("hashchange", unfold);
  unfold();
}

/** The script of a report. Some tools that run TypeScript wrap named functions in a helper, which the page must have then. */
export const SCRIPT = `const __name=(value)=>value;(${client.toString()})();`;
