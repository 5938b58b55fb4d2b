import {expect, it} from 'vitest';
import {wantsColor} from '../../src/output/color.ts';
import {jsonLine, jsonText} from '../../src/output/json.ts';

it('a document has no character that a terminal would obey, and is the same for a parser', () => {
  const document = {query: '가\u009B31m\u202E\u200B\u007F'};
  expect(jsonLine(document)).not.toMatch(/[\u007F-\u009F\u200B\u202E]/);
  expect(JSON.parse(jsonLine(document))).toEqual(document);
  expect(JSON.parse(jsonText(document, true))).toEqual(document);
});

it.each([
  ['auto', {}, true, true],
  ['auto', {}, false, false],
  ['auto', {NO_COLOR: '1'}, true, false],
  ['auto', {NO_COLOR: '', TERM: 'xterm'}, true, true],
  ['auto', {FORCE_COLOR: '1'}, false, true],
  ['auto', {FORCE_COLOR: '0'}, true, false],
  ['auto', {TERM: 'dumb'}, true, false],
  ['always', {NO_COLOR: '1'}, false, true],
  ['never', {FORCE_COLOR: '1'}, true, false],
] as const)('--color %s with %j on a terminal (%s): %s', (choice, environment, isTerminal, expected) => {
  expect(wantsColor(choice, environment, {isTerminal})).toBe(expected);
});
