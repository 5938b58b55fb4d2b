import type {Article} from './article.ts';
import type {Calendar} from './calendar.ts';
import type {Categories, Center} from './center.ts';
import type {Emergency} from './emergencies.ts';
import type {Finding, Problem, Severity} from './finding.ts';
import type {Lexicon} from './lexicon.ts';
import type {Owners} from './owners.ts';
import type {ParsedFile} from './parse.ts';
import type {Queries} from './queries.ts';

export type ArticleFile = ParsedFile<Article>;

/** The whole knowledge base as lint sees it; `today` is Seoul's date (ISO). A list that is not there is `undefined`. */
export interface KnowledgeBase {
  articles: readonly ArticleFile[];
  center: ParsedFile<Center>;
  categories: ParsedFile<Categories>;
  owners: ParsedFile<Owners> | undefined;
  lexicon: ParsedFile<Lexicon> | undefined;
  emergencies: ParsedFile<Emergency[]> | undefined;
  queries: ParsedFile<Queries> | undefined;
  calendar: ParsedFile<Calendar> | undefined;
  /** Files below articles/ that no lookup would ever read. */
  strays: readonly ParsedFile<unknown>[];
  /** What is wrong in the season files of kb/baseball. */
  seasonFindings: readonly Finding[];
  today: string;
  /** What another revision held, where lint compares with one. */
  earlier: EarlierRevision | undefined;
  skills: Skills;
}

/** A revision of the knowledge base that a change starts from. */
export interface EarlierRevision {
  /** Its articles whose file the change touches, moves or removes. */
  articles: readonly ArticleFile[];
  /** Paths that differ from it or were not in it. */
  changed: ReadonlySet<string>;
  /** Ids of articles that were removed before it. */
  retiredIds: ReadonlySet<string>;
}

/** What other rooms know how to do and some rules need; whoever starts lint hands them in. */
export interface Skills {
  /** The number that an emergency notice names for a caller's words, where there is one. */
  alarmOf(emergencies: readonly Emergency[]): (words: string) => string | undefined;
  /** Numbers that identify a person, with their offsets. */
  personalData(text: string): {kind: string; at: number; written: string}[];
}

/** An article file whose content is valid, so that a rule may read it. */
export interface ValidArticleFile extends ArticleFile {
  value: Article;
}

/** A problem and the file it stands in. */
export interface PlacedProblem {
  file: ParsedFile<unknown>;
  problem: Problem;
}

/** Content that breaks a rule and the same mended: shown in docs/lint.md, and tried by a test. */
export interface Example {
  /** Lines of an article, or, with `file`, the whole of that file. */
  bad: string;
  good: string;
  file?: string;
  /** Other files that must be there. */
  beside?: Readonly<Record<string, string>>;
  /** What the same article said in the revision that is compared with. */
  earlier?: string;
}

interface RuleHead {
  code: `BARO${number}`;
  /** An error fails the check; a hint only advises. */
  severity: Severity;
  /** The severity in files that a change touches: old content may stand where new content may not. */
  severityInChange?: Severity;
  /** What the rule asks for, in one Korean sentence. */
  summary: string;
  example: Example;
}

/** A rule over the plain text of any file. */
export interface TextRule extends RuleHead {
  level: 'text';
  check(text: string, base: KnowledgeBase): Problem[];
}

/** A rule over one valid article. */
export interface ArticleRule extends RuleHead {
  level: 'article';
  check(file: ValidArticleFile, base: KnowledgeBase): Problem[];
}

/** A rule that needs all articles at once, or a file beside them; each problem belongs to a file. */
export interface BaseRule extends RuleHead {
  level: 'base';
  check(files: readonly ValidArticleFile[], base: KnowledgeBase): PlacedProblem[];
}

/** A rule over a valid calendar. */
export interface CalendarRule extends RuleHead {
  level: 'calendar';
  check(calendar: Calendar, base: KnowledgeBase): Problem[];
}

/** A rule over a valid center.yaml. */
export interface CenterRule extends RuleHead {
  level: 'center';
  check(center: Center): Problem[];
}

export type Rule = TextRule | ArticleRule | BaseRule | CalendarRule | CenterRule;
