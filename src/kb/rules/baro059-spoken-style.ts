import type {Article} from '../article.ts';
import type {PlacedText} from '../article-texts.ts';
import {placeIn} from '../place-in-text.ts';
import type {ArticleRule} from '../rule.ts';
import {sentencesOf} from '../speech.ts';

/** 한다체 and note endings: written to be read by eyes, and rude or broken when read aloud. */
const WRITTEN_STYLE = /(?:(?<!니)다|[음함임됨]|것)[.!]?$/;

export const spokenStyle: ArticleRule = {
  code: 'BARO059',
  severity: 'error',
  level: 'article',
  summary: '읽어 드리는 말씀은 합쇼체(-습니다, -십시오)로 적습니다.',
  example: {
    bad: 'answer: 신분증을 가지고 창구로 온다.',
    good: 'answer: 신분증을 가지고 창구로 오시면 됩니다.',
  },
  check: (file) =>
    spokenTexts(file.value).flatMap(({at, text}) =>
      sentencesOf(text)
        .filter((sentence) => WRITTEN_STYLE.test(sentence))
        .map((sentence) => {
          const end = sentence.slice(-12).split('\n').at(-1) ?? sentence;
          return {
            at: placeIn(file, at, end),
            message: `소리 내어 읽을 수 없는 끝맺음입니다: …${end}`,
            fix: '"-습니다", "-십시오"로 끝나는 말로 고쳐 주십시오',
          };
        }),
    ),
};

function spokenTexts({answer, askFirst = []}: Article): PlacedText[] {
  return [
    {at: ['answer'], text: answer},
    ...askFirst.flatMap(({choices}, question) =>
      choices.flatMap((choice, index) =>
        choice.answer === undefined
          ? []
          : [{at: ['askFirst', question, 'choices', index, 'answer'], text: choice.answer}],
      ),
    ),
  ];
}
