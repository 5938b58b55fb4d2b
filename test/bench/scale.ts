import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {stringify} from 'yaml';
import {listKnowledgeFiles} from '../../src/kb/files.ts';
import {ArticleIndex} from '../../src/search/article-index.ts';
import {openIndexFile} from '../../src/search/index-file.ts';
import {refreshIndexFile} from '../../src/search/refresh.ts';
import {search} from '../../src/search/search.ts';
import {type CorpusDocument, readCorpora} from './corpora.ts';
import {buildOwnIndex} from './own-index.ts';
import {type Engine, fuseDefault} from './peers.ts';
import {seeded} from './perturb.ts';

/** How build, size, memory and time of a query grow with the number of articles; made of the public corpora. */
export function benchScale(): void {
  const corpora = readCorpora(1);
  if (corpora.length === 0) return;
  const sources = corpora.flatMap(({documents}) => documents).filter(({title}) => title !== '');
  console.log('scale: articles made of the corpora; queries of up to three words');
  console.log('  articles  build s  index MB  p50 ms  p95 ms  p99 ms  memory MB');
  for (const count of [1_000, 10_000, 100_000]) growth(recombined(sources, count));
  const tenThousand = recombined(sources, 10_000);
  againstFuse(tenThousand);
  oneChange(tenThousand);
}

function growth(documents: readonly CorpusDocument[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'baro-scale-'));
  const file = join(folder, 'index.db');
  try {
    const before = process.memoryUsage().rss;
    const [built, buildMs] = timed(() => buildOwnIndex(file, documents));
    built.close();
    const index = new ArticleIndex(openIndexFile(file));
    for (const query of queriesOf(documents, 200, 17)) search(index, query, OPTIONS); // warm, by other queries
    const times = queriesOf(documents, 300, 13).map((query) => timed(() => search(index, query, OPTIONS))[1]);
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.floor(share * sorted.length)] ?? Number.NaN).toFixed(2).padStart(8);
    const memory = (process.memoryUsage().rss - before) / 2 ** 20;
    const size = statSync(file).size / 2 ** 20;
    console.log(
      `  ${String(documents.length).padStart(8)} ${(buildMs / 1000).toFixed(1).padStart(8)} ${size.toFixed(1).padStart(9)}${at(0.5)}${at(0.95)}${at(0.99)} ${memory.toFixed(0).padStart(10)}`,
    );
    index.close();
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const OPTIONS = {limit: 5, today: () => '2026-01-01'};

function againstFuse(documents: readonly CorpusDocument[]): void {
  const index = buildOwnIndex(':memory:', documents);
  const ours: Engine = {
    name: 'baro',
    find: (query) => search(index, query, OPTIONS).hits.map(({article}) => Number(article.id)),
  };
  const queries = queriesOf(documents, 200, 13);
  for (const query of queries) ours.find(query, 5);
  const [, ourMs] = timed(() => queries.forEach((query) => void ours.find(query, 5)));
  const fuse = fuseDefault(documents);
  const few = queries.slice(0, 20);
  const [, fuseMs] = timed(() => few.forEach((query) => void fuse.find(query, 5)));
  const [our, their] = [ourMs / queries.length, fuseMs / few.length];
  console.log(
    `  a query at 10,000 articles: baro ${our.toFixed(2)} ms, fuse.js ${their.toFixed(0)} ms: ${(their / our).toFixed(0)} times faster`,
  );
}

/** One of 10,000 files changes: what the next lookup has to do, on real files. */
function oneChange(documents: readonly CorpusDocument[]): void {
  const root = mkdtempSync(join(tmpdir(), 'baro-scale-'));
  try {
    const folder = join(root, 'articles', 'all');
    mkdirSync(folder, {recursive: true});
    for (const document of documents)
      writeFileSync(join(folder, `a${document.id}.yaml`), articleText(document, document.title));
    const indexFile = join(root, 'index.db');
    const settled = () => ({
      root,
      files: listKnowledgeFiles(root),
      listedAtMs: Date.now() + 1_000,
      processId: process.pid,
    });
    const [, buildMs] = timed(() => refreshIndexFile(indexFile, undefined, settled()));
    const changes = [1, 2, 3].map((change) => {
      const [first] = documents;
      if (first !== undefined)
        writeFileSync(join(folder, `a${first.id}.yaml`), articleText(first, `새 제목 ${change}`));
      const request = settled();
      const previous = openIndexFile(indexFile);
      const [, ms] = timed(() => refreshIndexFile(indexFile, previous, request));
      previous.close();
      return ms;
    });
    console.log(
      `  10,000 files: built in ${(buildMs / 1000).toFixed(1)} s; one changed: ${Math.min(...changes).toFixed(0)} ms\n`,
    );
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

function articleText({id, body}: CorpusDocument, title: string): string {
  return stringify({
    id: `a${id}`,
    title: title.slice(0, 60) || '제목',
    questions: [title || '물음'],
    answer: body.slice(0, 400) || '답',
    owner: '담당',
  });
}

/** Documents of which each takes its title from one source and its text from another. */
function recombined(sources: readonly CorpusDocument[], count: number): CorpusDocument[] {
  const random = seeded(11);
  const pick = () => sources[Math.floor(random() * sources.length)];
  return Array.from({length: count}, (_, id) => {
    const [head, body] = [pick(), pick()];
    return {
      id,
      title: head?.title ?? '',
      aliases: [],
      category: head?.category ?? '',
      body: (body?.body ?? '').slice(0, 250),
    };
  });
}

/** Queries of one to three words out of titles. */
function queriesOf(documents: readonly CorpusDocument[], count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({length: count}, () => {
    const words = documents[Math.floor(random() * documents.length)]?.title.split(/\s+/) ?? [];
    return words.slice(0, 1 + Math.floor(random() * 3)).join(' ') || '여권';
  });
}

function timed<T>(run: () => T): [result: T, ms: number] {
  const startedAt = performance.now();
  const result = run();
  return [result, performance.now() - startedAt];
}
