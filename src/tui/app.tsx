import {Box, Text, useCursor} from 'ink';
import {memo} from 'react';
import type {Caret} from './view/screen.ts';

interface AppProps {
  /** One character a row, which stands for it: see painted-rows.ts. */
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
        <Row key={at} standIn={row} />
      ))}
    </Box>
  );
}

const Row = memo(({standIn}: {standIn: string}) => <Text>{standIn}</Text>);
