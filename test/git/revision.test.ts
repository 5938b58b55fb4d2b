import {existsSync, readFileSync, symlinkSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {openGit} from '../../src/git/git.ts';
import {
  changedFiles,
  commitBefore,
  commitOf,
  forkPoint,
  lastTouches,
  readFilesAt,
  writeFilesAt,
} from '../../src/git/revision.ts';
import {temporaryFolder, writeFiles} from '../temporary.ts';
import {repository} from './repository.ts';

describe('another revision', () => {
  it('is named by a commit, a branch or a tag, and nothing else', () => {
    const {git} = repository({'a.txt': '가'});
    expect(commitOf(git, 'main')).toMatch(/^[0-9a-f]{40}$/);
    expect(() => commitOf(git, 'nowhere')).toThrow('이런 판이 없습니다: nowhere');
    expect(() => commitOf(git, '--all')).toThrow('이런 판이 없습니다: --all');
    const folder = temporaryFolder();
    const outside = openGit(folder, {...process.env, GIT_CEILING_DIRECTORIES: folder});
    expect(() => commitOf(outside, 'main')).toThrow('git으로 관리하는 폴더가 아닙니다');
  });

  it('is read below the folder of the knowledge base alone, byte by byte', () => {
    const {folder, commit} = repository({'kb/가 나.txt': '하나\n\n', 'other.txt': 'x'});
    symlinkSync('/etc/passwd', `${folder}/kb/link`);
    const second = commit('둘', {'kb/b/빈.txt': ''});
    const git = openGit(`${folder}/kb`, process.env);
    const files = readFilesAt(git, second);
    expect([...files].map(([path, content]) => [path, content.toString()])).toEqual([
      ['b/빈.txt', ''],
      ['가 나.txt', '하나\n\n'],
    ]);
    expect(readFilesAt(git, `${second}~1`, (path) => path.startsWith('b/')).size).toBe(0);
    const to = temporaryFolder();
    writeFilesAt(git, second, to);
    expect(readFileSync(`${to}/가 나.txt`, 'utf8')).toBe('하나\n\n');
    expect(existsSync(`${to}/link`)).toBe(false);
  });

  it('differs from another in files, and from the work tree in what git does not know yet', () => {
    const {folder, commit} = repository({'kb/a.txt': '가', 'kb/b.txt': '나', 'other.txt': 'x'});
    const second = commit('둘', {'kb/b.txt': '다', 'other.txt': 'y'});
    writeFiles(folder, {'kb/새 글.txt': '라', 'kb/a.txt': '마'});
    const git = openGit(`${folder}/kb`, process.env);
    expect(changedFiles(git, `${second}~1`, second)).toEqual(['b.txt']);
    expect(changedFiles(git, second)).toEqual(['a.txt', '새 글.txt']);
  });

  it('is found by a moment, and its files by who touched them last', () => {
    const {folder, git, commit} = repository({'kb/a.txt': '가'}, '2026-02-01T09:00:00+09:00');
    const second = commit('둘', {'kb/a.txt': '나', 'kb/b.txt': '나'}, '2026-02-10T09:00:00+09:00');
    commit('셋', {'kb/b.txt': '다'}, '2026-02-20T09:00:00+09:00');
    expect(commitBefore(git, '2026-02-15T00:00:00+09:00')).toBe(second);
    const nothing = commitBefore(git, '2020-01-01T00:00:00+09:00');
    const inside = openGit(`${folder}/kb`, process.env);
    expect(changedFiles(inside, nothing, 'HEAD')).toEqual(['a.txt', 'b.txt']);
    expect(Object.fromEntries(lastTouches(inside, nothing, 'HEAD'))).toEqual({
      'a.txt': {on: '2026-02-10', by: '김편집'},
      'b.txt': {on: '2026-02-20', by: '김편집'},
    });
    expect([...lastTouches(inside, second, 'HEAD').keys()]).toEqual(['b.txt']);
  });

  it('a branch is compared from where it left', () => {
    const {git, commit} = repository({'a.txt': '가'});
    const start = commitOf(git, 'main');
    git.read(['switch', '-q', '-c', 'topic']);
    commit('갈래', {'b.txt': '나'});
    git.read(['switch', '-q', 'main']);
    commit('본줄기', {'c.txt': '다'});
    expect(forkPoint(git, 'main', 'topic')).toBe(start);
  });
});
