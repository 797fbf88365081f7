import type { Command } from "commander";
import { FIELD_NAMES, type FieldNames } from "../node/json-lines.js";

/** What a command was told of the names of fields. */
export interface FieldFlags {
  readonly textField?: string;
  readonly idField?: string;
  readonly urlField?: string;
  readonly siteField?: string;
  readonly sourceField?: string;
  readonly languageField?: string;
  readonly dateField?: string;
  readonly titleField?: string;
}

/** The options by which a command reads other people's names for fields. */
export const FIELD_OPTIONS = [
  ["text", "the text (default: text)"], ["id", "the id (default: id)"], ["url", "the address (default: url)"], ["site", "the site (default: site)"],
  ["source", "the outlet (default: source)"], ["language", "the language (default: language)"], ["date", "the date (default: publishedAt)"],
  ["title", "the headline (default: title)"],
] as const;

/** Returns the command with an option for the name of each field. */
export function withFieldOptions(command: Command, where = ""): Command {
  for (const [fact, what] of FIELD_OPTIONS) command.option(`--${fact}-field <name>`, `${where}the field that holds ${what}`);
  return command;
}

/** Returns the names of the fields, the library's own where a command was told no other. */
export function fieldNames(flags: FieldFlags): FieldNames {
  return {
    text: flags.textField ?? FIELD_NAMES.text,
    id: flags.idField ?? FIELD_NAMES.id,
    url: flags.urlField ?? FIELD_NAMES.url,
    site: flags.siteField ?? FIELD_NAMES.site,
    source: flags.sourceField ?? FIELD_NAMES.source,
    language: flags.languageField ?? FIELD_NAMES.language,
    publishedAt: flags.dateField ?? FIELD_NAMES.publishedAt,
    title: flags.titleField ?? FIELD_NAMES.title,
  };
}
