/** The colours that a terminal is set up with. */
export interface Colors {
  foreground: string;
  background: string;
  dimmed: string;
  /** The sixteen that programs name by number. */
  named: readonly string[];
}

export const DARK: Colors = {
  foreground: '#d8dee9',
  background: '#1e2430',
  dimmed: '#7f8aa0',
  named:
    '#2e3440 #e06c75 #98c379 #e5c07b #61afef #c678dd #56b6c2 #d8dee9 #6b7488 #ff7b86 #b5e890 #ffd98a #82c7ff #dd9bf0 #7fdbe6 #ffffff'.split(
      ' ',
    ),
};

export const LIGHT: Colors = {
  foreground: '#24292f',
  background: '#ffffff',
  dimmed: '#6e7781',
  named:
    '#24292f #b3261e #1a7f37 #8a6100 #0550ae #8250df #0a7480 #6e7781 #57606a #cf222e #2da44e #9a6700 #0969da #a475f9 #1b7c83 #24292f'.split(
      ' ',
    ),
};

/** The steps of the 6×6×6 cube among the 256 colours (xterm's 256colres.pl). */
const STEPS = [0, 95, 135, 175, 215, 255];

/** A cell's colour as SVG writes it: an RGB value, or a number of the 256. */
export function colorOf(value: number, isRgb: boolean, {named}: Colors): string {
  if (isRgb) return hex(value >> 16, (value >> 8) & 0xff, value & 0xff);
  if (value < 16) return named[value] ?? '';
  if (value > 231) return hex(...Array.from({length: 3}, () => 8 + (value - 232) * 10));
  const cube = value - 16;
  return hex(...[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => STEPS[step] ?? 0));
}

function hex(...channels: number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
