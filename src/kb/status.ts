import type {ArticleFile} from './rule.ts';
import {type ArticleState, reviewDueOn, stateOn} from './state.ts';

export const STATES = [
  'verified',
  'due',
  'unverified',
  'expired',
  'broken',
] as const satisfies ArticleState[];

/** How many articles stand in which state, and how far they can be trusted as a whole (0–100). */
export interface Tally {
  name: string;
  label: string;
  articles: number;
  states: Record<ArticleState, number>;
  trust: number;
}

/** An article that waits for an editor, the most pressing first. */
export interface Waiting {
  id: string;
  title: string;
  file: string;
  state: ArticleState;
  /** The day from which it waits (ISO), where there is one. */
  since: string | null;
}

export interface Status {
  total: Tally;
  categories: Tally[];
  owners: Tally[];
  waiting: Waiting[];
}

/** An article as far as status looks at it; a broken one has its file's name for an id. */
interface Standing extends Waiting {
  category: string;
  owner: string;
}

/**
 * Trust: a verified article counts whole, one whose review is due half, any other nothing. So a knowledge base that
 * nobody has checked stands at 0, however well it reads.
 */
const WORTH: Readonly<Record<ArticleState, number>> = {
  verified: 1,
  due: 0.5,
  unverified: 0,
  expired: 0,
  broken: 0,
};

const PRESSING: Readonly<Record<ArticleState, number>> = {
  broken: 0,
  expired: 1,
  due: 2,
  unverified: 3,
  verified: 4,
};

/** Where the articles of a knowledge base stand on a day (ISO, Seoul's). `labels`: category → what readers see. */
export function statusOf(
  files: readonly ArticleFile[],
  labels: ReadonlyMap<string, string>,
  today: string,
): Status {
  const standings = files.map((file) => standingOf(file, today));
  const waiting = standings
    .filter(({state}) => state !== 'verified')
    .sort(
      (a, b) =>
        PRESSING[a.state] - PRESSING[b.state] ||
        (a.since ?? '').localeCompare(b.since ?? '') ||
        (a.file < b.file ? -1 : 1),
    )
    .map(({id, title, file, state, since}) => ({id, title, file, state, since}));
  return {
    total: tally('', '', standings),
    categories: talliesBy(standings, ({category}) => category, labels),
    owners: talliesBy(standings, ({owner}) => owner, new Map()),
    waiting,
  };
}

function standingOf({path, value}: ArticleFile, today: string): Standing {
  const [, category = ''] = path.split('/');
  const name = path.split('/').at(-1) ?? path;
  if (value === undefined) {
    const id = name.replace(/\.ya?ml$/, '');
    return {id, title: id, file: path, category, owner: '알 수 없음', state: 'broken', since: null};
  }
  const {id, title, owner, verified, reviewEvery, validFrom, validUntil} = value;
  const state = stateOn(() => today, value);
  const since =
    state === 'due' && verified
      ? reviewDueOn(verified.on, reviewEvery)
      : state === 'expired'
        ? (validUntil ?? validFrom ?? null)
        : null;
  return {id, title, file: path, category, owner, state, since};
}

function talliesBy(
  standings: readonly Standing[],
  nameOf: (standing: Standing) => string,
  labels: ReadonlyMap<string, string>,
): Tally[] {
  return [...Map.groupBy(standings, nameOf)]
    .map(([name, group]) => tally(name, labels.get(name) ?? name, group))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

function tally(name: string, label: string, standings: readonly Standing[]): Tally {
  const states: Tally['states'] = {verified: 0, due: 0, unverified: 0, expired: 0, broken: 0};
  for (const {state} of standings) states[state]++;
  const worth = standings.reduce((sum, {state}) => sum + WORTH[state], 0);
  const trust = standings.length === 0 ? 0 : Math.round((100 * worth) / standings.length);
  return {name, label, articles: standings.length, states, trust};
}
