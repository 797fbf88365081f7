import { join } from "node:path";
import { expectProfile, type SiteProfile } from "../core/site-profile.js";
import { InputError, readTextFile } from "./files.js";

/** Returns the path of the file that holds the profile of a site; capitals and all but plain letters, digits, points and hyphens as in a URL. */
export function profileFile(folder: string, site: string): string {
  const bytes = [...new TextEncoder().encode(site)];
  const name = bytes.map((byte, i) => (/[a-z\d_-]/u.test(String.fromCharCode(byte)) || (byte === 46 && i > 0) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, "0")}`));
  return join(folder, `${name.join("")}.json`);
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
  const profile = parseProfile(text, path);
  if (profile.site !== site) throw new InputError(path, `expected the profile of ${site}, got that of ${profile.site}`);
  return profile;
}

function parseProfile(text: string, path: string): SiteProfile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(path, `not JSON (${(error as Error).message})`);
  }
  try {
    expectProfile(value);
  } catch (error) {
    throw new InputError(path, (error as Error).message.replace(/^E/u, "e"));
  }
  return value;
}
