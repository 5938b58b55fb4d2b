import {Text, useCursor} from 'ink';
import type {Caret} from './view/screen.ts';

interface AppProps {
  /** One character a row, which stands for it: see painted-rows.ts. */
  rows: readonly string[];
  caret: Caret | undefined;
}

/**
 * The screen as Ink draws it. Everything is decided before: this only hands the rows and the caret's cell on. All
 * rows are one text: each as a component would be a box of its own to lay out (a third of a key's time, measured).
 */
export function App({rows, caret}: AppProps) {
  const {setCursorPosition} = useCursor();
  setCursorPosition(caret && {x: caret.column, y: caret.row});
  return <Text>{rows.join('\n')}</Text>;
}
