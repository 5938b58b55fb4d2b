import {EXIT, UsageError} from '../errors.ts';
import {wantsColor} from '../output/color.ts';
import {renderPage} from '../output/page.ts';
import {draftAnswers} from './article-draft.ts';
import {defineCommand} from './command.ts';
import {createArticle} from './create-article.ts';
import {nextStepsPage} from './next-steps.ts';

/** `baro kb new`: asks what an article needs, writes its file and says how it gets to the counselors. */
export const kbNew = defineCommand({
  name: 'kb new',
  summary: '새 글을 만듭니다',
  usage: '',
  examples: [
    ['baro kb new', '하나씩 여쭤 보고 파일을 만듭니다'],
    [
      'baro kb new --category waste --id waste-piano --title "피아노 버리기" --questions "피아노 버리려면; 피아노 수거" --answer "구청에 신고하시면 됩니다."',
      '여쭤 보지 않고 만듭니다',
    ],
  ],
  flags: {
    category: {kind: 'text', placeholder: '분야', about: '분야의 폴더 이름 (예: waste)'},
    id: {kind: 'text', placeholder: 'id', about: '글의 영문 이름 (예: waste-piano)'},
    title: {kind: 'text', placeholder: '제목', about: '제목'},
    questions: {kind: 'text', placeholder: '말', about: '시민이 하는 말. 여럿이면 쌍반점(;)으로 나눕니다'},
    answer: {kind: 'text', placeholder: '답', about: '읽어 드리는 답'},
    owner: {kind: 'text', placeholder: '부서', about: '책임지는 부서 (없으면 분야의 담당)'},
  },
  async run({context, words, flags, color}) {
    if (words.length > 0)
      throw new UsageError(`값은 옵션으로 적어 주십시오: ${words.join(' ')}`, {
        hint: '예: baro kb new --id waste-piano',
      });
    const {stdout, environment} = context;
    const {category, draft} = draftAnswers(context, flags);
    const file = createArticle(context, category, draft);
    const page = nextStepsPage(context, file, draft);
    stdout.write(renderPage(page, {columns: undefined, color: wantsColor(color, environment, stdout)}));
    return EXIT.done;
  },
});
