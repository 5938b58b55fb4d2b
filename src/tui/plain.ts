import {readCenter} from '../commands/center-facts.ts';
import type {Context} from '../context.ts';
import {BaroError, EXIT, type ExitCode} from '../errors.ts';
import {type ArticleView, callPage, linksOf, type Settled} from '../output/article-page.ts';
import {type Page, paragraph, renderPage} from '../output/page.ts';
import {changeOne, readCallbacks, readPhrase, saveForm} from './effects/desk.ts';
import {Knowledge} from './effects/knowledge.ts';
import {lineOf} from './input/line-editor.ts';
import type {Found} from './model/model.ts';
import {parcelsOf} from './model/parcels.ts';
import {districtIn} from './model/update-news.ts';

const HELP = `찾을 말을 적고 Enter를 누르십시오. 숫자로 찾은 글이나 여쭙기의 답을 고릅니다.
문자  보던 글의 문자        넘김  넘길 때 드릴 말씀
약속  다시 전화드릴 약속    목록  남은 약속
완료 1, 부재 1              목록의 번호로 처리합니다
새 통화, 도움, 끝
`;

interface PlainCall {
  found: Found | undefined;
  view: ArticleView | undefined;
  settled: Settled;
  /** An article was chosen: digits choose among what it leads to. */
  isOpen: boolean;
}

const NEW_CALL: PlainCall = {
  found: undefined,
  view: undefined,
  settled: {district: undefined, branch: undefined},
  isOpen: false,
};

/**
 * The screen without a screen, for terminals that can't move their cursor and for screen readers: a line in, the
 * answer below it, nothing ever drawn over.
 */
export async function runPlain(context: Context): Promise<ExitCode> {
  const {stdin, stdout} = context;
  const knowledge = new Knowledge(context);
  await knowledge.refresh();
  const {greeting, districts} = await readCenter(context);
  const show = (page: Page) => stdout.write(renderPage(page, {columns: stdout.columns, color: false}));
  const lines = stdin.lines()[Symbol.iterator]();
  const ask = (question: string): string | undefined => {
    stdout.write(`${question}> `);
    const {value, done} = lines.next();
    return done ? undefined : String(value).normalize('NFC').trim();
  };
  stdout.write(`${greeting}\n${HELP}`);
  let call = NEW_CALL;
  try {
    for (
      let line = ask('찾기');
      line !== undefined && !/^(?:끝|q|quit|exit)$/.test(line);
      line = ask('찾기')
    ) {
      try {
        call = await answer(line, call);
      } catch (error) {
        if (!(error instanceof BaroError)) throw error;
        stdout.write(`${[error.message, error.hint].filter(Boolean).join(' ')}\n`);
      }
    }
    return EXIT.done;
  } finally {
    knowledge.close();
  }

  async function answer(line: string, call: PlainCall): Promise<PlainCall> {
    if (line === '') return call;
    if (line === '새 통화') {
      stdout.write(`${greeting}\n`);
      return NEW_CALL;
    }
    if (/^(?:도움말?|\?)$/.test(line)) stdout.write(HELP);
    else if (line === '목록') showCallbacks();
    else if (line === '약속') await promise(call);
    else if (/^(?:문자|넘김)$/.test(line)) showParcel(line, call);
    else if (/^(?:완료|부재) \d+$/.test(line)) await change(line);
    else if (/^[1-9]$/.test(line)) return choose(Number(line), call);
    else return find(line, call);
    return call;
  }

  async function find(text: string, {settled}: PlainCall): Promise<PlainCall> {
    const answered = knowledge.find(text);
    if (answered === undefined) return NEW_CALL;
    const {found, view} = answered;
    const district = districtIn(text, districts) ?? settled.district;
    const next = {found, view, settled: {district, branch: undefined}, isOpen: found.results.length === 1};
    if (found.emergency) stdout.write(`[긴급] ${found.emergency.phone} ${found.emergency.say}\n`);
    if (view === undefined) {
      stdout.write('없음: 맞는 글이 없습니다. 확인한 뒤 다시 전화드리겠다고 말씀해 주십시오. (약속)\n');
      return next;
    }
    show([
      paragraph(view.article.answer.trim()),
      ...found.results.map(({article}, at) =>
        paragraph(`${at + 1} ${article.title}  ${article.categoryLabel}`),
      ),
    ]);
    return next;
  }

  async function choose(digit: number, call: PlainCall): Promise<PlainCall> {
    const link = call.isOpen && call.view ? linksOf(call.view.article)[digit - 1] : undefined;
    if (link !== undefined && 'answer' in link) {
      show([paragraph(`[${link.label}] ${link.answer}`)]);
      return {...call, settled: {...call.settled, branch: link}};
    }
    const id = link?.see ?? call.found?.results[digit - 1]?.article.id;
    const view = id === undefined ? undefined : knowledge.read(id);
    if (view === undefined) {
      stdout.write(`${digit}번이 없습니다.\n`);
      return call;
    }
    const settled = {...call.settled, branch: undefined};
    show(callPage(view, settled));
    if (view.article.live !== undefined) {
      const {liveBesidePage} = await import('../commands/live-beside.ts');
      show(await liveBesidePage(view.article.live, call.found?.text ?? '', context));
    }
    return {...call, view, settled, isOpen: true};
  }

  function showParcel(what: string, {view, settled}: PlainCall): void {
    const parcel = view && parcelsOf(view, settled).find(({label}) => label.startsWith(what));
    stdout.write(parcel === undefined ? '먼저 글을 찾아 주십시오.\n' : `${parcel.text}\n(${parcel.size})\n`);
  }

  function showCallbacks(): void {
    const {views} = readCallbacks(context);
    if (views.length === 0) stdout.write('다시 전화할 약속이 없습니다.\n');
    show(
      views.map(({says, phone, purpose, isOverdue}, at) =>
        paragraph(`${at + 1} ${isOverdue ? '[지남] ' : ''}${says}  ${phone}  ${purpose}`),
      ),
    );
  }

  async function change(line: string): Promise<void> {
    const [what, number] = line.split(' ');
    const chosen = readCallbacks(context).views[Number(number) - 1];
    if (chosen === undefined) return stdout.write(`${number}번 약속이 없습니다.\n`);
    const isDone = what === '완료';
    const {says} = await changeOne(
      context,
      chosen.id,
      isDone ? 'done' : 'absent',
      isDone ? undefined : '30분 뒤',
    );
    stdout.write(isDone ? '통화했다고 적었습니다.\n' : `다시 거실 때: ${says}\n`);
  }

  async function promise({view}: PlainCall): Promise<void> {
    const when = ask('언제') ?? '';
    const promised = await readPhrase(context, when);
    stdout.write(
      promised.isGood
        ? `읽어 드리기: ${promised.says}\n`
        : `${[promised.because, ...promised.choices].join(' / ')}\n`,
    );
    if (!promised.isGood) return;
    const phone = ask('전화') ?? '';
    const title = view?.article.title ?? '';
    const purpose = ask(title === '' ? '용건' : `용건 (Enter: ${title})`) || title;
    const fields = {when: lineOf(when), phone: lineOf(phone), purpose: lineOf(purpose), name: lineOf('')};
    const article = view && {id: view.article.id, title};
    const form = {fields, focus: 'when', article, promised, problem: undefined, draft: undefined} as const;
    stdout.write(`저장했습니다: ${await saveForm(context, form)}\n`);
  }
}
