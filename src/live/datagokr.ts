import type {Body, Send} from './client/request.ts';
import {LiveFailure} from './failure.ts';
import type {LiveRoom, Region} from './report.ts';
import {rowsOfEnvelope, totalOf} from './rows.ts';

interface Listing {
  path: string;
  query: Readonly<Record<string, string>>;
  keyParameter?: 'serviceKey' | 'ServiceKey';
  rowsPerPage?: number;
}

const MOST_PAGES = 20;
const LEAST_PER_PAGE = 10;

/** Every row of a paged list of data.go.kr, the later pages at once. Throws `LiveFailure`. */
export async function everyRow(
  send: Send,
  {path, query, keyParameter = 'serviceKey', rowsPerPage = 1000}: Listing,
): Promise<unknown[]> {
  const page = (pageNo: number): Promise<Body> =>
    send({
      upstream: 'datagokr',
      path,
      keyParameter,
      query: {...query, pageNo: `${pageNo}`, numOfRows: `${rowsPerPage}`},
    });
  const first = await page(1);
  const rows = rowsOfEnvelope(first);
  // Some services ignore the size asked for; a page of fewer than their default is the last, whatever the total says.
  const perPage = rows.length < LEAST_PER_PAGE ? Number.POSITIVE_INFINITY : rows.length;
  const pages = Math.min(Math.ceil((totalOf(first) ?? 0) / perPage), MOST_PAGES);
  const later = Array.from({length: Math.max(0, pages - 1)}, (_, at) => page(at + 2));
  return [...rows, ...(await Promise.all(later)).flatMap(rowsOfEnvelope)];
}

/** The region of the knowledge base; a service of one city asks for that city's code. Throws `LiveFailure`. */
export function regionOf({region}: LiveRoom, only?: string): Region {
  if (region === undefined) throw new LiveFailure('disabled', 'center.yaml에 region이 적혀 있지 않습니다');
  if (only !== undefined && region.code !== only)
    throw new LiveFailure('disabled', '이 도시에는 제공되지 않는 정보입니다');
  return region;
}

/** The 구·군 that the words name, and the words without it. */
export function districtIn(
  words: string,
  {districtCodes}: Region,
): {district: string | undefined; rest: string} {
  const names = Object.keys(districtCodes).sort((a, b) => b.length - a.length);
  const district = names.find((name) => words.split(/\s+/).some((word) => word.startsWith(name)));
  return {
    district,
    rest: district === undefined ? words : words.replace(district, ' ').replace(/\s+/g, ' ').trim(),
  };
}
