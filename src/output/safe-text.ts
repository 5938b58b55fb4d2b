import {isPlain} from './columns.ts';

/*
 * A terminal obeys what it is sent. Text from the knowledge base, the network or the command line loses here
 * whatever a terminal could obey or a reader could be deceived by: escape sequences with their parameters,
 * other control characters, bidirectional overrides and characters without width.
 */

/** ECMA-48: control sequences (CSI), control strings (OSC, DCS, SOS, PM, APC), and two-character escapes. */
const ESCAPE_SEQUENCE =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]/g;

const UNSAFE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** The text without anything a terminal would obey; line ends stay, a tab becomes spaces. */
export function safeText(text: string): string {
  if (isPlain(text)) return text; // compiling what is below takes longer than all else of a lookup's page
  return text.normalize('NFC').replace(ESCAPE_SEQUENCE, '').replaceAll('\t', '  ').replace(UNSAFE, '');
}
