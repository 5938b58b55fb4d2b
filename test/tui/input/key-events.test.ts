import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  isLoneEscape,
  type KeyEvent,
  NOTHING_UNREAD,
  readKeys,
  readLoneEscape,
} from '../../../src/tui/input/key-events.ts';

/** Key events as one reads them: text in quotes, pastes in guillemets, keys by their names. */
function readChunks(chunks: readonly string[]): string[] {
  const events: KeyEvent[] = [];
  let unread = NOTHING_UNREAD;
  for (const chunk of chunks) {
    const reading = readKeys(unread, chunk);
    events.push(...reading.events);
    unread = reading.unread;
  }
  events.push(...readLoneEscape(unread).events);
  return joined(events).map(shown);
}

function joined(events: readonly KeyEvent[]): KeyEvent[] {
  const whole: KeyEvent[] = [];
  for (const event of events) {
    const last = whole.at(-1);
    if (event.kind !== 'key' && last?.kind === event.kind)
      whole.splice(-1, 1, {kind: event.kind, text: (last.text + event.text).normalize('NFC')});
    else whole.push(event);
  }
  return whole;
}

function shown(event: KeyEvent): string {
  if (event.kind === 'text') return `'${event.text}'`;
  if (event.kind === 'paste') return `«${event.text}»`;
  return `${event.ctrl ? 'ctrl-' : ''}${event.alt ? 'alt-' : ''}${event.name}`;
}

describe('what a terminal sends is read as', () => {
  it.each<[what: string, chunks: string[], events: string[]]>([
    ['text', ['여권 재발급'], ["'여권 재발급'"]],
    ['text and the Enter that committed it, in one chunk', ['한국\r'], ["'한국'", 'enter']],
    ['one Enter, as CR, LF or both', ['가\r나\n다\r\n'], ["'가'", 'enter', "'나'", 'enter', "'다'", 'enter']],
    ['one Enter, cut in two', ['\r', '\n'], ['enter']],
    ['two Enters', ['\r\r', '\n\n'], ['enter', 'enter', 'enter']],
    ['Backspace inside a chunk', ['가\u007F나\b'], ["'가'", 'backspace', "'나'", 'backspace']],
    ['a key that repeats', ['\u007F\u007F'], ['backspace', 'backspace']],
    ['arrows between text', ['가\u001B[D나\u001BOC'], ["'가'", 'left', "'나'", 'right']],
    ['a sequence cut anywhere', ['\u001B', '[', '1;', '5', 'D'], ['ctrl-left']],
    ['Escape', ['\u001B'], ['escape']],
    ['Escape twice', ['\u001B\u001B'], ['escape', 'escape']],
    ['Escape, then a syllable that was waiting', ['\u001B여'], ['escape', "'여'"]],
    ['Alt and a letter', ['\u001Bb'], ['alt-b']],
    ['Alt and a letter in the Korean layout', ['\u001Bㅠ'], ['alt-ㅠ']],
    ['Alt and Backspace', ['\u001B\u007F'], ['alt-backspace']],
    ['Alt and Enter', ['\u001B\r'], ['alt-enter']],
    ['Ctrl and a letter', ['\u0001\u0003\u001A'], ['ctrl-a', 'ctrl-c', 'ctrl-z']],
    ['Ctrl and Space', ['\u0000'], ['ctrl-space']],
    ['Tab and Shift-Tab', ['\t\u001B[Z'], ['tab', 'shift-tab']],
    ['Home and End of xterm', ['\u001B[H\u001B[F'], ['home', 'end']],
    ['Home and End of the Linux console and tmux', ['\u001B[1~\u001B[4~'], ['home', 'end']],
    ['Home and End of rxvt', ['\u001B[7~\u001B[8~'], ['home', 'end']],
    [
      'Insert, Delete, Page up and down',
      ['\u001B[2~\u001B[3~\u001B[5~\u001B[6~'],
      ['insert', 'delete', 'pageup', 'pagedown'],
    ],
    [
      'F1 of xterm, of older ones and of the Linux console',
      ['\u001BOP\u001B[11~\u001B[[A'],
      ['f1', 'f1', 'f1'],
    ],
    ['F5 and F12', ['\u001B[15~\u001B[24~'], ['f5', 'f12']],
    ['Ctrl and F5', ['\u001B[15;5~'], ['ctrl-f5']],
    ['Alt and an arrow', ['\u001B[1;3A'], ['alt-up']],
    ['Ctrl and Delete of rxvt', ['\u001B[3^'], ['ctrl-delete']],
    ['Enter of the keypad', ['\u001BOM'], ['enter']],
    [
      'keys by code, where a terminal insists',
      ['\u001B[13;5u\u001B[27;5;9~\u001B[98;3u'],
      ['ctrl-enter', 'ctrl-tab', 'alt-b'],
    ],
    ['nothing, for a mouse report or a change of focus', ['\u001B[<0;3;4M\u001B[I'], []],
    [
      'nothing, for what the terminal answers',
      ['\u001B]11;rgb:0000/0000/0000\u001B\\\u001B[?62;4c가'],
      ["'가'"],
    ],
    ['text after a sequence that broke off', ['\u001B[12가'], ["'가'"]],
    [
      'a paste, its line ends as spaces',
      ['\u001B[200~여권\r\n사진\t규격\u001B[201~!'],
      ['«여권 사진 규격»', "'!'"],
    ],
    ['a paste whose end is cut in two', ['\u001B[200~가\u001B[20', '1~나'], ['«가»', "'나'"]],
    [
      'a paste without what a terminal would obey',
      ['\u001B[200~가\u001B[31m나\u202E\u001B[201~'],
      ['«가나»'],
    ],
    [
      'Ctrl-C, where the end of a paste never came',
      ['\u001B[200~가', '\u0003', '나'],
      ['«가»', 'ctrl-c', "'나'"],
    ],
    ['text without characters that deceive', ['가\u200B나\u202E'], ["'가나'"]],
    ['composed text', ['각'.normalize('NFD')], ["'각'"]],
    ['jamo that stay alone', ['ㅇㄱ'], ["'ㅇㄱ'"]],
  ])('%s', (_, chunks, events) => {
    expect(readChunks(chunks)).toEqual(events);
  });

  const PIECES = fc.array(
    fc.constantFrom(
      '가',
      '각'.normalize('NFD'),
      'ㅎ',
      'a',
      '⚾',
      '\r',
      '\n',
      '\u007F',
      '\u001B[A',
      '\u001B[1;5C',
      '\u001BOP',
      '\u0003',
      '\t',
      '\u001B[200~붙\n임\u001B[201~',
      '\u001B[3~',
    ),
    {maxLength: 12},
  );

  it('the same, however it is cut into chunks', () => {
    fc.assert(
      fc.property(PIECES, fc.array(fc.nat(60), {maxLength: 8}), (pieces, cuts) => {
        const stream = pieces.join('');
        const places = [...new Set(cuts.filter((cut) => cut < stream.length))].sort((a, b) => a - b);
        const chunks = [0, ...places].map((from, at) => stream.slice(from, places[at]));
        // Cut after its ESC, a Ctrl-C alone in a paste would be an interruption: pastes here hold none.
        expect(readChunks(chunks)).toEqual(readChunks([stream]));
      }),
    );
  });

  it('keeps a lone ESC until it is asked to decide', () => {
    const {events, unread} = readKeys(NOTHING_UNREAD, '가\u001B');
    expect(events.map(shown)).toEqual(["'가'"]);
    expect(isLoneEscape(unread)).toBe(true);
    expect(readLoneEscape(unread)).toEqual({
      events: [{kind: 'key', name: 'escape', ctrl: false, alt: false}],
      unread: NOTHING_UNREAD,
    });
  });
});
