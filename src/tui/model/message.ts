import type {CallbackView} from '../../desk/callback-view.ts';
import type {Change} from '../../desk/store/callback.ts';
import type {ArticleView} from '../../output/article-page.ts';
import type {Page} from '../../output/page.ts';
import type {KeyEvent} from '../input/key-events.ts';
import type {Center, Form, Found, Notice, Promised, Shift, Size, Tally} from './model.ts';

/** What happens to the screen: keys, and what effects bring. `nowMs` is the moment of the key, since the epoch. */
export type Message =
  | {readonly kind: 'key'; readonly event: KeyEvent; readonly nowMs: number}
  | {readonly kind: 'resized'; readonly size: Size}
  | {readonly kind: 'found'; readonly found: Found; readonly view: ArticleView | undefined}
  | {readonly kind: 'article-read'; readonly view: ArticleView}
  | {readonly kind: 'live-heard'; readonly article: string; readonly page: Page}
  | {readonly kind: 'center-read'; readonly center: Center}
  | {readonly kind: 'index-opened'}
  | {readonly kind: 'phrase-read'; readonly promised: Promised}
  | {readonly kind: 'saved'; readonly says: string}
  | {readonly kind: 'not-saved'; readonly problem: string}
  | {readonly kind: 'draft-kept'; readonly draft: number}
  | {readonly kind: 'draft-found'; readonly form: Form}
  | {readonly kind: 'callbacks-read'; readonly views: readonly CallbackView[]; readonly total: number}
  | {readonly kind: 'tallied'; readonly tally: Tally}
  | {readonly kind: 'revealed'; readonly id: number; readonly phone: string}
  | {readonly kind: 'hidden'}
  | {readonly kind: 'shift-read'; readonly shift: Shift}
  | {readonly kind: 'told'; readonly notice: Notice};

/** What `update` wants done, as a value. */
export type Effect =
  | {readonly kind: 'search'; readonly text: string}
  | {readonly kind: 'read-article'; readonly id: string}
  | {readonly kind: 'ask-live'; readonly article: string; readonly words: string}
  | {readonly kind: 'refresh-index'}
  | {readonly kind: 'copy'; readonly text: string; readonly what: string}
  | {readonly kind: 'read-phrase'; readonly phrase: string}
  | {readonly kind: 'save-callback'; readonly form: Form}
  | {readonly kind: 'keep-draft'; readonly form: Form}
  | {readonly kind: 'drop-draft'; readonly draft: number}
  | {readonly kind: 'read-callbacks'}
  | {
      readonly kind: 'change-callback';
      readonly id: number;
      readonly what: Change;
      readonly phrase: string | undefined;
    }
  | {readonly kind: 'undo-callback'}
  | {readonly kind: 'reveal'; readonly id: number}
  | {readonly kind: 'leave'};

export type Updated = readonly [import('./model.ts').Model, readonly Effect[]];
