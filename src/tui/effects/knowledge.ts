import {rmSync} from 'node:fs';
import {linkedIds} from '../../commands/search.ts';
import {notesFolder} from '../../commands/with-index.ts';
import type {Context} from '../../context.ts';
import {stateOn} from '../../kb/state.ts';
import type {ArticleView} from '../../output/article-page.ts';
import type {ArticleIndex} from '../../search/article-index.ts';
import {isSameSignature, type Signature} from '../../search/freshness.ts';
import {
  type IndexRequest,
  isDamage,
  openArticleIndex,
  openCurrentIndex,
  signatureNow,
} from '../../search/open-index.ts';
import {search} from '../../search/search.ts';
import type {Found} from '../model/model.ts';

/** Digits choose, so there are as many results as digits. */
const RESULTS = 9;

/** The knowledge base as the screen asks it: open all day, read again when a call begins. */
export class Knowledge {
  readonly #context: Context;
  #index: ArticleIndex | undefined;
  #refreshing: Promise<void> | undefined;
  /** What the files were when the index was made, where it could only be made in memory: that takes seconds. */
  #inMemory: Signature | undefined;
  readonly #closing = new AbortController();

  constructor(context: Context) {
    this.#context = context;
  }

  get index(): ArticleIndex | undefined {
    return this.#index;
  }

  /**
   * Opens the index, or opens it anew where a file has changed. Until it is up to date, the one of before goes on
   * answering. Throws as `openArticleIndex` does.
   */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#open().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #open(): Promise<void> {
    const {paths, processId, wallClockMs} = this.#context;
    const request: IndexRequest = {
      root: paths.knowledgeBase,
      notes: notesFolder(this.#context),
      indexFile: `${paths.cache}/index.db`,
      processId,
      wallClockMs,
    };
    const {signal} = this.#closing;
    if (this.#inMemory !== undefined && isSameSignature(this.#inMemory, signatureNow(request))) return;
    let index = openCurrentIndex(request);
    if (index === undefined) {
      const {refreshInBackground} = await import('../../search/refresh-in-background.ts');
      await refreshInBackground(request, signal);
      if (signal.aborted) return;
      const signature = signatureNow(request);
      const opened = await openArticleIndex(request);
      if (signal.aborted) return opened.index.close();
      this.#inMemory = opened.unusable === undefined ? undefined : signature;
      index = opened.index;
    }
    this.#index?.close();
    this.#index = index;
  }

  /** The answers to what is typed, and the best of them whole; undefined before the index is open. */
  find(text: string): {found: Found; view: ArticleView | undefined} | undefined {
    if (this.#index === undefined) return undefined;
    const {today} = this.#context;
    const {hits, confidence, nearest, readAs, emergency} = search(this.#index, text, {limit: RESULTS, today});
    const results = hits.map(({article, state}) => ({article, state}));
    const best = results[0];
    return {
      found: {text, confidence, results, nearest, readAs, emergency},
      view: best === undefined ? undefined : this.read(best.article.id),
    };
  }

  /** An article with what it leads to. */
  read(id: string): ArticleView | undefined {
    const article = this.#index?.articleById(id);
    if (article === undefined || this.#index === undefined) return undefined;
    const state = article.broken ? 'broken' : stateOn(this.#context.today, article);
    return {article, state, titles: this.#index.titles(linkedIds(article))};
  }

  /** Throws the index away and builds it anew, where an error tells that it is damaged; any other error is thrown. */
  async mend(error: unknown): Promise<void> {
    if (!isDamage(error)) throw error;
    this.#forget();
    rmSync(`${this.#context.paths.cache}/index.db`, {force: true});
    await this.refresh();
  }

  close(): void {
    this.#closing.abort();
    this.#forget();
  }

  #forget(): void {
    this.#index?.close();
    this.#index = undefined;
    this.#inMemory = undefined;
  }
}
