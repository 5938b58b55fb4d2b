import {describe, expect, it} from 'vitest';
import {keepForm, keptForm, leaveForm} from '../../../src/tui/effects/desk.ts';
import {lineOf} from '../../../src/tui/input/line-editor.ts';
import type {Form} from '../../../src/tui/model/model.ts';
import {createTestContext} from '../../context.ts';
import {knowledgeBase} from '../../knowledge-base.ts';
import {temporaryFolder} from '../../temporary.ts';

function formAbout(purpose: string): Form {
  return {
    fields: {when: lineOf('내일'), phone: lineOf(''), purpose: lineOf(purpose), name: lineOf('')},
    focus: 'when',
    article: undefined,
    promised: undefined,
    problem: undefined,
    draft: undefined,
  };
}

describe('a promise that was not saved yet', () => {
  const newDesk = () => {
    const options = {knowledgeBase: knowledgeBase(), home: temporaryFolder()};
    return (processId: number, living: number[]) => createTestContext({...options, processId, living});
  };
  const purposeOf = (form: Form | undefined) => form?.fields.purpose.text;

  it('is offered to one window only while that one lives', () => {
    const window = newDesk();
    leaveForm(window(1, []), formAbout('여권'));
    expect(purposeOf(keptForm(window(2, [2, 3])))).toBe('여권');
    expect(keptForm(window(3, [2, 3]))).toBeUndefined();
    expect(purposeOf(keptForm(window(3, [3])))).toBe('여권');
  });

  it('is offered to a window that has the number of the one that crashed', () => {
    const window = newDesk();
    keepForm(window(7, [7]), formAbout('여권'));
    expect(purposeOf(keptForm(window(7, [7])))).toBe('여권');
  });

  it('is not offered to others while its own window still writes it', () => {
    const window = newDesk();
    keepForm(window(5, [5]), formAbout('소파'));
    expect(keptForm(window(6, [5, 6]))).toBeUndefined();
    expect(purposeOf(keptForm(window(6, [6])))).toBe('소파');
  });
});
