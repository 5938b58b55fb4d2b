import {Box, Text, useCursor} from 'ink';
import {memo} from 'react';
import type {Caret} from './view/screen.ts';

interface AppProps {
  /** One string a row, painted and cut to the terminal's columns. */
  rows: readonly string[];
  caret: Caret | undefined;
}

/** The screen as Ink draws it. Everything is decided before: this only hands the rows and the caret's cell on. */
export function App({rows, caret}: AppProps) {
  const {setCursorPosition} = useCursor();
  setCursorPosition(caret && {x: caret.column, y: caret.row});
  return (
    <Box flexDirection="column">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a terminal is its place
        <Row key={at} text={row} />
      ))}
    </Box>
  );
}

const Row = memo(({text}: {text: string}) => (
  <Box height={1}>
    <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>
  </Box>
));
