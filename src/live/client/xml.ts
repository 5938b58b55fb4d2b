import {XMLParser} from 'fast-xml-parser';
import {LiveFailure} from '../failure.ts';

/** Elements nested deeper than this are no answer of any upstream. */
const DEEPEST = 24;
/** A thousand pharmacies have 70,000 tags; many more, in few bytes each, would keep the parser busy for a minute. */
const MOST_TAGS = 200_000;

/*
 * Values stay text: "00" is a code, "06706" a stop and "1984" a title (live.md §3.4). Entities of a document type
 * are how a small body becomes gigabytes, so a body that has one is refused; the five of XML itself are read once.
 */
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: false,
});

/** XML as plain objects, repeated elements as arrays, empty elements as "". Throws `LiveFailure`. */
export function parseXml(text: string): unknown {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new LiveFailure('schema', 'XML with a document type');
  if (hasTooManyTags(text)) throw new LiveFailure('too-large', 'too many elements');
  let parsed: unknown;
  try {
    parsed = parser.parse(text, true);
  } catch {
    throw new LiveFailure('schema', 'malformed XML');
  }
  return decoded(parsed, 0);
}

function hasTooManyTags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
    if (++count > MOST_TAGS) return true;
  return false;
}

function decoded(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new LiveFailure('schema', 'XML nested too deeply');
  if (typeof value === 'string') return decodeEntities(value);
  if (Array.isArray(value)) return value.map((inner) => decoded(inner, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decoded(inner, depth + 1)]));
}

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
