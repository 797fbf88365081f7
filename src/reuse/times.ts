import type { DocumentFacts } from "../core/document.js";

/** `2024`, `2024-03`, `2024-03-01`, `2024-03-01T10:00`, `2024-03-01 10:00:30.5+01:00`: ISO 8601, a space for the T allowed. */
const ISO = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[t ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?<zone> ?z| ?[+-]\d\d(?::?\d\d)?)?)?)?)?$/iu;
/** `Fri, 01 Mar 2024 10:00:30 +0100`, as in feeds and headers: RFC 2822. */
const RFC_2822 = /^(?:[A-Za-z]{3}, {1,3})?(?<day>\d{1,2}) (?<name>[A-Za-z]{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))? (?<zone>[+-]\d{4}|GMT|UTC?|Z)$/u;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Returns the time of publication in milliseconds since 1970, the same on every machine: ISO 8601, or RFC 2822 with its zone. A date alone
 * is its midnight, and a time without a zone is UTC. Nothing where it is unknown, in another form, or no day of the calendar.
 */
export function timeOf({ publishedAt }: Pick<DocumentFacts, "publishedAt">): number | undefined {
  const text = publishedAt?.trim() ?? "";
  const found = (ISO.exec(text) ?? RFC_2822.exec(text))?.groups;
  if (found === undefined) return undefined;
  const { year, month, name, day, hour, minute, second, fraction, zone }: Readonly<Record<string, string | undefined>> = found;
  const number = name === undefined ? Number(month ?? 1) : MONTHS.indexOf(name.toLowerCase()) + 1;
  const [days, hours, minutes, seconds] = [Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), number - 1, days);
  // What is no day of the calendar, such as 30 February, comes out as another; a leap second counts as the next minute.
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== days || hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const offset = offsetOf(zone);
  return offset === undefined ? undefined : date.getTime() + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
}

/** Minutes east of UTC; nothing where there is no such zone. */
function offsetOf(zone: string | undefined): number | undefined {
  const [, sign, hours, minutes = "0"] = /^ ?([+-])(\d\d):?(\d\d)?$/u.exec(zone ?? "") ?? [];
  if (hours === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
