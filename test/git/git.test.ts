import {chmodSync, existsSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {GitError, GitMissing, NoRepository, openGit} from '../../src/git/git.ts';
import {temporaryFolder, writeFiles} from '../temporary.ts';
import {repository} from './repository.ts';

describe('git', () => {
  it('reads, and says no with undefined', () => {
    const {git} = repository({'글.txt': '하나'});
    expect(git.read(['ls-files', '-z'])).toBe('글.txt\0');
    expect(git.ask('rev-parse', '--verify', '--quiet', 'no-such')).toBeUndefined();
    expect(git.ask('rev-list', '--count', 'HEAD')).toBe('1');
  });

  it('passes text to git and bytes from it', () => {
    const {git} = repository({'a.txt': '가나다'});
    expect(git.readBytes(['cat-file', '--batch'], 'HEAD:a.txt\n').toString()).toContain('blob 9\n가나다');
  });

  it('runs what takes long, and ends it on a signal', async () => {
    const {git} = repository({'a.txt': '가'});
    await expect(git.run(['rev-list', '--count', 'HEAD'])).resolves.toBe('1\n');
    await expect(git.run(['log'], {signal: AbortSignal.abort()})).rejects.toThrow(/abort/i);
    await expect(git.run(['fetch', '/no/such/place'])).rejects.toThrow(GitError);
  });

  it('says so in Korean where there is no git, and where there is no repository', () => {
    const folder = temporaryFolder();
    expect(() => openGit(folder, {PATH: '/nowhere'}).ask('status')).toThrow(GitMissing);
    expect(() => openGit(folder, {PATH: '/nowhere'}).read(['status'])).toThrow('git을 실행할 수 없습니다');
    const inherited = {...process.env, GIT_CEILING_DIRECTORIES: folder};
    expect(() => openGit(folder, inherited).read(['log'])).toThrow(NoRepository);
    expect(openGit(folder, inherited).ask('log')).toBeUndefined();
  });

  it('runs neither hooks nor other programs that a repository names', () => {
    const {folder, git} = repository({'a.txt': '가'});
    const marker = `${folder}/ran`;
    const program = `${folder}/.git/hooks/post-commit`;
    writeFiles(folder, {'.git/hooks/post-commit': `#!/bin/sh\ntouch ${marker}\n`});
    chmodSync(program, 0o755);
    git.read(['config', 'core.fsmonitor', program]);
    git.read(['config', 'diff.external', program]);
    git.read(['commit', '-q', '--allow-empty', '-m', 'one']);
    writeFileSync(`${folder}/a.txt`, '나');
    git.read(['status', '--porcelain']);
    git.read(['diff']);
    expect(() => git.read(['fetch', `ext::sh -c touch% ${marker}`])).toThrow(GitError);
    expect(existsSync(marker)).toBe(false);
  });

  it('is not led elsewhere by an environment that a hook sets', () => {
    const {folder} = repository({'a.txt': '가'});
    const git = openGit(folder, {...process.env, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index'});
    expect(git.ask('ls-files')).toBe('a.txt');
  });
});
