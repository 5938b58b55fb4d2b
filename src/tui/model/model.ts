import type {CallbackView} from '../../desk/callback-view.ts';
import type {ArticleState} from '../../kb/state.ts';
import type {ArticleView, Settled} from '../../output/article-page.ts';
import type {AmbiguousWidth} from '../../output/columns.ts';
import type {Page} from '../../output/page.ts';
import type {ArticleBrief} from '../../search/article-index.ts';
import type {EmergencyNotice} from '../../search/emergency.ts';
import {EMPTY_LINE, type LineState} from '../input/line-editor.ts';
import type {SceneName} from '../keys.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What stays as it is while the program runs. */
export interface Setup {
  readonly ambiguousWidth: AmbiguousWidth;
  readonly hasColor: boolean;
  readonly background: 'dark' | 'light';
}

/** A result as the list shows it. */
export interface Result {
  readonly article: ArticleBrief;
  readonly state: ArticleState;
}

export interface Found {
  readonly text: string;
  readonly confidence: 'high' | 'low' | 'none';
  readonly results: readonly Result[];
  readonly nearest: readonly ArticleBrief[];
  readonly readAs: string | undefined;
  readonly emergency: EmergencyNotice | null;
}

/** The live part of the article in view: it is asked, or its answer is here. */
export interface LivePart {
  readonly article: string;
  readonly page: Page | undefined;
}

export interface Call {
  readonly line: LineState;
  readonly startedMs: number | undefined;
  readonly found: Found | undefined;
  readonly selected: number;
  /** The article beside the list. */
  readonly view: ArticleView | undefined;
  /** It was opened: digits choose among what it leads to, not among the results. */
  readonly isOpen: boolean;
  /** Ids of the articles that were left for this one. */
  readonly trail: readonly string[];
  readonly settled: Settled;
  readonly scroll: number;
  readonly live: LivePart | undefined;
  /** Digits that chose just now: text right behind them makes them digits of the query. */
  readonly digits: {readonly text: string; readonly atMs: number} | undefined;
}

export const FIELDS = ['when', 'phone', 'purpose', 'name'] as const;
export type Field = (typeof FIELDS)[number];

export interface Promised {
  readonly phrase: string;
  readonly isGood: boolean;
  readonly says: string;
  readonly because: string;
  readonly choices: readonly string[];
}

/** A call-back as it is being written. */
export interface Form {
  readonly fields: Readonly<Record<Field, LineState>>;
  readonly focus: Field;
  readonly article: {readonly id: string; readonly title: string} | undefined;
  readonly promised: Promised | undefined;
  readonly problem: string | undefined;
  /** Its row among the drafts, where it was kept. */
  readonly draft: number | undefined;
}

/** What the header tells of call-backs at all times. */
export interface Tally {
  readonly overdue: number;
  readonly today: number;
  readonly later: number;
}

export interface Callbacks {
  readonly views: readonly CallbackView[];
  readonly total: number;
  readonly selected: number;
  /** The number in clear, until it is hidden again. */
  readonly revealed: {readonly id: number; readonly phone: string} | undefined;
  readonly snooze: LineState;
  readonly promised: Promised | undefined;
}

export interface Shift {
  readonly changes: readonly {
    readonly id: string;
    readonly title: string;
    readonly what: 'new' | 'changed' | 'gone';
  }[];
  /** Nobody has looked at this knowledge base here before. */
  readonly isFirst: boolean;
  readonly articles: number;
  readonly due: readonly CallbackView[];
  readonly sources: readonly {readonly label: string; readonly isGood: boolean; readonly text: string}[];
}

export interface Center {
  readonly name: string;
  readonly greeting: string;
  readonly closing: string;
  readonly districts: readonly string[];
}

export interface Notice {
  readonly text: string;
  readonly style: 'good' | 'warning' | 'alarm';
}

export interface Model {
  readonly setup: Setup;
  readonly size: Size;
  readonly scene: SceneName;
  readonly center: Center | undefined;
  readonly call: Call;
  readonly form: Form | undefined;
  readonly callbacks: Callbacks;
  readonly tally: Tally | undefined;
  readonly send: {readonly selected: number};
  readonly district: {readonly line: LineState; readonly selected: number};
  readonly helpScroll: number;
  readonly shift: Shift | undefined;
  readonly notice: Notice | undefined;
}

export const NO_CALL: Call = {
  line: EMPTY_LINE,
  startedMs: undefined,
  found: undefined,
  selected: 0,
  view: undefined,
  isOpen: false,
  trail: [],
  settled: {district: undefined, branch: undefined},
  scroll: 0,
  live: undefined,
  digits: undefined,
};

export function firstModel(setup: Setup, size: Size): Model {
  return {
    setup,
    size,
    scene: 'call',
    center: undefined,
    call: NO_CALL,
    form: undefined,
    callbacks: {
      views: [],
      total: 0,
      selected: 0,
      revealed: undefined,
      snooze: EMPTY_LINE,
      promised: undefined,
    },
    tally: undefined,
    send: {selected: 0},
    district: {line: EMPTY_LINE, selected: 0},
    helpScroll: 0,
    shift: undefined,
    notice: undefined,
  };
}
