#!/usr/bin/env node
// The launcher, in JavaScript that any Node since 12 can read: it finds a runtime that can run the rest.
// No imports at the top: importing node:fs or node:util as a module loads all that they offer (15 ms, measured).

const OLDEST = 26;

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  start();
} else {
  Promise.all([
    import('node:child_process'),
    import('node:fs'),
    import('node:module'),
    import('node:path'),
    import('node:url'),
  ]).then(startWithPinnedRuntime);
}

function start() {
  process.getBuiltinModule('node:module').enableCompileCache(compileCacheFolder());
  import('../dist/main.js').then(
    (program) =>
      program.run(process.argv.slice(2), program.createContext()).then((exitCode) => {
        process.exitCode = exitCode;
      }),
    (error) =>
      error.code === 'ERR_MODULE_NOT_FOUND'
        ? fail('프로그램이 아직 만들어지지 않았습니다. 이 폴더에서 npm ci 를 실행해 주십시오.')
        : fail(error.stack),
  );
}

/** Beside the program's other caches, never in the shared temporary folder, where another user could plant code. */
function compileCacheFolder() {
  const {BARO_HOME, LOCALAPPDATA, XDG_CACHE_HOME, HOME} = process.env;
  if (BARO_HOME) return `${BARO_HOME}/cache/compiled`;
  return `${LOCALAPPDATA || XDG_CACHE_HOME || `${HOME}/.cache`}/baro/compiled`;
}

function startWithPinnedRuntime([{spawn}, {existsSync}, {createRequire}, {join}, {fileURLToPath}]) {
  const runtime = pinnedRuntime(createRequire(import.meta.url), join);
  if (runtime === undefined || !existsSync(runtime) || process.env.BARO_RELAUNCHED) {
    fail(
      'Node.js ' +
        OLDEST +
        ' 이상이 필요합니다(지금은 ' +
        process.versions.node +
        '). ' +
        'nodejs.org에서 새 버전을 설치하시거나, 이 프로그램의 폴더에서 npm ci 를 실행해 주십시오.',
    );
  }
  const args = [fileURLToPath(import.meta.url)].concat(process.argv.slice(2));
  const env = Object.assign({}, process.env, {BARO_RELAUNCHED: '1'});
  const child = spawn(runtime, args, {stdio: 'inherit', env: env});
  // The terminal sends Ctrl-C to both; this one must outlive the child to pass its exit code on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Node.js를 실행하지 못했습니다: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? code : signal === 'SIGINT' ? 130 : 143;
  });
}

/** The package `node`, which the project installs for itself; nothing is pinned where it came without it. */
function pinnedRuntime(require, join) {
  try {
    const manifest = require.resolve('node/package.json');
    return join(manifest, '..', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch (_error) {
    return undefined;
  }
}

function fail(message) {
  process.stderr.write(`baro: ${message}\n`);
  process.exit(70);
}
