import {Document, isMap, isScalar, type Pair, parseDocument, type Scalar, YAMLMap} from 'yaml';

/** Who checked an article, and on which day (ISO, Seoul's). */
export interface Verification {
  on: string;
  by: string;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The text of a valid article with a new `verified`. The document tells where to write; all else stays as it is to
 * the byte: comments, order, quoting, line breaks. (Printing the document anew would reflow what editors wrote.)
 */
export function withVerification(text: string, verification: Verification): string {
  const document = parseDocument(text, {version: '1.2', schema: 'core'});
  const root = document.contents;
  if (!isMap(root)) throw new TypeError('an article is a map');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const existing = root.get('verified', true);
  const edits = isMap(existing)
    ? (['on', 'by'] as const).map((key) => replacement(existing.get(key, true), verification[key]))
    : [insertion(text, root, `verified: ${inFlow(verification)}${lineEnd}`, lineEnd)];
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((edited, {start, end, text: put}) => edited.slice(0, start) + put + edited.slice(end), text);
}

function replacement(node: unknown, value: string): Edit {
  if (!isScalar(node) || !node.range) throw new TypeError('`verified` has a day and a name');
  const [start, end] = node.range;
  return {start, end, text: scalarText(value, node)};
}

/** After `owner`, where the schema has it; at the end of the file where there is no owner. */
function insertion(text: string, root: YAMLMap, line: string, lineEnd: string): Edit {
  const owner = root.items.find((pair: Pair) => isScalar(pair.key) && pair.key.value === 'owner')?.value;
  const valueEnd = isScalar(owner) && owner.range ? owner.range[1] : text.length;
  const newline = text.indexOf('\n', Math.max(0, valueEnd - 1));
  const at = newline === -1 ? text.length : newline + 1;
  const gap = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  return {start: at, end: at, text: gap + line};
}

/** A name as it was quoted before, where it was. */
function scalarText(value: string, {type}: Scalar): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  if (type === 'QUOTE_SINGLE' && !/[\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const {on: _on, by} = flowParts({on: '', by: value});
  return by;
}

function inFlow(verification: Verification): string {
  const {on, by} = flowParts(verification);
  return `{ on: ${on}, by: ${by} }`;
}

/** Each as yaml writes it inside braces, where a comma or a colon needs quotes. */
function flowParts({on, by}: Verification): Verification {
  const written = (value: string) => {
    const map = new YAMLMap();
    map.flow = true;
    map.set('v', value);
    return new Document(map).toString({lineWidth: 0}).trim().slice('{ v: '.length, -' }'.length);
  };
  return {on: written(on), by: written(by)};
}
