import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import type {Terminal} from '../../../src/context.ts';
import {createEffects} from '../../../src/tui/effects/effects.ts';
import type {Message} from '../../../src/tui/model/message.ts';
import {baro, createTestContext} from '../../context.ts';
import {knowledgeBase} from '../../knowledge-base.ts';
import {temporaryFolder} from '../../temporary.ts';

beforeEach(() => void vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']}));
afterEach(() => void vi.useRealTimers());

it('a number stays in clear for 20 seconds from the last time it was asked for', async () => {
  const options = {knowledgeBase: knowledgeBase(), home: temporaryFolder()};
  const words = ['callback', 'add', '내일', '두시', '--phone', '01000001234', '--about', '여권'];
  expect((await baro(words, options)).exitCode).toBe(0);
  const messages: Message[] = [];
  const terminal = {writeNow: () => {}} as unknown as Terminal; // nothing is drawn, and nothing ends
  const effects = createEffects({
    context: createTestContext(options),
    terminal,
    dispatch: (message) => messages.push(message),
    leave: () => {},
  });
  const told = () => messages.splice(0);
  effects.run({kind: 'reveal', id: 1});
  expect(told()).toEqual([{kind: 'revealed', id: 1, phone: '010-0000-1234'}]);
  vi.advanceTimersByTime(15_000);
  effects.run({kind: 'reveal', id: 1});
  expect(told()).toHaveLength(1);
  vi.advanceTimersByTime(19_999);
  expect(told()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told()).toEqual([{kind: 'hidden'}]);
  effects.close();
});
