import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {startSimulator} from '../live/simulator/server.ts';
import {type Screen, startScreen} from '../screen/pseudo-terminal.ts';
import {LIGHT} from './colors.ts';
import {SCENES} from './scenes.ts';
import {screenPicture} from './svg.ts';

/*
 * `npm run screens [scene …]`: the real program in a pseudo-terminal, through the main scenes, on a fixed day and with
 * simulated sources; each is written to docs/screens/ as an SVG picture. The same scenes give the same bytes.
 */
const PROJECT = join(import.meta.dirname, '../..');
const LAUNCHER = join(PROJECT, 'bin/baro.js');
const PICTURES = join(PROJECT, 'docs/screens');
const [YESTERDAY, NOW] = ['2026-07-14T09:00:00+09:00', '2026-07-15T14:10:00+09:00'];
const named = process.argv.slice(2);

const home = mkdtempSync(join(tmpdir(), 'baro-screens-'));
const simulator = await startSimulator(() => Temporal.PlainDate.from(NOW.slice(0, 10)));
const environment = {
  ...simulator.environment,
  BARO_KEY_KOPIS: 'simulated-key',
  BARO_KEY_DATAGOKR: 'simulated-key',
  BARO_HOME: home,
  BARO_NOW: NOW,
};
try {
  await prepareShift();
  mkdirSync(PICTURES, {recursive: true});
  for (const scene of SCENES) {
    if (named.length > 0 && !named.includes(scene.name)) continue;
    const {name, title, columns, rows, colors} = scene;
    const background = colors === LIGHT ? {COLORFGBG: '0;15'} : {};
    const screen = startScreen({columns, rows, env: {...environment, ...background}});
    await scene.play(screen);
    await settled(screen);
    writeFileSync(join(PICTURES, `${name}.svg`), screenPicture(screen.emulator, colors, title));
    screen.press('CtrlQ');
    await screen.exitCode;
    console.log(`docs/screens/${name}.svg  ${title}`);
  }
} finally {
  await simulator.close();
  rmSync(home, {recursive: true, force: true});
}

/** Yesterday the counselor saw another knowledge base; today three call-backs are promised, one of them overdue. */
async function prepareShift(): Promise<void> {
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config/settings.json'), '{"baseball": {"source": "naver"}}');
  const yesterdays = join(home, 'kb');
  cpSync(join(PROJECT, 'kb'), yesterdays, {recursive: true});
  const [first = '', second = ''] = readdirSync(join(yesterdays, 'articles/passport')).map((file) =>
    join(yesterdays, 'articles/passport', file),
  );
  rmSync(first);
  writeFileSync(
    second,
    readFileSync(second, 'utf8').replace(/^answer: \|\n {2}/m, 'answer: |\n  그저께까지는 '),
  );
  const screen = startScreen({env: {...environment, BARO_KB: yesterdays, BARO_NOW: YESTERDAY}});
  await screen.waitFor('지식 베이스에 글이');
  screen.press('CtrlQ');
  await screen.exitCode;
  promise('2026-07-15T09:00:00+09:00', [
    '오후 한시 반',
    '--phone',
    '010-0000-1234',
    '--about',
    '여권 사진 규격 확인',
  ]);
  promise(NOW, ['네시', '--phone', '010-0000-5678', '--about', '대형폐기물 수거일 확인', '--name', '김']);
  promise(NOW, ['내일 오전 열시', '--phone', '010-0000-9012', '--about', '청년 월세 지원 접수 일정']);
}

function promise(now: string, words: readonly string[]): void {
  execFileSync(process.execPath, [LAUNCHER, 'callback', 'add', ...words], {
    env: {...process.env, ...environment, BARO_NOW: now},
  });
}

/** Nothing more is drawn: the answers to all that was typed are there. */
async function settled(screen: Screen): Promise<void> {
  for (let length = -1; length !== screen.bytes().length; ) {
    length = screen.bytes().length;
    await pause(500);
  }
}
