import type {Ending, Terminal} from '../../context.ts';

/*
 * The alternate screen; bracketed paste; an empty set of kitty keyboard flags on the screen's own stack, because
 * with them Enter is reported before the input method has committed its syllable (atuin#3558).
 */
const ENTER = '\u001B[?1049h\u001B[H\u001B[?2004h\u001B[>0u';
/** Whatever was going on: the synchronized update is ended, colours are off, the cursor is there. */
const LEAVE = '\u001B[?2026l\u001B[0m\u001B[<u\u001B[?2004l\u001B[?25h\u001B[?1049l';

export interface Session {
  /** When something from outside ended it: a signal, a bug nobody caught, a terminal that was closed. */
  readonly ended: Promise<Ending>;
  /** Gives the terminal back as it was. Again is nothing. */
  leave(): void;
}

/**
 * Takes the whole terminal: the alternate screen, raw keys, pasted text marked. It is given back by `leave`, and by
 * itself when a signal, an uncaught error, a closed terminal or the process's exit ends it. `beforeLeaving` runs
 * once before that while the screen is still ours: it must stop drawing and keep what must not be lost, at once.
 */
export function openSession(terminal: Terminal, beforeLeaving: () => void = () => {}): Session {
  const {input, output} = terminal;
  const {promise: ended, resolve} = Promise.withResolvers<Ending>();
  let hasLeft = false;
  let isHungUp = false;
  const leave = () => {
    if (hasLeft) return;
    hasLeft = true;
    try {
      beforeLeaving();
    } finally {
      terminal.writeNow(LEAVE);
      setRawMode(terminal, false);
      input.off('end', onClosed).off('close', onClosed).pause();
      // A terminal that closes sends SIGHUP, once by the kernel and again by a shell: it must not kill what is being kept.
      // Not within the signal's own turn: Ink's listener for it kills the process when it finds itself alone.
      if (!isHungUp) queueMicrotask(stopListening);
      // The streams keep their error listener: what is still to be written to a closed terminal fails later.
    }
  };
  const end = (ending: Ending) => {
    isHungUp = ending.kind === 'closed' || (ending.kind === 'signal' && ending.signal === 'SIGHUP');
    try {
      leave();
      resolve(ending);
    } catch (error) {
      resolve({kind: 'crash', error});
    }
  };
  const onClosed = () => end({kind: 'closed'});
  const stopListening = terminal.onEnding(end);
  input.on('error', onClosed).on('end', onClosed).on('close', onClosed);
  output.on('error', onClosed);
  setRawMode(terminal, true);
  input.resume();
  terminal.writeNow(ENTER);
  return {ended, leave};
}

function setRawMode({input}: Terminal, isRaw: boolean): void {
  try {
    input.setRawMode(isRaw);
  } catch {
    // EIO or EBADF: the terminal has gone, and its mode with it.
  }
}
