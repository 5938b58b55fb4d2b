import {typedKeysOf} from '../search/hangul.ts';
import type {KeyEvent} from './input/key-events.ts';

export type SceneName = 'call' | 'form' | 'callbacks' | 'snooze' | 'send' | 'district' | 'help';

export type Action =
  | 'leave'
  | 'new-call'
  | 'open-form'
  | 'open-callbacks'
  | 'open-send'
  | 'open-district'
  | 'open-help'
  | 'accept'
  | 'back'
  | 'up'
  | 'down'
  | 'scroll-up'
  | 'scroll-down'
  | 'next-field'
  | 'previous-field'
  | 'save'
  | 'discard'
  | 'done'
  | 'absent'
  | 'snooze'
  | 'cancel'
  | 'reveal'
  | 'undo';

export interface Binding {
  /** Where it works; in `anywhere` before what a scene has of its own. */
  readonly scenes: 'anywhere' | readonly SceneName[];
  /** As `keyOf` names them. A letter stands for its twin on the Korean layout too. */
  readonly keys: readonly string[];
  readonly action: Action;
  /** A word or two for the footer; none where it goes without saying. */
  readonly short?: string;
  /** What it does, as the help and the documentation tell. */
  readonly does: string;
}

/**
 * Every key but those that edit a line (line-keys.ts), and digits. The footer, the help screen and docs/keys.md come
 * from here. Scenes whose input has the focus have no letters.
 */
export const BINDINGS: readonly Binding[] = [
  {
    scenes: 'anywhere',
    keys: ['f2', 'ctrl-o'],
    action: 'new-call',
    short: '새 통화',
    does: '새 통화를 시작합니다. 앞 고객님의 말은 지웁니다',
  },
  {
    scenes: ['call'],
    keys: ['enter'],
    action: 'accept',
    short: '열기',
    does: '고른 글을 엽니다. 연 뒤에는 숫자가 여쭙기의 답을 고릅니다',
  },
  {
    scenes: 'anywhere',
    keys: ['f3', 'ctrl-b'],
    action: 'open-form',
    short: '약속 적기',
    does: '보던 글로 다시 전화드릴 약속을 적습니다',
  },
  {
    scenes: 'anywhere',
    keys: ['f4', 'ctrl-t'],
    action: 'open-callbacks',
    short: '약속 목록',
    does: '남은 약속을 보고 처리합니다',
  },
  {
    scenes: ['call'],
    keys: ['f5', 'ctrl-y'],
    action: 'open-send',
    short: '복사·문자',
    does: '말씀, 답, 문자, 넘김 말을 복사합니다',
  },
  {
    scenes: ['call'],
    keys: ['f6', 'ctrl-g'],
    action: 'open-district',
    short: '구·군',
    does: '고객님의 구·군을 고릅니다',
  },
  {
    scenes: ['call'],
    keys: ['escape'],
    action: 'back',
    short: '뒤로',
    does: '연 글을 닫고, 그다음에는 찾은 말을 지웁니다',
  },
  {
    scenes: ['call', 'callbacks', 'send', 'district'],
    keys: ['up', 'ctrl-p'],
    action: 'up',
    does: '위의 것을 고릅니다',
  },
  {
    scenes: ['call', 'callbacks', 'send', 'district'],
    keys: ['down', 'ctrl-n'],
    action: 'down',
    does: '아래 것을 고릅니다',
  },
  {scenes: ['call', 'help', 'send'], keys: ['pageup'], action: 'scroll-up', does: '글을 위로 넘깁니다'},
  {scenes: ['call', 'help', 'send'], keys: ['pagedown'], action: 'scroll-down', does: '글을 아래로 넘깁니다'},
  {
    scenes: ['form'],
    keys: ['enter'],
    action: 'accept',
    short: '다음·저장',
    does: '다음 칸으로 가고, 마지막 칸에서는 저장합니다',
  },
  {scenes: ['form'], keys: ['ctrl-s', 'f8'], action: 'save', short: '저장', does: '약속을 저장합니다'},
  {
    scenes: ['form'],
    keys: ['tab', 'down'],
    action: 'next-field',
    short: '다음 칸',
    does: '다음 칸으로 갑니다',
  },
  {scenes: ['form'], keys: ['shift-tab', 'up'], action: 'previous-field', does: '앞 칸으로 갑니다'},
  {
    scenes: ['form'],
    keys: ['escape'],
    action: 'back',
    short: '나중에',
    does: '적던 것을 남겨 두고 돌아갑니다',
  },
  {
    scenes: ['form'],
    keys: ['ctrl-x', 'f9'],
    action: 'discard',
    short: '버리기',
    does: '적던 약속을 버립니다',
  },
  {scenes: ['callbacks'], keys: ['d'], action: 'done', short: '완료', does: '통화했다고 적습니다'},
  {
    scenes: ['callbacks'],
    keys: ['a'],
    action: 'absent',
    short: '부재중',
    does: '받지 않으셨다고 적고 30분 뒤로 미룹니다',
  },
  {scenes: ['callbacks'], keys: ['s'], action: 'snooze', short: '미루기', does: '다른 때로 미룹니다'},
  {
    scenes: ['callbacks'],
    keys: ['v'],
    action: 'reveal',
    short: '번호 보기',
    does: '전화번호를 20초 동안 보여 줍니다',
  },
  {scenes: ['callbacks'], keys: ['c'], action: 'cancel', short: '취소', does: '약속을 취소합니다'},
  {scenes: ['callbacks'], keys: ['u'], action: 'undo', short: '되돌리기', does: '마지막 일을 되돌립니다'},
  {
    scenes: ['callbacks'],
    keys: ['enter'],
    action: 'accept',
    short: '글 열기',
    does: '약속에 적힌 글을 엽니다',
  },
  {scenes: ['snooze'], keys: ['enter'], action: 'accept', short: '미루기', does: '적은 때로 미룹니다'},
  {
    scenes: ['send'],
    keys: ['enter', 'c', 'ctrl-y', 'f5'],
    action: 'accept',
    short: '복사',
    does: '고른 것을 복사합니다 (숫자로도 됩니다)',
  },
  {scenes: ['district'], keys: ['enter'], action: 'accept', short: '고르기', does: '고른 구·군으로 답합니다'},
  {
    scenes: ['callbacks', 'snooze', 'send', 'district'],
    keys: ['escape'],
    action: 'back',
    short: '돌아가기',
    does: '돌아갑니다',
  },
  {scenes: ['help'], keys: ['escape', 'enter', 'f1'], action: 'back', short: '돌아가기', does: '돌아갑니다'},
  {scenes: ['callbacks', 'send', 'help'], keys: ['q'], action: 'leave', does: '프로그램을 끝냅니다'},
  {
    scenes: 'anywhere',
    keys: ['f1', 'ctrl-\\'],
    action: 'open-help',
    short: '도움말',
    does: '쓸 수 있는 키를 보여 줍니다',
  },
  {
    scenes: 'anywhere',
    keys: ['ctrl-q', 'ctrl-c'],
    action: 'leave',
    short: '끝내기',
    does: '프로그램을 끝냅니다. 적던 약속은 남겨 둡니다',
  },
];

/** Scenes in which text goes into a line: letters are never keys there. */
const WRITTEN: ReadonlySet<SceneName> = new Set(['call', 'form', 'snooze', 'district']);

/** How the table names what was pressed: `ctrl-o`, `f2`, `d` (also for ㅇ, its twin on the Korean layout). */
export function keyOf(event: KeyEvent): string | undefined {
  if (event.kind === 'paste') return undefined;
  if (event.kind === 'text')
    return event.text.length === 1 ? typedKeysOf(event.text).toLowerCase() : undefined;
  const name = event.name.length === 1 ? typedKeysOf(event.name).toLowerCase() : event.name;
  return `${event.ctrl ? 'ctrl-' : ''}${event.alt ? 'alt-' : ''}${name}`;
}

/** What an event means in a scene. What the scene has of its own comes first. */
export function actionOf(scene: SceneName, event: KeyEvent): Action | undefined {
  if (event.kind === 'text' && WRITTEN.has(scene)) return undefined;
  const key = keyOf(event);
  if (key === undefined) return undefined;
  const bound = bindingsOf(scene).find(({keys}) => keys.includes(key));
  return bound?.action;
}

/** The bindings of a scene, its own first. */
export function bindingsOf(scene: SceneName): Binding[] {
  const own = BINDINGS.filter(({scenes}) => scenes !== 'anywhere' && scenes.includes(scene));
  return [...own, ...BINDINGS.filter(({scenes}) => scenes === 'anywhere')];
}
