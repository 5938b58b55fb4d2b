import type {Context} from '../context.ts';
import {BaroError, EXIT, UsageError} from '../errors.ts';
import {lint, readKnowledgeBase} from '../kb/lint.ts';
import type {EarlierRevision} from '../kb/rule.ts';
import {wantsColor} from '../output/color.ts';
import type {LintDocument} from '../output/documents.ts';
import {jsonText} from '../output/json.ts';
import {lintAnnotations, lintPage} from '../output/lint-page.ts';
import {renderPage} from '../output/page.ts';
import {defineCommand} from './command.ts';
import {LINT_SKILLS} from './lint-skills.ts';
import {missingKnowledgeBase} from './with-index.ts';

/** `baro kb lint`: everything wrong in the knowledge base, with its place and how to mend it. */
export const kbLint = defineCommand({
  name: 'kb lint',
  summary: '지식 베이스를 검사합니다',
  usage: '',
  examples: [
    ['baro kb lint', '잘못된 곳과 고치는 법을 보여 줍니다'],
    ['BARO_KB=~/kb baro kb lint', '다른 폴더의 지식 베이스를 검사합니다'],
    ['baro kb lint --base origin/main', '그 판에서 바뀐 것도 봅니다(확인 없이 바뀐 사실, 바뀐 id)'],
    ['baro kb lint --github', '풀 리퀘스트의 해당 줄에 표시되게 내보냅니다'],
  ],
  flags: {
    base: {kind: 'text', placeholder: '판', about: '이 판(가지, 커밋)에서 바뀐 것도 봅니다'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema lint)'},
    github: {kind: 'switch', about: 'GitHub의 주석 형식으로 내보냅니다'},
  },
  async run({context, words, flags, color}) {
    if (words.length > 0)
      throw new UsageError(`검사는 지식 베이스 전체를 봅니다: ${words.join(' ')}`, {
        hint: '예: baro kb lint',
      });
    if (flags.json && flags.github) throw new UsageError('--json과 --github는 함께 쓸 수 없습니다.');
    const root = context.paths.knowledgeBase;
    const {stdout} = context;
    let base: ReturnType<typeof readKnowledgeBase>;
    try {
      const earlier = flags.base === undefined ? undefined : await earlierRevision(context, root, flags.base);
      base = readKnowledgeBase(root, context.today(), {skills: LINT_SKILLS, earlier});
    } catch (error) {
      throw error instanceof BaroError ? error : missingKnowledgeBase(root, error);
    }
    const findings = lint(base);
    const errors = findings.filter(({severity}) => severity === 'error').length;
    const articles = base.articles.length;
    if (flags.json) {
      const document: LintDocument = {
        schema: 'baro.lint/1',
        articles,
        errors,
        hints: findings.length - errors,
        findings,
      };
      stdout.write(jsonText(document, stdout.isTerminal));
    } else if (flags.github) {
      stdout.write(lintAnnotations(findings, 'kb/'));
    } else {
      stdout.write(
        renderPage(lintPage(findings, articles), {
          columns: undefined,
          color: wantsColor(color, context.environment, stdout),
        }),
      );
    }
    return errors > 0 ? EXIT.content : EXIT.done;
  },
});

async function earlierRevision(context: Context, root: string, revision: string): Promise<EarlierRevision> {
  const {readEarlier} = await import('./earlier-revision.ts');
  return readEarlier(context, root, revision);
}
