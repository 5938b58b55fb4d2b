import {describe, expect, it} from 'vitest';
import {isTooSmall, readCapabilities} from '../../../src/tui/terminal/capabilities.ts';

const TERMINAL = {isTerminal: true};
const PIPE = {isTerminal: false};

function capabilities(
  environment: Record<string, string>,
  settings: Record<string, unknown> = {},
  [stdin, stdout] = [TERMINAL, TERMINAL],
) {
  return readCapabilities({environment, settings, stdin, stdout});
}

describe('what a terminal can do', () => {
  it.each([
    ['a pipe after it', [TERMINAL, PIPE]],
    ['a pipe before it', [PIPE, TERMINAL]],
  ])('no screen with %s', (_, [stdin, stdout]) => {
    expect(capabilities({TERM: 'xterm'}, {}, [stdin!, stdout!])).toEqual({kind: 'none'});
  });

  it.each([
    [{TERM: 'dumb'}, {}, 'dumb'],
    [{TERM: 'xterm', INK_SCREEN_READER: 'true'}, {}, 'screen-reader'],
    [{TERM: 'xterm'}, {screen: {mode: 'plain'}}, 'setting'],
  ])('line by line with %j and %j', (environment, settings, because) => {
    expect(capabilities(environment, settings)).toEqual({kind: 'plain', because});
  });

  it.each([
    [{}, true],
    [{NO_COLOR: '1'}, false],
    [{NO_COLOR: ''}, true],
    [{FORCE_COLOR: '0'}, false],
  ])('with %j, colour is %j', (environment, hasColor) => {
    expect(capabilities({TERM: 'xterm', ...environment})).toMatchObject({kind: 'screen', hasColor});
  });

  it.each([
    ['0;15', {}, 'light'],
    ['0;default;7', {}, 'light'],
    ['15;0', {}, 'dark'],
    ['15;default;8', {}, 'dark'],
    ['default;default', {}, 'dark'],
    ['', {}, 'dark'],
    ['15;0', {screen: {background: 'light'}}, 'light'],
    ['0;15', {screen: {background: 'dark'}}, 'dark'],
  ])('COLORFGBG=%j and settings %j are a background', (COLORFGBG, settings, background) => {
    expect(capabilities({TERM: 'xterm', COLORFGBG}, settings)).toMatchObject({background});
  });

  it.each([
    [{}, 1],
    [{screen: {ambiguousWidth: '2'}}, 2],
  ])('settings %j are ambiguous width', (settings, ambiguousWidth) => {
    expect(capabilities({TERM: 'xterm'}, settings)).toMatchObject({ambiguousWidth});
  });

  it.each([
    [40, 12, false],
    [39, 12, true],
    [40, 11, true],
  ])('%i×%i', (columns, rows, tooSmall) => {
    expect(isTooSmall(columns, rows)).toBe(tooSmall);
  });
});
