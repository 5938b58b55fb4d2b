import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {baro} from '../context.ts';
import {knowledgeBase} from '../knowledge-base.ts';
import {temporaryFolder, writeFiles} from '../temporary.ts';

const PARKING = 'title: 옆 건물 주차장\nanswer: 점심때는 옆 건물 주차장이 비어 있습니다.\n';

/** A counselor with these notes; the knowledge base stays what it is. */
function withNotes(notes: Record<string, string>) {
  const home = temporaryFolder();
  const root = knowledgeBase();
  const write = (files: Record<string, string>) => writeFiles(join(home, 'data/notes'), files);
  write(notes);
  return {write, run: (...args: string[]) => baro(args, {knowledgeBase: root, home})};
}

describe('a counselor’s own notes', () => {
  it('are found among the articles, and marked', async () => {
    const {run} = withNotes({'parking.yaml': PARKING});
    expect((await run('옆 건물 주차장')).stdout).toMatch(
      /^옆 건물 주차장 {2}내 메모 \[미확인\]\n {2}점심때는/,
    );
    expect(JSON.parse((await run('search', '옆 건물 주차장', '--json')).stdout).results[0]).toMatchObject({
      id: 'my/parking',
      isNote: true,
      category: 'notes',
    });
    expect(JSON.parse((await run('show', 'my/parking', '--json')).stdout)).toMatchObject({
      isNote: true,
      file: 'notes/parking.yaml',
    });
    expect(JSON.parse((await run('search', '여권 분실신고', '--json')).stdout).results[0]).not.toHaveProperty(
      'isNote',
    );
  });

  it('show an edit at once, stay out of the check, and go when their file goes', async () => {
    const {run, write} = withNotes({'parking.yaml': PARKING});
    await run('옆 건물 주차장');
    write({'parking.yaml': PARKING.replace('비어', '가득 차')});
    expect((await run('show', 'my/parking', '--script')).stdout).toContain('가득 차');
    write({'parking.yaml': 'title: [\n'});
    expect((await run('show', 'my/parking')).stdout).toContain('파일 오류: 이전 내용');
    expect((await run('kb', 'lint')).exitCode).toBe(0);
  });

  it('never take the place of an article, whatever they are called', async () => {
    const {run} = withNotes({'passport-lost.yaml': 'title: 여권 분실신고\nanswer: 내 메모의 답입니다.\n'});
    expect((await run('show', 'passport-lost', '--script')).stdout).toBe('분실 신고를 먼저 하시면 됩니다.\n');
    expect((await run('show', 'my/passport-lost', '--script')).stdout).toBe('내 메모의 답입니다.\n');
  });

  it.each([
    ['a note that can’t be read', 'title: [\n', 'notes/bad.yaml:1:8'],
    ['a note without an answer', 'title: 제목\n', '꼭 있어야 할 항목이 없습니다: answer'],
    ['somebody’s number', `${PARKING}details: 900101-1234567\n`, '주민등록번호'],
  ])('are looked after by doctor: %s', async (_name, text, says) => {
    const {stdout} = await withNotes({'bad.yaml': text}).run('doctor', '--json');
    const check = JSON.parse(stdout).checks.find(({name}: {name: string}) => name === '내 메모');
    expect(check).toMatchObject({status: 'warning', hint: expect.stringContaining(says)});
  });
});
