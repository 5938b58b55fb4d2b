/** What a terminal would obey though JSON allows it raw: escaped, so that the document stays the same for a parser. */
const RAW = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** A document on one line. */
export function jsonLine(document: object): string {
  return `${escaped(JSON.stringify(document))}\n`;
}

/** A document for a reader: indented where it goes to a terminal. */
export function jsonText(document: object, isTerminal: boolean): string {
  return isTerminal ? `${escaped(JSON.stringify(document, undefined, 2))}\n` : jsonLine(document);
}

function escaped(json: string): string {
  return json.replace(RAW, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
