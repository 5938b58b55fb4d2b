import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {columnsOf} from '../../src/output/columns.ts';
import {paragraph, renderPage, styled} from '../../src/output/page.ts';

const plain = {columns: undefined, color: false};

describe('a page', () => {
  it('is broken before the word that does not fit, and hangs', () => {
    const page = [paragraph('가나 다라마 바사', 2, 4)];
    expect(renderPage(page, {columns: 10, color: false})).toBe('  가나\n    다라마\n    바사\n');
  });

  it('breaks a word that is longer than the line', () => {
    expect(renderPage([paragraph('가나다라마')], {columns: 4, color: false})).toBe('가나\n다라\n마\n');
  });

  it('keeps its lines off a terminal', () => {
    expect(renderPage([paragraph('가 '.repeat(60))], plain).split('\n')).toHaveLength(2);
  });

  it('has colours only where they are wanted', () => {
    const page = [paragraph(['가', styled('alarm', '나')])];
    expect(renderPage(page, plain)).toBe('가나\n');
    expect(renderPage(page, {columns: 80, color: true})).toBe(
      '가\u001B[1m\u001B[31m나\u001B[39m\u001B[22m\n',
    );
  });

  it.each([
    ['a colour', '가\u001B[31m나', '가나'],
    ['a title for the window', '가\u001B]0;bad\u0007나', '가나'],
    ['a title that never ends', '가\u001B]0;bad', '가'],
    ['a control sequence of one byte', '가\u009B31m나', '가나'],
    ['a bell, a backspace, a null', '가\u0007\b\0나', '가나'],
    ['a bidirectional override', '가\u202E나\u2066', '가나'],
    ['a character without width', '가\u200B나\uFEFF', '가나'],
    ['a tag character', '가\u{E0041}나', '가나'],
    ['a carriage return', '가\r나', '가나'],
    ['decomposed Hangul', '각'.normalize('NFD'), '각'],
  ])('lets no terminal obey %s', (_name, text, expected) => {
    expect(renderPage([paragraph(text)], plain)).toBe(`${expected}\n`);
  });

  it('sends no control character, whatever it is made of, and keeps to its columns', () => {
    const text = fc.string({
      unit: fc.constantFrom('가', 'a', ' ', '\n', '\u001B', '[', '3', 'm', ']', '\u0007', '\u009B', '·'),
    });
    fc.assert(
      fc.property(text, fc.integer({min: 2, max: 30}), (content, columns) => {
        const rendered = renderPage([paragraph(content)], {columns, color: false});
        expect(rendered).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
        expect(Math.max(...rendered.split('\n').map((line) => columnsOf(line)))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
