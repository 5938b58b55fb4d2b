import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {KeyEvent} from '../../../src/tui/input/key-events.ts';
import {listenToKeys} from '../../../src/tui/input/key-reader.ts';

describe('listening to keys', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function listen() {
    const input = new PassThrough();
    const events: KeyEvent[] = [];
    const stop = listenToKeys(input, (more) => events.push(...more));
    const send = (bytes: Buffer) => void input.emit('data', bytes);
    return {events, send, stop};
  }

  it('puts a syllable together whose bytes come apart', () => {
    const {events, send} = listen();
    const bytes = Buffer.from('여권');
    send(bytes.subarray(0, 2));
    send(bytes.subarray(2));
    expect(events).toEqual([{kind: 'text', text: '여권'}]);
  });

  it('takes a lone ESC for the key when nothing follows', () => {
    const {events, send} = listen();
    send(Buffer.from('\u001B'));
    expect(events).toEqual([]);
    vi.runAllTimers();
    expect(events).toMatchObject([{name: 'escape'}]);
  });

  it('takes it for the beginning of a sequence when the rest follows', () => {
    const {events, send} = listen();
    send(Buffer.from('\u001B'));
    send(Buffer.from('[A'));
    vi.runAllTimers();
    expect(events).toMatchObject([{name: 'up'}]);
  });

  it('hears nothing more when stopped', () => {
    const {events, send, stop} = listen();
    send(Buffer.from('\u001B'));
    stop();
    send(Buffer.from('가'));
    vi.runAllTimers();
    expect(events).toEqual([]);
  });
});
