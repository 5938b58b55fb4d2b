import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';

/** A query and the articles of which one must be found; none at all where nothing answers it. */
export interface JudgedQuery {
  query: string;
  expected: readonly string[];
  style: string;
}

/** A table `query, expected, style` with a head line; several ids separated by commas, NONE for no answer. */
export function readQueryTable(path: string): JudgedQuery[] {
  return readTable(path).map(([query = '', expected = '', style = '']) => ({
    query,
    expected: expected === 'NONE' ? [] : expected.split(','),
    style,
  }));
}

/** kb/queries.yaml: style → query → id, ids, or null where nothing answers. */
export function readQueryFile(path: string): JudgedQuery[] {
  const styles = parse(readFileSync(path, 'utf8')) as Record<
    string,
    Record<string, string | string[] | null>
  >;
  return Object.entries(styles).flatMap(([style, queries]) =>
    Object.entries(queries).map(([query, expected]) => ({query, expected: [expected ?? []].flat(), style})),
  );
}

export function readTable(path: string): string[][] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

/** The measuring data beside the project, where it is there. */
export function sharedData(path: string): string | undefined {
  const file = join(import.meta.dirname, '../../../shared/data', path);
  return existsSync(file) ? file : undefined;
}
