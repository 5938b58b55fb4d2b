import xterm from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import {DARK} from './colors.ts';
import {screenPicture} from './svg.ts';

async function picture(bytes: string): Promise<string> {
  const emulator = new xterm.Terminal({cols: 20, rows: 2, allowProposedApi: true});
  await new Promise<void>((resolve) => emulator.write(bytes, resolve));
  return screenPicture(emulator, DARK, '화면 & <그림>');
}

describe('a picture of the screen', () => {
  it.each([
    [
      'text, each character in its cell, two for a syllable',
      '여권 a',
      '<text x="12 30 57" y="27" fill="#d8dee9">여권a</text>',
    ],
    ['colours by number', '\u001B[31m가', '<text x="12" y="27" fill="#e06c75">가</text>'],
    ['colours of the 256', '\u001B[38;5;208m가', 'fill="#ff8700"'],
    ['greys of the 256', '\u001B[38;5;244m가', 'fill="#808080"'],
    ['colours by value', '\u001B[38;2;1;2;255m가', 'fill="#0102ff"'],
    ['bold and underlined', '\u001B[1;4m가', 'font-weight="bold" text-decoration="underline">가<'],
    [
      'a background under blanks too',
      '\u001B[44m  ',
      '<rect x="12" y="12" width="18" height="20" fill="#61afef"/>',
    ],
    ['inverse', '\u001B[7m가', 'fill="#1e2430">가<'],
    ['what XML would read', '<&>', '>&lt;&amp;&gt;<'],
    ['the caret, after the syllable', '가', '<rect x="30" y="13" width="2" height="18" fill="#d8dee9"/>'],
    ['what it shows, for who cannot see it', '', 'aria-label="화면 &amp; &lt;그림&gt;"'],
  ])('shows %s', async (_, bytes, expected) => {
    expect(await picture(bytes)).toContain(expected);
  });
});
