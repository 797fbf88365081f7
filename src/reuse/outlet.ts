import type { DocumentFacts } from "../core/document.js";
import { agencyNamed } from "./agencies.js";

/** Returns a document's outlet: its `source`, else its `site`, else the host of its `url`; nothing where none is known. */
export function outletOf({ source, site, url }: DocumentFacts): string | undefined {
  return source || site || hostOf(url);
}

const HOST = /^[a-z][a-z\d+.-]*:\/\/(?:[^@/?#]*@)?(?:www\.)?([^/:?#]+)/iu;

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : HOST.exec(url)?.[1]?.toLowerCase();
}

/**
 * Whether a name that a text credits is the outlet: equal, articles and case aside; two names of one agency; or the first label of the
 * outlet's host, as `The Harbour Herald` is of `harbourherald.example`.
 */
export function namesOutlet(name: string, outlet: string): boolean {
  const [left, right] = [plain(name), plain(outlet)];
  if (left === "" || right === "") return false;
  return left === right || (agencyNamed(name) !== undefined && agencyNamed(name) === agencyNamed(outlet)) || right.split(".")[0] === left.replace(/ /gu, "");
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^(?:the|die|der|das|le|la|el|il)\s+/u, "").replace(/\s+/gu, " ").trim();
}
