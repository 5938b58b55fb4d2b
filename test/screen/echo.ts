import {appendFileSync} from 'node:fs';
import {createContext} from '../../src/context.ts';
import {listenToKeys} from '../../src/tui/input/key-reader.ts';
import {openSession} from '../../src/tui/terminal/session.ts';

/*
 * A tiny full-screen program for the tests of the terminal: shows every key event on a row of its own, and keeps
 * a line in the file KEPT before it leaves.
 * Ctrl-C leaves; Ctrl-X throws where nobody catches it.
 */

const terminal = createContext().terminal();
let row = 1;
const show = (text: string) => {
  terminal.writeNow(`\u001B[?2026h\u001B[${row++};1H\u001B[K${text}\u001B[?2026l`);
};
const session = openSession(terminal, () => {
  stop();
  if (process.env.KEPT) appendFileSync(process.env.KEPT, 'kept\n');
});
const stop = listenToKeys(terminal.input, (events) => {
  for (const event of events) {
    if (event.kind !== 'key') show(`${event.kind} ${event.text}`);
    else if (event.ctrl && event.name === 'c') session.leave();
    else if (event.ctrl && event.name === 'x') throw new Error('injected');
    else show(`key ${event.ctrl ? 'ctrl-' : ''}${event.alt ? 'alt-' : ''}${event.name}`);
  }
});
terminal.output.on('resize', () => show(`${terminal.output.columns}x${terminal.output.rows}`));
show('ready');
const ending = await Promise.race([
  session.ended,
  new Promise((resolve) => process.on('beforeExit', () => resolve(undefined))),
]);
if (ending !== undefined) process.exitCode = 9;
