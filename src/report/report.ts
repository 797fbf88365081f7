/**
 * One page of HTML to look at, for an article or a run.
 *
 * @module copydesk/report
 */
export { htmlReport } from "./page.js";
export type { ReportInput } from "./page.js";
export { createTally } from "./tally.js";
export type { CategoryCount, SiteCount, Tally, TallyCounter } from "./tally.js";
export type { ReportCluster, ReportPair, ReportPassage } from "./records.js";
