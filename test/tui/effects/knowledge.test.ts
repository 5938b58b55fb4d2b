import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {Knowledge} from '../../../src/tui/effects/knowledge.ts';
import {createTestContext} from '../../context.ts';
import {articleText, knowledgeBase} from '../../knowledge-base.ts';
import {temporaryFolder} from '../../temporary.ts';

function knowledgeOf(root: string, home = temporaryFolder()): Knowledge {
  return new Knowledge(createTestContext({knowledgeBase: root, home}));
}

function firstOf(knowledge: Knowledge, text: string): string | undefined {
  return knowledge.find(text)?.found.results[0]?.article.id;
}

describe('the knowledge base of a screen that is open all day', () => {
  it('knows nothing before it is open, and everything after', async () => {
    const knowledge = knowledgeOf(knowledgeBase());
    const opening = knowledge.refresh();
    expect(knowledge.find('여권')).toBeUndefined();
    await opening;
    expect(firstOf(knowledge, '여권 분실')).toBe('passport-lost');
    knowledge.close();
  });

  it('goes on answering from the index of before while a changed file is read on another thread', async () => {
    const root = knowledgeBase();
    const knowledge = knowledgeOf(root);
    await knowledge.refresh();
    const text = articleText('waste-bag', {title: '종량제봉투 값', questions: ['봉투 얼마예요']});
    writeFileSync(join(root, 'articles/waste/waste-bag.yaml'), text);
    const refreshing = knowledge.refresh();
    for (let turn = 0; turn < 3; turn++) await setImmediate();
    expect(firstOf(knowledge, '여권 분실')).toBe('passport-lost');
    expect(firstOf(knowledge, '종량제봉투')).toBeUndefined();
    await refreshing;
    expect(firstOf(knowledge, '종량제봉투')).toBe('waste-bag');
    knowledge.close();
  });

  it('is refreshed once, however many calls begin meanwhile', async () => {
    const knowledge = knowledgeOf(knowledgeBase());
    const refreshing = knowledge.refresh();
    expect(knowledge.refresh()).toBe(refreshing);
    await refreshing;
    knowledge.close();
  });

  it('answers from memory where the cache folder can’t be used', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'cache'), 'a file where the folder should be');
    const knowledge = knowledgeOf(knowledgeBase(), home);
    await knowledge.refresh();
    expect(firstOf(knowledge, '여권 분실')).toBe('passport-lost');
    const {index} = knowledge;
    await knowledge.refresh();
    expect(knowledge.index).toBe(index); // nothing has changed, so it is not made again
    knowledge.close();
  });

  it('may be closed while it is refreshed', async () => {
    const home = temporaryFolder();
    const knowledge = knowledgeOf(knowledgeBase(), home);
    const refreshing = knowledge.refresh();
    knowledge.close();
    await refreshing;
    expect(knowledge.find('여권')).toBeUndefined();
    expect(existsSync(join(home, 'cache/index.db'))).toBe(false);
  });
});
