/** A place in a file: 1-based line and column; columns count characters as editors do. */
export interface Position {
  line: number;
  column: number;
}

export type Severity = 'error' | 'hint';

/** One thing that lint has to say. `file` is relative to the knowledge base; `fix` says what to do. */
export interface Finding extends Position {
  code: string;
  severity: Severity;
  file: string;
  message: string;
  fix: string;
}

/** What a rule reports; the place may be an offset into the text or a path into the YAML document. */
export interface Problem {
  at: number | readonly PathPart[];
  message: string;
  fix: string;
}

export type PathPart = string | number;

export function compareFindings(a: Finding, b: Finding): number {
  return a.file < b.file
    ? -1
    : a.file > b.file
      ? 1
      : a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
