import { join } from "node:path";
import { PROFILE_VERSION, type SiteProfile } from "../core/site-profile.js";
import { InputError, readTextFile } from "./files.js";

/** Returns the name of the file that holds the profile of a site: its letters, digits, points and hyphens, the rest as hexadecimal. */
export function profileFile(folder: string, site: string): string {
  const name = site.replace(/[^\w.-]|^\./gu, (character) => `%${character.codePointAt(0)!.toString(16)}`);
  return join(folder, `${name}.json`);
}

/**
 * Returns the profile of a site, or nothing where the folder has none for it.
 * @throws InputError that names the file where it is no profile.
 */
export async function readProfile(folder: string, site: string): Promise<SiteProfile | undefined> {
  const path = profileFile(folder, site);
  let text: string;
  try {
    text = await readTextFile(path);
  } catch (error) {
    if (error instanceof InputError && error.message.endsWith("no such file")) return undefined;
    throw error;
  }
  return parseProfile(text, path);
}

function parseProfile(text: string, path: string): SiteProfile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(path, `not JSON (${(error as Error).message})`);
  }
  const { version, site, documents, lines } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (version !== PROFILE_VERSION) throw new InputError(path, `expected a site profile of version ${PROFILE_VERSION}, got ${version === undefined ? "none" : JSON.stringify(version)}`);
  const isLine = (line: unknown): boolean => typeof line === "object" && line !== null && "line" in line && typeof line.line === "string" && "documents" in line && typeof line.documents === "number";
  if (typeof site !== "string" || typeof documents !== "number" || !Array.isArray(lines) || !lines.every(isLine)) {
    throw new InputError(path, "expected a site profile with a site, a number of documents, and lines with a line and a number of documents each");
  }
  return value as SiteProfile;
}
