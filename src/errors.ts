/** Exit codes of the program; scripts rely on them (see `baro --help`). */
export const EXIT = {
  done: 0,
  nothingFound: 1,
  usage: 2,
  content: 3,
  source: 4,
  store: 5,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface ErrorDetails {
  /** What the reader can do next, as a sentence. */
  hint?: string;
  cause?: unknown;
}

/** An error that the user can act on: `message` and `hint` are polite Korean sentences, `code` is for scripts. */
export abstract class BaroError extends Error {
  abstract readonly code: string;
  abstract readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, {cause: details.cause});
    this.name = new.target.name;
    this.hint = details.hint;
  }
}

/** Search, show or due have nothing. */
export class NothingFound extends BaroError {
  readonly code = 'nothing-found';
  readonly exitCode = EXIT.nothingFound;
}

/** Flags or arguments are wrong. */
export class UsageError extends BaroError {
  readonly code = 'usage';
  readonly exitCode = EXIT.usage;
}

/** The knowledge base is missing, or invalid where validity is required. */
export class ContentError extends BaroError {
  readonly code = 'content';
  readonly exitCode = EXIT.content;
}

/** A live source is unavailable, and no earlier answer is kept. */
export class SourceUnavailable extends BaroError {
  readonly code = 'source';
  readonly exitCode = EXIT.source;
}

/** The local store or the settings can't be read or written. */
export class StoreError extends BaroError {
  readonly code = 'store';
  readonly exitCode = EXIT.store;
}
