import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {withArticleIndex} from '../../src/search/open-index.ts';
import {figuresOf, isInScope, isRight, type Judged, judge} from './measure.ts';
import {type JudgedQuery, readQueryFile, readQueryTable, sharedData} from './queries.ts';
import {withStandIns} from './stand-ins.ts';

/*
 * How good search is: per style hit@1, hit@3, MRR and refusals, with every miss. On the judged queries beside
 * the project where they are, on kb/queries.yaml, on two tables written from titles alone by who had seen neither
 * articles nor lexicon (of blind-queries.tsv the misses were looked at and mended, of unseen-queries.tsv never), and
 * on tables named on the command line.
 */

const KNOWLEDGE_BASE = join(import.meta.dirname, '../../kb');

const folder = mkdtempSync(join(tmpdir(), 'baro-eval-'));
try {
  const root = join(folder, 'kb');
  const standIns = withStandIns(KNOWLEDGE_BASE, root);
  console.log(`topics without an article, stood in for by title and wordings: ${standIns}`);
  const request = {
    root,
    indexFile: join(folder, 'index.db'),
    processId: process.pid,
    wallClockMs: () => Date.now(),
  };
  await withArticleIndex(request, ({index}) => {
    for (const [name, queries] of querySets()) report(name, judge(index, queries));
  });
} finally {
  rmSync(folder, {recursive: true, force: true});
}

function querySets(): [name: string, queries: JudgedQuery[]][] {
  const given = process.argv.slice(2).map((path): [string, JudgedQuery[]] => [path, readQueryTable(path)]);
  if (given.length > 0) return given;
  const dev = sharedData('search/dev-queries.tsv');
  if (dev === undefined)
    console.log('the judged queries beside the project are not here: only kb/queries.yaml');
  return [
    ...(dev === undefined ? [] : [['dev-queries.tsv', readQueryTable(dev)] as [string, JudgedQuery[]]]),
    ['kb/queries.yaml', readQueryFile(join(KNOWLEDGE_BASE, 'queries.yaml'))],
    ...['blind-queries.tsv', 'unseen-queries.tsv'].map((name): [string, JudgedQuery[]] => [
      name,
      readQueryTable(join(import.meta.dirname, name)),
    ]),
  ];
}

function report(name: string, judged: readonly Judged[]): void {
  console.log(`\n${name}\n${'style'.padEnd(14)}queries  hit@1  hit@3    MRR  empty`);
  const styles = [...new Set(judged.map(({style}) => style))].sort();
  for (const style of styles)
    line(
      style,
      judged.filter((one) => one.style === style),
    );
  line('in scope', judged.filter(isInScope));
  line(
    'out of scope',
    judged.filter((one) => !isInScope(one)),
  );
  console.log('misses');
  for (const {style, query, expected, found} of judged.filter((one) => !isRight(one))) {
    console.log(
      `  ${style.padEnd(12)} ${query} → ${expected.join(' ') || 'none'}; found ${found.slice(0, 3).join(' ') || 'nothing'}`,
    );
  }
}

function line(name: string, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const {queries, hit1, hit3, meanReciprocalRank, empty} = figuresOf(judged);
  const figures = [hit1, hit3, meanReciprocalRank, empty]
    .map((value) => value.toFixed(3).padStart(7))
    .join('');
  console.log(`${name.padEnd(14)}${String(queries).padStart(7)}${figures}`);
}
