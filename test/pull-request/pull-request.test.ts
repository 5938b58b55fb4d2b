import {spawnSync} from 'node:child_process';
import {appendFileSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {PROJECT} from '../e2e/program.ts';
import {type Repository, repository} from '../git/repository.ts';
import {articleText, CATEGORIES, CENTER, PASSPORT_LOST, WASTE_LARGE} from '../knowledge-base.ts';

/* The workflow's own steps, as a runner's shell would run them, on real branches of a real repository. */

interface Step {
  name?: string;
  run?: string;
  uses?: string;
}

const workflow = parse(readFileSync(join(PROJECT, '.github/workflows/knowledge-base.yml'), 'utf8'));
const steps: Step[] = workflow.jobs.check.steps;

const FILES = {
  'kb/center.yaml': CENTER,
  'kb/categories.yaml': CATEGORIES,
  'kb/queries.yaml': '일상:\n  소파 버리려면 어떻게 해요: waste-large\n  여권 없어졌는데: passport-lost\n',
  'kb/articles/passport/passport-lost.yaml': PASSPORT_LOST,
  'kb/articles/waste/waste-large.yaml': WASTE_LARGE,
};
/** What a checkout of the project has beside the knowledge base; git does not see it here. */
const BESIDE = ['bin', 'dist', 'node_modules', 'package.json', 'src', 'test'];

/** A topic branch with one commit of `files`, while the base has gone on since. */
function pullRequest(files: Readonly<Record<string, string>>, removed: readonly string[] = []): Repository {
  const repo = repository(FILES);
  for (const name of BESIDE) symlinkSync(join(PROJECT, name), join(repo.folder, name));
  appendFileSync(join(repo.folder, '.git/info/exclude'), `${BESIDE.join('\n')}\ncomment.md\n`);
  repo.git.read(['switch', '-q', '-c', 'topic']);
  for (const path of removed) rmSync(join(repo.folder, path));
  repo.commit('고침', files);
  repo.git.read(['switch', '-q', 'main']);
  repo.commit('그동안', {'kb/articles/waste/waste-other.yaml': articleText('waste-other')});
  repo.git.read(['switch', '-q', 'topic']);
  return repo;
}

/** Runs a step of the workflow by its name. */
function runStep(name: string, {folder, git}: Repository) {
  const script = steps.find((step) => step.name === name)?.run ?? `echo "no step ${name}"; exit 99`;
  const {status, stdout, stderr} = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      BASE: git.read(['rev-parse', 'main']).trim(),
      BARO_KB: join(folder, 'kb'),
      BARO_HOME: join(folder, '.git/baro-home'),
      BARO_NOW: '2026-03-11T14:10:00+09:00',
      GITHUB_STEP_SUMMARY: join(folder, '.git/summary.md'),
    },
  });
  return {status, stdout, stderr};
}

const check = (repo: Repository) => runStep('검사', repo);
const comment = (repo: Repository) => {
  const {status, stderr} = runStep('바뀌는 글과 찾아지는 글', repo);
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync(join(repo.folder, '.git/summary.md'), 'utf8')).toContain('### 바뀌는 글');
  return readFileSync(join(repo.folder, 'comment.md'), 'utf8');
};

describe('a good pull request', () => {
  const GOOD = {
    'kb/articles/waste/waste-large.yaml': WASTE_LARGE.replace('구청 누리집에서', '행정복지센터에서'),
    'kb/articles/waste/waste-sofa.yaml': articleText('waste-sofa', {
      title: '`소파`만 버리기 @everyone <b>',
      questions: ['소파만 내놓기'],
      answer: '```\n소파는 따로 신고하시면 됩니다.',
    }),
  };
  const good = () => pullRequest(GOOD);

  it('passes the check', () => {
    const {status, stdout} = check(good());
    expect([status, stdout.match(/^::error/m)]).toEqual([0, null]);
  });

  it('is shown article by article: what changed, and as counselors will see it', () => {
    const text = comment(good());
    expect(text).toContain('이전  구청 누리집에서 신고하시면 됩니다.');
    expect(text).toContain('이제  행정복지센터에서 신고하시면 됩니다.');
    expect(text).toMatch(/````text\n`소파`만 버리기 @everyone <b> {2}쓰레기 \[미확인\]/);
    expect(text).not.toContain('waste-other'); // what others did meanwhile is not this change's
    // Nothing that an author wrote starts markup or mentions somebody outside a fence.
    expect(text.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')).not.toMatch(/@everyone|<b>|`소파`/);
  });
});

describe('a pull request that moves what callers find', () => {
  it('names the query in the comment', () => {
    const text = comment(
      pullRequest({
        'kb/articles/waste/waste-large.yaml': WASTE_LARGE.replace('소파 버리려면 어떻게 해요', '장롱'),
        'kb/articles/passport/passport-lost.yaml': PASSPORT_LOST.replace(
          '여권을 잃어버렸어요',
          '소파 버리려면 어떻게 해요',
        ),
      }),
    );
    expect(text).toContain(
      '| 🔴 나빠짐 | 소파 버리려면 어떻게 해요 | waste-large | passport-lost | waste-large |',
    );
  });
});

describe('a bad pull request', () => {
  it.each([
    [
      'a typing error in a field',
      {'kb/articles/waste/waste-large.yaml': `${WASTE_LARGE}fees: "천 원"\n`},
      '::error file=kb/articles/waste/waste-large.yaml,line=9,col=1,title=BARO010::',
    ],
    [
      'broken YAML',
      {'kb/articles/waste/waste-large.yaml': 'id: [\n'},
      '::error file=kb/articles/waste/waste-large.yaml,line=',
    ],
    [
      'a lead to an article that is not there',
      {'kb/articles/waste/waste-a.yaml': articleText('waste-a', {related: [{id: 'no-such', because: '가'}]})},
      '::error file=kb/articles/waste/waste-a.yaml,line=7,col=12,title=BARO032::',
    ],
    [
      'an answer too long to follow',
      {'kb/articles/waste/waste-a.yaml': articleText('waste-a', {answer: '하나. 둘. 셋. 넷.'})},
      '::error file=kb/articles/waste/waste-a.yaml,line=4,col=1,title=BARO040::',
    ],
    [
      'a phone without quotes',
      {
        'kb/articles/waste/waste-a.yaml': `${articleText('waste-a')}contacts: [{name: 과, phone: 0511234567}]\n`,
      },
      '::error file=kb/articles/waste/waste-a.yaml,line=7,col=',
    ],
  ])('is refused at its line: %s', (_, files, annotation) => {
    const repo = pullRequest(files);
    const {status, stdout} = check(repo);
    expect(stdout).toContain(annotation);
    expect(status).toBe(3);
  });

  it('is refused where a removed article leaves a dead lead behind', () => {
    const {status, stdout} = check(pullRequest({}, ['kb/articles/passport/passport-lost.yaml']));
    expect(stdout).toContain('::error file=kb/articles/waste/waste-large.yaml,line=8,');
    expect(status).toBe(3);
  });

  it('is still shown as far as it can be read', () => {
    const text = comment(pullRequest({'kb/articles/waste/waste-large.yaml': 'id: [\n'}));
    expect(text).toContain('[파일 오류] 대형폐기물 배출 신고 (waste-large)');
    expect(text).toContain('### 찾아지는 글이 어떻게 달라지나');
  });
});

describe('the files of .github', () => {
  it('the workflow runs what package.json has', () => {
    const {scripts} = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    const named = steps.flatMap(({run = ''}) => [...run.matchAll(/npm run (?:--silent )?(\S+)/g)]);
    expect(named.map(([, script = '']) => script)).toEqual(['pr:lint', 'pr:comment']);
    expect(named.filter(([, script = '']) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it('the template of a pull request has six boxes', () => {
    const text = readFileSync(join(PROJECT, '.github/PULL_REQUEST_TEMPLATE.md'), 'utf8');
    expect(text.match(/^- \[ \] /gm)).toHaveLength(6);
  });

  it('the form for a wrong answer has what GitHub asks of a form', () => {
    const form = parse(readFileSync(join(PROJECT, '.github/ISSUE_TEMPLATE/wrong-answer.yml'), 'utf8'));
    expect(form).toMatchObject({name: '틀린 답 신고', description: expect.any(String)});
    const fields = form.body.filter(({type}: {type: string}) => type !== 'markdown');
    const ids = fields.map(({id}: {id: string}) => id);
    expect(new Set(ids).size).toBe(fields.length);
    for (const {type, attributes} of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label).toMatch(/\S/);
    }
  });
});
