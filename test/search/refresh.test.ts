import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, it} from 'vitest';
import {withArticleIndex} from '../../src/search/open-index.ts';
import {search} from '../../src/search/search.ts';
import {articleText, CATEGORIES, knowledgeBase, PASSPORT_LOST} from '../knowledge-base.ts';
import {temporaryFolder} from '../temporary.ts';

const OPTIONS = {limit: 5, today: () => '2026-03-11'};

/** A knowledge base with its own index file, asked as each command asks it. */
function desk(root = knowledgeBase()) {
  const indexFile = join(temporaryFolder(), 'cache', 'index.db');
  const request = {root, indexFile, processId: process.pid, wallClockMs: () => Date.now()};
  return {
    root,
    indexFile,
    path: (name: string) => join(root, 'articles', name),
    ids: (query: string) =>
      withArticleIndex(request, ({index}) =>
        search(index, query, OPTIONS).hits.map(({article}) => article.id),
      ),
    first: (query: string) => withArticleIndex(request, ({index}) => search(index, query, OPTIONS).hits[0]),
    opened: () => withArticleIndex(request, ({unusable}) => unusable),
  };
}

describe('the index', () => {
  it('is built when it is missing, and used when nothing has changed', async () => {
    const {ids, indexFile} = desk();
    expect(await ids('여권 분실')).toEqual(['passport-lost']);
    const built = readFileSync(indexFile);
    await ids('소파');
    await ids('소파');
    expect(readFileSync(indexFile).length).toBe(built.length);
  });

  it('sees an edited, an added, a removed and a renamed file with the next query', async () => {
    const {ids, path} = desk();
    await ids('여권');
    writeFileSync(path('passport/passport-lost.yaml'), PASSPORT_LOST.replace('여권분실', '잃은여권찾기'));
    expect(await ids('잃은여권찾기')).toEqual(['passport-lost']);
    writeFileSync(path('waste/waste-day.yaml'), articleText('waste-day', {title: '생활쓰레기 배출요일'}));
    expect(await ids('배출요일')).toContain('waste-day');
    rmSync(path('waste/waste-day.yaml'));
    expect(await ids('배출요일')).not.toContain('waste-day');
    renameSync(path('waste/waste-large.yaml'), path('passport/waste-large.yaml'));
    expect((await ids('소파 버리려면'))[0]).toBe('waste-large');
  });

  it('sees an edit of the same size within the same tick of the clock', async () => {
    const {ids, path} = desk();
    for (const word of ['가나다라', '마바사아', '자차카타', '파하거너']) {
      writeFileSync(path('waste/waste-day.yaml'), articleText('waste-day', {title: word}));
      expect(await ids(word)).toEqual(['waste-day']);
    }
  });

  it('moves an id from one file to another', async () => {
    const {ids, path} = desk();
    await ids('여권');
    mkdirSync(path('lost'));
    renameSync(path('passport/passport-lost.yaml'), path('lost/passport-lost.yaml'));
    expect(await ids('여권 분실')).toEqual(['passport-lost']);
  });

  it('shows the last good version of a file that has become invalid, and the new one once it is mended', async () => {
    const {first, path} = desk();
    await first('여권 분실');
    appendFileSync(path('passport/passport-lost.yaml'), 'oops: [\n');
    expect(await first('여권 분실')).toMatchObject({
      state: 'broken',
      article: {answer: '분실 신고를 먼저 하시면 됩니다.'},
    });
    writeFileSync(path('passport/passport-lost.yaml'), PASSPORT_LOST);
    expect(await first('여권 분실')).toMatchObject({state: 'unverified'});
  });

  it('keeps the last good version when it is built anew', async () => {
    const {first, path, root} = desk();
    await first('여권 분실');
    appendFileSync(path('passport/passport-lost.yaml'), 'oops: [\n');
    writeFileSync(join(root, 'categories.yaml'), CATEGORIES.replace('여권', '여권·비자'));
    expect(await first('여권 분실')).toMatchObject({state: 'broken', article: {categoryLabel: '여권·비자'}});
  });

  it('takes the first of two files with one id, and the other when the first has gone', async () => {
    const {first, path} = desk();
    writeFileSync(
      path('waste/passport-lost.yaml'),
      articleText('passport-lost', {title: '여권 분실 다른 글'}),
    );
    expect((await first('여권 분실'))?.article.file).toBe('articles/passport/passport-lost.yaml');
    rmSync(path('passport/passport-lost.yaml'));
    expect((await first('여권 분실'))?.article.file).toBe('articles/waste/passport-lost.yaml');
  });

  it.each([
    ['an empty file', (file: string) => truncateSync(file, 0)],
    ['a file cut short', (file: string) => truncateSync(file, 8192)],
    ['text', (file: string) => writeFileSync(file, 'no database')],
    ['zeros in the middle', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 5000, 20_000))],
    ['another version', (file: string) => change(file, 'PRAGMA user_version = 999')],
    ['missing tables', (file: string) => change(file, 'DROP TABLE gram')],
    [
      'a changed answer',
      (file: string) => change(file, "UPDATE article SET brief = replace(brief, '먼저', '나중')"),
    ],
    [
      'another knowledge base',
      (file: string) => change(file, "UPDATE meta SET value = '/elsewhere' WHERE key = 'root'"),
    ],
  ])('answers right over an index that is %s', async (_name, damage) => {
    const {first, indexFile} = desk();
    await first('여권 분실');
    damage(indexFile);
    expect((await first('여권 분실'))?.article.answer).toBe('분실 신고를 먼저 하시면 됩니다.');
  });

  it('is in memory where the folder can’t be used', async () => {
    const {ids, indexFile, opened} = desk();
    mkdirSync(dirname(dirname(indexFile)), {recursive: true});
    writeFileSync(dirname(indexFile), 'a file where the folder should be');
    expect(await ids('여권 분실')).toEqual(['passport-lost']);
    expect(await opened()).toBeInstanceOf(Error);
  });

  it('leaves no temporary file behind', async () => {
    const {ids, indexFile} = desk();
    await ids('여권');
    expect(readdirSync(dirname(indexFile))).toEqual(['index.db']);
    expect(existsSync(indexFile)).toBe(true);
  });
});

function change(file: string, sql: string): void {
  chmodSync(file, 0o600);
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}
