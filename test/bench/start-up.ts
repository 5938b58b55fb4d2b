import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {medianTimesMs} from './process-times.ts';

const LAUNCHER = join(import.meta.dirname, '../../bin/baro.js');
const ROUNDS = 25;

/** How long a one-shot lookup takes beside the bare runtime, and what it loads. */
export function benchStartUp(): void {
  const home = mkdtempSync(join(tmpdir(), 'baro-bench-'));
  try {
    const environment = {...process.env, BARO_HOME: home};
    const cases: [name: string, args: string[]][] = [
      ['node -e 0', ['-e', '0']],
      ['baro search 여권 --json', [LAUNCHER, 'search', '여권', '--json']],
      ['baro 여권 재발급', [LAUNCHER, '여권', '재발급']],
      ['baro show passport-new', [LAUNCHER, 'show', 'passport-new']],
    ];
    for (const [, args] of cases) spawnSync(process.execPath, args, {env: environment}); // warm: index and compile cache
    const times = medianTimesMs(
      cases.map(([, args]) => args),
      ROUNDS,
      environment,
    );
    const bare = times[0] ?? Number.NaN;
    console.log(`one-shot, whole process, warm, medians of ${ROUNDS} alternating runs`);
    for (const [at, [name]] of cases.entries()) {
      const time = times[at] ?? Number.NaN;
      console.log(`  ${name.padEnd(28)} ${time.toFixed(1)} ms  ${(time / bare).toFixed(2)}×`);
    }
    console.log(`  modules that a lookup loads: ${loadedModules(home, environment).join(', ')}\n`);
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}

function loadedModules(home: string, environment: NodeJS.ProcessEnv): string[] {
  const [hooks, list] = [join(home, 'hooks.mjs'), join(home, 'loaded.txt')];
  writeFileSync(
    hooks,
    `import {registerHooks} from 'node:module';
     import {appendFileSync} from 'node:fs';
     registerHooks({load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); }});`,
  );
  const options = {env: {...environment, NODE_OPTIONS: `--import=${hooks}`}};
  spawnSync(process.execPath, [LAUNCHER, 'search', '여권', '--json'], options);
  return readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((url) => url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, ''));
}
