/** A key that is no text: a named one, or a letter with Ctrl or Alt. */
export interface Key {
  readonly kind: 'key';
  readonly name: KeyName;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

export type NamedKey =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'shift-tab'
  | 'backspace'
  | 'delete'
  | 'insert'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | 'space'
  | `f${number}`;

/** A letter, digit or jamo stands for itself; it comes only with Ctrl or Alt. */
export type KeyName = NamedKey | (string & {});

/* Sequences as xterm, VTE, the Linux console, tmux, PuTTY and rxvt send them (xterm's ctlseqs, "PC-Style Function Keys"). */

const BY_LETTER: Readonly<Record<string, NamedKey>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'shift-tab',
};

const BY_NUMBER: Readonly<Record<string, NamedKey>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

const BY_CONTROL: Readonly<Record<string, NamedKey>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007F': 'backspace',
};

/** Keys that a terminal reports by the character's code (`CSI code ; modifier u`), where it was told to. */
const BY_CODE: Readonly<Record<number, NamedKey>> = {
  8: 'backspace',
  9: 'tab',
  13: 'enter',
  27: 'escape',
  32: 'space',
  127: 'backspace',
};

/** The key of a sequence that begins with ESC; undefined where it is none (a mouse report, an answer). */
export function keyOfSequence(sequence: string): Key | undefined {
  if (sequence === '\u001B') return key('escape');
  if (sequence.startsWith('\u001B[[')) return key(`f${(sequence.codePointAt(3) ?? 0) - 0x40}`);
  if (sequence.startsWith('\u001B[') && sequence.length > 2) return keyOfControlSequence(sequence.slice(2));
  if (sequence.startsWith('\u001BO') && sequence.length > 2) {
    const name = BY_LETTER[sequence.slice(2)];
    return name === undefined ? undefined : key(name);
  }
  if (/^\u001B[\]PX^_]./s.test(sequence)) return undefined;
  const character = sequence.slice(1);
  const control = keyOfControl(character);
  return {...(control ?? key(character.toLowerCase())), alt: true};
}

/** The key of a control character. */
export function keyOfControl(character: string): Key | undefined {
  const name = BY_CONTROL[character];
  if (name !== undefined) return key(name);
  const code = character.codePointAt(0) ?? 0;
  if (code === 0) return key('space', 4);
  if (code < 0x20) return key(String.fromCharCode(code + 0x40).toLowerCase(), 4);
  return undefined;
}

function keyOfControlSequence(body: string): Key | undefined {
  const [, first = '', modifier = '1', third = '', final = ''] =
    /^(\d*)(?:;(\d+))?(?:;(\d+))?([~^$@u]|[A-Z])$/.exec(body) ?? [];
  const bits = Number(modifier) - 1;
  if (final === 'u') return keyOfCode(Number(first), bits);
  if (first === '27' && final === '~') return keyOfCode(Number(third), bits);
  if (final === '' || third !== '') return undefined;
  // rxvt: `^` for Ctrl, `$` for Shift, `@` for both.
  if (/[~^$@]/.test(final)) return named(BY_NUMBER[first], /[\^@]/.test(final) ? bits | 4 : bits);
  return first === '' || first === '1' ? named(BY_LETTER[final], bits) : undefined;
}

function keyOfCode(code: number, bits: number): Key | undefined {
  const name = BY_CODE[code];
  if (name === 'tab' && (bits & 1) !== 0) return key('shift-tab', bits);
  if (name !== undefined) return key(name, bits);
  return code > 0x20 && code < 0x11_0000 ? key(String.fromCodePoint(code).toLowerCase(), bits) : undefined;
}

function named(name: NamedKey | undefined, bits: number): Key | undefined {
  return name === undefined ? undefined : key(name, bits);
}

/** Modifier bits as terminals count them: Shift 1, Alt 2, Ctrl 4. */
function key(name: KeyName, bits = 0): Key {
  return {kind: 'key', name, ctrl: (bits & 4) !== 0, alt: (bits & 2) !== 0};
}
