import {type Ask, POLICIES} from '../ask.ts';
import {everyRow} from '../datagokr.ts';
import type {Performance, PerformanceDetail, Venue} from './listing.ts';

const BASE = '/openApi/restful';
const ROWS = 100;
const MOST_PAGES = 12;
/** 다봄's lists by genre: the name in the path, and ours. */
const DABOM: readonly (readonly [path: string, genre: string])[] = [
  ['Play', '연극'],
  ['Musical', '뮤지컬'],
  ['Concert', '대중음악'],
  ['Classic', '서양음악(클래식)'],
  ['Dance', '무용'],
  ['Opera', '서양음악(클래식)'],
  ['Tradition', '한국음악(국악)'],
  ['Etc', '복합'],
];

export interface KopisWindow {
  /** ISO dates, 31 days or fewer. */
  from: string;
  to: string;
  region: string;
  /** First four digits of the district's code. */
  district?: string | undefined;
  genre?: string | undefined;
  isForChildren?: boolean;
}

/** What plays in a window; the list has no total, so it is paged until a page is not full (live.md §3.4). */
export function kopisList({
  from,
  to,
  region,
  district,
  genre,
  isForChildren = false,
}: KopisWindow): Ask<Performance[]> {
  const query = {
    stdate: from.replaceAll('-', ''),
    eddate: to.replaceAll('-', ''),
    rows: `${ROWS}`,
    signgucode: region,
    ...(district === undefined ? {} : {signgucodesub: district}),
    ...(genre === undefined ? {} : {shcate: genre}),
    ...(isForChildren ? {kidstate: 'Y'} : {}),
  };
  return {
    source: 'performances',
    key: `performances/kopis/${Object.values(query).join('/')}${isForChildren ? '/kids' : ''}`,
    dataset: 'kopis',
    policy: POLICIES.kopisList,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readKopisList} = await import('./read.ts');
      const all: Performance[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const body = await send({
          upstream: 'kopis',
          path: `${BASE}/pblprfr`,
          keyParameter: 'service',
          query: {...query, cpage: `${page}`},
        });
        const rows = body.isNoData ? [] : readKopisList(body);
        all.push(...rows.filter(({id}) => !all.some((known) => known.id === id)));
        if (rows.length < ROWS) break;
      }
      return all;
    },
  };
}

export function kopisDetail(id: string): Ask<PerformanceDetail> {
  return {
    source: 'performances',
    key: `performances/kopis/detail/${id}`,
    dataset: 'kopis',
    policy: POLICIES.kopisDetail,
    async retrieve(send) {
      const {readKopisDetail} = await import('./read.ts');
      return readKopisDetail(
        await send({upstream: 'kopis', path: `${BASE}/pblprfr/${id}`, keyParameter: 'service', query: {}}),
      );
    },
  };
}

export function kopisVenue(id: string): Ask<Venue> {
  return {
    source: 'performances',
    key: `performances/kopis/venue/${id}`,
    dataset: 'kopis',
    policy: POLICIES.kopisVenue,
    async retrieve(send) {
      const {readKopisVenue} = await import('./read.ts');
      return readKopisVenue(
        await send({upstream: 'kopis', path: `${BASE}/prfplc/${id}`, keyParameter: 'service', query: {}}),
      );
    },
  };
}

/** Busan's own listing of every genre, without what is over: its oldest rows come first (live.md §4.3). */
export function dabomList(today: string): Ask<Performance[]> {
  return {
    source: 'performances',
    key: 'performances/dabom',
    dataset: 'busan-culture',
    policy: POLICIES.busanCulture,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readDabomRows} = await import('./read.ts');
      const lists = await Promise.all(
        DABOM.map(async ([name, genre]) => {
          const path = `/6260000/BusanCulture${name}Service/getBusanCulture${name}`;
          return readDabomRows(await everyRow(send, {path, query: {resultType: 'json'}}), genre);
        }),
      );
      const known = new Set<string>();
      return lists.flat().filter(({title, venue, from, to}) => {
        const same = `${title}|${venue}|${from}`;
        return to >= today && !known.has(same) && known.add(same);
      });
    },
  };
}
