import type {KeyEvent} from './key-events.ts';
import {
  deleteBackward,
  deleteForward,
  deleteToEnd,
  deleteToStart,
  deleteWordBackward,
  insertText,
  type LineState,
  moveEnd,
  moveHome,
  moveLeft,
  moveRight,
  moveWordLeft,
  moveWordRight,
} from './line-editor.ts';

const EDITS: Readonly<Record<string, (line: LineState) => LineState>> = {
  backspace: deleteBackward,
  delete: deleteForward,
  left: moveLeft,
  right: moveRight,
  home: moveHome,
  end: moveEnd,
  'ctrl-left': moveWordLeft,
  'ctrl-right': moveWordRight,
  'alt-backspace': deleteWordBackward,
  'ctrl-h': deleteBackward,
  'ctrl-a': moveHome,
  'ctrl-e': moveEnd,
  'ctrl-k': deleteToEnd,
  'ctrl-u': deleteToStart,
  'ctrl-w': deleteWordBackward,
};

/** The line after a key that edits it; undefined for one that does not. */
export function editLine(line: LineState, event: KeyEvent): LineState | undefined {
  if (event.kind !== 'key') return insertText(line, event.text);
  const edit = EDITS[`${event.ctrl ? 'ctrl-' : ''}${event.alt ? 'alt-' : ''}${event.name}`];
  if (edit !== undefined) return edit(line);
  return event.name === 'space' && !event.ctrl && !event.alt ? insertText(line, ' ') : undefined;
}
