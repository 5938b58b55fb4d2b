import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, expect, it} from 'vitest';
import {COMMANDS} from '../src/commands/tree.ts';

const SOURCE = new URL('../src', import.meta.url).pathname;
const ROOMS = ['search', 'kb', 'live', 'desk', 'output', 'git'];
const FACES = ['commands', 'tui', 'mcp'];

interface Import {
  file: string;
  target: string;
  isTypeOnly: boolean;
  isLazy: boolean;
}

const files = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'}).filter((path) => /\.tsx?$/.test(path));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const statics = [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^;]*?)\s*from\s+'([^']+)'/gms)].map(
    ([, type, names = '', target = '']) => {
      const isTypeOnly = type !== undefined || /^\{\s*(?:type [^,}]+,?\s*)+\}$/.test(names);
      return {file, target: resolved(file, target), isTypeOnly, isLazy: false};
    },
  );
  const lazy = [...text.matchAll(/import\('([^']+)'\)/g)].map(([, target = '']) => {
    return {file, target: resolved(file, target), isTypeOnly: false, isLazy: true};
  });
  return [...statics, ...lazy];
}

/** Relative to src for our own files, the bare name for packages. */
function resolved(file: string, target: string): string {
  return target.startsWith('.') ? relative(SOURCE, join(SOURCE, file, '..', target)) : target;
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

const real = imports.filter(({isTypeOnly}) => !isTypeOnly);
const list = (found: Import[]) => found.map(({file, target}) => `${file} → ${target}`);

describe('the house', () => {
  it('no room imports a face', () => {
    expect(
      list(
        imports.filter(({file, target}) => ROOMS.includes(roomOf(file)) && FACES.includes(roomOf(target))),
      ),
    ).toEqual([]);
  });

  it('rooms do not import one another, except search → kb → git, and kb’s schemas for the documents', () => {
    const crossing = real.filter(({file, target}) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (!ROOMS.includes(from) || !ROOMS.includes(to) || from === to) return false;
      return (
        !(from === 'search' && to === 'kb') &&
        !(from === 'kb' && to === 'git') &&
        !(file === 'output/documents.ts' && target === 'kb/article.ts')
      );
    });
    expect(list(crossing)).toEqual([]);
  });

  it.each([
    ['ink', 'tui'],
    ['react', 'tui'],
    ['undici', 'live'],
    ['zod', ''],
  ])('%s is imported only where it belongs', (name, room) => {
    const allowed = (file: string) => (room === '' ? !file.startsWith('tui/') : roomOf(file) === room);
    expect(list(real.filter(({file, target}) => target === name && !allowed(file)))).toEqual([]);
  });

  it('only context.ts touches the process, the clock and the environment', () => {
    const touching = files.filter((file) => {
      if (file === 'context.ts') return false;
      const code = readFileSync(join(SOURCE, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /\bprocess\.(?!versions\b)|\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.|\bconsole\.|from 'node:os'/.test(
        code,
      );
    });
    expect(touching).toEqual([]);
  });

  it('only git/git.ts runs git', () => {
    const running = files.filter(
      (file) =>
        file !== 'git/git.ts' && /(?:spawn|exec)\w*\(\s*'git'/.test(readFileSync(join(SOURCE, file), 'utf8')),
    );
    expect(running).toEqual([]);
  });

  it('no source file is over 400 lines, and the median is below 100', () => {
    const sizes = files.map(
      (file) => [file, readFileSync(join(SOURCE, file), 'utf8').split('\n').length - 1] as const,
    );
    expect(sizes.filter(([, lines]) => lines > 400)).toEqual([]);
    const sorted = sizes.map(([, lines]) => lines).sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThan(100);
  });

  it('files are named for their subject', () => {
    expect(
      files.filter((file) =>
        /(?:^|\/)(?:utils?|helpers?|common|misc|shared|manager|handler)s?(?:\/|\.)/.test(file),
      ),
    ).toEqual([]);
  });

  it('a warm live answer loads neither undici, zod, yaml nor an XML parser', () => {
    const reached = new Set<string>();
    const walk = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const {target} of real.filter((edge) => edge.file === file && !edge.isLazy)) walk(target);
    };
    walk('commands/baseball.ts');
    expect(
      [...reached].filter((path) => /^(?:undici|zod|yaml|conf|fast-xml-parser|csv-parse\/sync)$/.test(path)),
    ).toEqual([]);
  });

  it('a lookup loads neither yaml, zod, conf nor fuse.js before it has to', () => {
    const reached = new Set<string>();
    const walk = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const {target} of real.filter((edge) => edge.file === file && !edge.isLazy)) walk(target);
    };
    walk('main.ts');
    expect(
      [...reached].filter((path) => /^(?:yaml|zod|conf|fuse\.js|ink|react|undici|commander)$/.test(path)),
    ).toEqual([]);
    expect(reached).toContain('search/search.ts');
  });

  it('the fast call-back commands load neither yaml, zod nor conf', () => {
    const reached = new Set<string>();
    const walk = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const {target} of real.filter((edge) => edge.file === file && !edge.isLazy)) walk(target);
    };
    for (const name of ['add', 'list', 'next', 'due', 'change', 'when', 'watch'])
      walk(`commands/callback-${name}.ts`);
    expect([...reached].filter((path) => /^(?:yaml|zod|conf|fuse\.js|ink|react|undici)$/.test(path))).toEqual(
      [],
    );
    expect(reached).toContain('desk/store/open-desk.ts');
  });

  it.each(['README.md', 'README.ko.md'])('%s names every command', (readme) => {
    const text = readFileSync(new URL(`../${readme}`, import.meta.url), 'utf8');
    const commands =
      readme === 'README.md'
        ? Object.keys(COMMANDS)
        : ['search', 'show', 'baseball', 'performances', 'live', 'kb lint', 'config', 'doctor'];
    expect(commands.filter((name) => !text.includes(`baro ${name}`))).toEqual([]);
  });
});
