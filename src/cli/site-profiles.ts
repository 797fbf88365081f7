import { stat } from "node:fs/promises";
import type { SiteProfile } from "../core/site-profile.js";
import { readProfile } from "../node/profiles.js";
import { type Refusals, UsageError } from "./exit.js";

/**
 * Returns what reads the profile of each site once. One that is no profile is refused once, and its site goes without.
 * @throws UsageError where the folder is none.
 */
export async function siteProfiles(folder: string | undefined, refusals: Refusals): Promise<(site: string | undefined) => Promise<SiteProfile | undefined>> {
  if (folder === undefined) return () => Promise.resolve(undefined);
  const isFolder = await stat(folder).then((info) => info.isDirectory(), () => false);
  if (!isFolder) throw new UsageError(`expected a folder of profiles after --profiles, got ${folder}`);
  const profiles = new Map<string, SiteProfile | undefined>();
  return async (site) => {
    if (site === undefined || profiles.has(site)) return profiles.get(site ?? "");
    const profile = await readProfile(folder, site).catch((error: unknown) => {
      refusals.take(error);
      return undefined;
    });
    profiles.set(site, profile);
    return profile;
  };
}
