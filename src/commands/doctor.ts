import {accessSync, constants, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Context} from '../context.ts';
import {EXIT} from '../errors.ts';
import {lint, readKnowledgeBase} from '../kb/lint.ts';
import {knowledgeVersion} from '../kb/version.ts';
import {wantsColor} from '../output/color.ts';
import type {DoctorDocument} from '../output/documents.ts';
import {jsonText} from '../output/json.ts';
import {paragraph, renderPage, styled} from '../output/page.ts';
import {defineCommand} from './command.ts';
import {LINT_SKILLS} from './lint-skills.ts';
import {openAnswers} from './live-room.ts';
import {sourceStates, stateText} from './live-state.ts';
import {notesCheck} from './notes-check.ts';
import {programVersion} from './version.ts';
import {withIndex} from './with-index.ts';

type Check = DoctorDocument['checks'][number];

/** `baro doctor`: what a person who helps with a problem asks for first; holds nothing personal. */
export const doctor = defineCommand({
  name: 'doctor',
  summary: '프로그램과 지식 베이스가 제대로 있는지 살펴봅니다',
  usage: '',
  examples: [['baro doctor', '살펴본 결과를 보여 줍니다']],
  flags: {json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema doctor)'}},
  async run({context, flags, color}) {
    const checks = [
      ...programChecks(context),
      ...knowledgeChecks(context),
      notesCheck(context),
      await indexCheck(context),
      settingsCheck(context),
      terminalCheck(context),
      ...liveChecks(context),
    ];
    const {stdout} = context;
    const ok = checks.every(({status}) => status !== 'failed');
    if (flags.json) {
      stdout.write(
        jsonText({schema: 'baro.doctor/1', ok, checks} satisfies DoctorDocument, stdout.isTerminal),
      );
    } else {
      const page = checks.flatMap(({name, status, value, hint}) => [
        paragraph([MARKS[status], ` ${name}: ${value}`], 0, 4),
        ...(hint === undefined ? [] : [paragraph(hint, 4)]),
      ]);
      stdout.write(
        renderPage(page, {columns: stdout.columns, color: wantsColor(color, context.environment, stdout)}),
      );
    }
    return ok ? EXIT.done : EXIT.content;
  },
});

const MARKS = {
  ok: styled('good', '[정상]'),
  warning: styled('warning', '[주의]'),
  failed: styled('alarm', '[이상]'),
};

function programChecks({paths}: Context): Check[] {
  return [
    {
      name: '프로그램',
      status: 'ok',
      value: `baro ${programVersion(paths.program)}, Node.js ${process.versions.node}, SQLite ${process.versions.sqlite}`,
    },
    {name: '폴더', status: 'ok', value: paths.program},
  ];
}

function knowledgeChecks(context: Context): Check[] {
  const root = context.paths.knowledgeBase;
  try {
    const base = readKnowledgeBase(root, context.today(), {skills: LINT_SKILLS});
    const findings = lint(base);
    const errors = findings.filter(({severity}) => severity === 'error').length;
    const broken = base.articles.filter(({value}) => value === undefined).length;
    const value = `글 ${base.articles.length}건, 읽을 수 없는 파일 ${broken}건, 오류 ${errors}건, 권고 ${findings.length - errors}건`;
    return [
      {name: '지식 베이스', status: 'ok', value: `${root} (${knowledgeVersion(root, context.environment)})`},
      {
        name: '내용',
        status: errors > 0 ? 'warning' : 'ok',
        value,
        ...(errors > 0 ? {hint: '자세히: baro kb lint'} : {}),
      },
    ];
  } catch {
    return [
      {
        name: '지식 베이스',
        status: 'failed',
        value: root,
        hint: '폴더를 읽을 수 없습니다. baro config get kb.path 로 위치를 확인해 주십시오.',
      },
    ];
  }
}

async function indexCheck(context: Context): Promise<Check> {
  const name = '색인';
  const file = join(context.paths.cache, 'index.db');
  try {
    return await withIndex(context, (index) => {
      const isStored = existsSync(file);
      const value = `${isStored ? file : '메모리'}, 글 ${index.articleCount}건, 이전 내용으로 보이는 파일 ${index.brokenFiles().length}건`;
      return {
        name,
        status: isStored ? 'ok' : 'warning',
        value,
        ...(isStored ? {} : {hint: `폴더에 쓸 수 없습니다: ${context.paths.cache}`}),
      };
    });
  } catch (error) {
    return {name, status: 'failed', value: error instanceof Error ? error.message : String(error)};
  }
}

function settingsCheck({paths}: Context): Check {
  const name = '설정';
  if (!existsSync(paths.settings)) return {name, status: 'ok', value: `${paths.settings} (아직 없음)`};
  try {
    accessSync(paths.settings, constants.R_OK | constants.W_OK);
    return {name, status: 'ok', value: `${paths.settings} (${readFileSync(paths.settings).length}바이트)`};
  } catch {
    return {
      name,
      status: 'warning',
      value: paths.settings,
      hint: '파일에 쓸 수 없어 설정을 바꿀 수 없습니다.',
    };
  }
}

/** Never `failed`: without live sources everything else works. */
function liveChecks(context: Context): Check[] {
  const answers = openAnswers(context);
  const states = sourceStates(context, answers.store);
  answers.close();
  const nowMs = context.now().epochMilliseconds;
  return states.map((state) => ({
    name: `실시간 ${state.label}`,
    status: state.datasets.some(({circuit}) => circuit === 'open') ? 'warning' : 'ok',
    value: stateText(state, nowMs),
  }));
}

function terminalCheck({stdout, environment}: Context): Check {
  const {TERM = '', LANG = '', LC_ALL = ''} = environment;
  const size = stdout.columns === undefined ? '터미널 아님' : `${stdout.columns}칸`;
  return {name: '화면', status: 'ok', value: `${size}, TERM=${TERM}, LANG=${LC_ALL || LANG}`};
}
