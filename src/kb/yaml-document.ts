import {type Document, isNode, type Node, parseDocument} from 'yaml';
import type {PathPart, Position, Problem} from './finding.ts';
import {offsetOf} from './yaml-position.ts';

/** Parses as all files of the knowledge base are parsed. Throws `RangeError` where it is nested thousands deep. */
export function parseYaml(text: string): Document {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
    prettyErrors: false,
    uniqueKeys: false, // see `nodeProblems`
  });
}

/** Where things stand in a text. */
export interface Places {
  locate(at: Problem['at']): Position;
  /** The YAML node at a path, where the text could be parsed. */
  nodeAt(path: readonly PathPart[]): Node | undefined;
}

/**
 * Parses the text anew when a path is asked for: few files have a finding, and four hundred documents kept until
 * the end of lint cost it a fifth of its time in memory to be looked after.
 */
export function placesIn(text: string): Places {
  let parsed: Document | undefined;
  const document = () => {
    parsed ??= parseYaml(text);
    return parsed;
  };
  return {
    locate(at) {
      const offset = typeof at === 'number' ? at : offsetOf(document(), at);
      const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
      let line = 1;
      for (let end = text.indexOf('\n'); end >= 0 && end < lineStart; end = text.indexOf('\n', end + 1))
        line++;
      return {line, column: offset - lineStart + 1};
    },
    nodeAt(path) {
      const node = document().getIn(path, true);
      return isNode(node) ? node : undefined;
    },
  };
}
