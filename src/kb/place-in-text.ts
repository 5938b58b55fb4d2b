import type {PathPart, Problem} from './finding.ts';
import type {ParsedFile} from './parse.ts';

/**
 * Where `written` stands inside the text at a path, as an offset into the file, so that a finding points at the
 * character itself in a text of many lines; the path where it is written with escapes.
 */
export function placeIn(
  {text, nodeAt}: ParsedFile<unknown>,
  path: readonly PathPart[],
  written: string,
): Problem['at'] {
  const range = nodeAt(path)?.range;
  if (!range) return path;
  const at = text.indexOf(written, range[0]);
  return at >= 0 && at < range[1] ? at : path;
}
