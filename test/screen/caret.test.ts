import {describe, expect, it} from 'vitest';
import {warmHome} from './home.ts';
import {openScreen, type Screen} from './terminal.ts';
import {caretFault, type EditingKey, TypedLine} from './typed-line.ts';

const NOW = '2026-03-11T14:10:00+09:00';
const SIZES = [
  [80, 24],
  [120, 40],
  [40, 12],
] as const;

/** Where a line is written, its label, and the way there from the start. */
const FIELDS: [view: string, prompt: string, open: (screen: Screen) => Promise<void>][] = [
  ['찾기', '찾기 ', async () => {}],
  ['약속의 때', '언제 ', openForm],
  ['약속의 전화', '전화 ', (screen) => openField(screen, 1)],
  ['약속의 용건', '용건 ', (screen) => openField(screen, 2)],
  ['약속의 이름', '이름 ', (screen) => openField(screen, 3)],
  ['미룰 때', '언제로 미룰까요 ', openSnooze],
  ['구·군', '구·군 ', openDistrict],
];

async function openForm(screen: Screen): Promise<void> {
  screen.press('F3');
  await screen.waitFor('언제 ');
}

async function openField(screen: Screen, field: number): Promise<void> {
  await openForm(screen);
  screen.press(...Array<string>(field).fill('Tab'));
}

async function openSnooze(screen: Screen): Promise<void> {
  await openField(screen, 2);
  screen.type('확인해 드릴 일');
  screen.press('ShiftTab');
  screen.type('010-0000-1234');
  screen.press('ShiftTab');
  screen.type('내일 열시');
  await screen.waitFor('읽어 드리기');
  screen.press('CtrlS');
  await screen.waitFor('저장했습니다');
  screen.press('F4');
  await screen.waitFor('확인해 드릴 일');
  screen.type('s');
  await screen.waitFor('언제로');
}

async function openDistrict(screen: Screen): Promise<void> {
  screen.press('F6');
  await screen.waitFor('구·군 고르기');
}

/** Typing, deleting and moving, in an order that is the same each time; long enough to leave a narrow field. */
const WALK: (string | EditingKey)[] = [
  ...'여권 재발급',
  ...Array<EditingKey>(4).fill('Left'),
  ...'사진',
  'Backspace',
  'Delete',
  'Home',
  ...'가a',
  'Right',
  'Right',
  'Backspace',
  'End',
  ...' 어디서 받는지 얼마나 걸리는지 알려 주세요',
  ...Array<EditingKey>(14).fill('Left'),
  'Delete',
  ...'꼭',
  'Home',
  'Right',
  'End',
  ...Array<EditingKey>(12).fill('Backspace'),
  ...'끝',
];

const EDITING = new Set<string>(['Backspace', 'Delete', 'Left', 'Right', 'Home', 'End']);

function isEditingKey(key: string): key is EditingKey {
  return EDITING.has(key);
}

describe.each(SIZES)('the caret, in %i×%i', (columns, rows) => {
  it.each(FIELDS)('is where the next syllable will stand, after every key in %s', async (_, prompt, open) => {
    const screen = openScreen({columns, rows, env: {BARO_HOME: warmHome(), BARO_NOW: NOW}});
    await screen.waitFor('찾기');
    await open(screen);
    const line = new TypedLine();
    for (const key of WALK) {
      if (isEditingKey(key)) {
        line.press(key);
        screen.press(key);
      } else {
        line.type(key);
        screen.type(key);
      }
      await screen.waitFor(
        () => caretFault(screen, line, prompt) === undefined,
        () => `the caret after ${key} in ${line.before}|${line.after}: ${caretFault(screen, line, prompt)}`,
      );
    }
    expect(screen.bytes()).not.toContain('\u001B[2J');
  });

  it('stays in the input below what an emergency says', async () => {
    const screen = openScreen({columns, rows, env: {BARO_HOME: warmHome(), BARO_NOW: NOW}});
    await screen.waitFor('찾기');
    const line = new TypedLine();
    for (const syllable of '불이 났어요') {
      line.type(syllable);
      screen.type(syllable);
      await screen.waitFor(
        () => caretFault(screen, line, '찾기 ') === undefined,
        () => `the caret after ${line.text}`,
      );
    }
    await screen.waitFor('긴급 119');
  });

  it('does not jump for a word that only begins like an emergency', async () => {
    const screen = openScreen({columns, rows, env: {BARO_HOME: warmHome(), BARO_NOW: NOW}});
    await screen.waitFor('지식 베이스');
    const rowsOfCaret = new Set<number>();
    screen.onFrame(() => rowsOfCaret.add(screen.caret().row));
    for (const [at, syllable] of [...'불법주정차'].entries()) {
      screen.type(syllable);
      await screen.waitFor((lines) => lines[1] === `찾기 ${'불법주정차'.slice(0, at + 1)}`);
      await screen.waitFor('>1');
    }
    expect([...rowsOfCaret]).toEqual([1]);
  });
});
