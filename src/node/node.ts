/**
 * JSON Lines, folders of text, and files that are whole or absent.
 *
 * @module copydesk/node
 */
export { readDocuments, readTexts, writeLines } from "./documents.js";
export type { ReadOptions } from "./documents.js";
export { InputError } from "./errors.js";
export { openWhole } from "./files.js";
export { withText } from "./json-fields.js";
export type { WholeFile } from "./files.js";
export type { FieldNames, JsonDocument, RawLine } from "./json-lines.js";
export { profileFile, readProfile } from "./profiles.js";
