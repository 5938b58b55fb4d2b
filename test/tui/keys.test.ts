import {describe, expect, it} from 'vitest';
import {actionOf, BINDINGS, bindingsOf, type SceneName} from '../../src/tui/keys.ts';
import {keysMarkdown} from '../../src/tui/keys-markdown.ts';

const SCENES: SceneName[] = ['call', 'form', 'callbacks', 'snooze', 'send', 'district', 'help'];
const WRITTEN: SceneName[] = ['call', 'form', 'snooze', 'district'];
const key = (name: string, ctrl = false) => ({kind: 'key', name, ctrl, alt: false}) as const;

describe('the table of keys', () => {
  it.each(SCENES)('in %s no key means two things', (scene) => {
    const keys = bindingsOf(scene).flatMap((binding) => binding.keys);
    const twice = keys.filter((name, at) => keys.indexOf(name) !== at);
    // What a scene has of its own comes first; it may take over a key that works anywhere.
    const own = BINDINGS.filter(({scenes}) => scenes !== 'anywhere' && scenes.includes(scene)).flatMap(
      ({keys}) => keys,
    );
    expect(own.filter((name, at) => own.indexOf(name) !== at)).toEqual([]);
    expect(twice.filter((name) => !own.includes(name))).toEqual([]);
  });

  it.each(WRITTEN)('in %s a letter is text, never a key', (scene) => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzㅁㅇㄴㅍ1?')
      expect(actionOf(scene, {kind: 'text', text: letter})).toBeUndefined();
  });

  it.each([
    ['d', 'ㅇ', 'done'],
    ['a', 'ㅁ', 'absent'],
    ['s', 'ㄴ', 'snooze'],
    ['v', 'ㅍ', 'reveal'],
    ['c', 'ㅊ', 'cancel'],
    ['u', 'ㅕ', 'undo'],
    ['q', 'ㅂ', 'leave'],
  ] as const)('%s and its twin %s are %s', (letter, twin, action) => {
    expect(actionOf('callbacks', {kind: 'text', text: letter})).toBe(action);
    expect(actionOf('callbacks', {kind: 'text', text: twin})).toBe(action);
  });

  it.each(SCENES)('Ctrl-C leaves from %s', (scene) => {
    expect(actionOf(scene, key('c', true))).toBe('leave');
  });

  it('is what docs/keys.md says', async () => {
    await expect(keysMarkdown()).toMatchFileSnapshot('../../docs/keys.md');
  });
});
