import type {Article} from './article.ts';
import type {Calendar} from './calendar.ts';
import type {Categories, Center} from './center.ts';
import type {Finding, Problem, Severity} from './finding.ts';
import type {ParsedFile} from './parse.ts';

export type ArticleFile = ParsedFile<Article>;

/** The whole knowledge base as lint sees it; `today` is Seoul's date (ISO). */
export interface KnowledgeBase {
  articles: readonly ArticleFile[];
  center: ParsedFile<Center>;
  categories: ParsedFile<Categories>;
  /** The lexicon and the emergencies, those that are there. */
  lists: readonly ParsedFile<unknown>[];
  /** `undefined` where there is none: another city may start without. */
  calendar: ParsedFile<Calendar> | undefined;
  /** What is wrong in the season files of kb/baseball. */
  seasonFindings: readonly Finding[];
  today: string;
}

/** An article file whose content is valid, so that a rule may read it. */
export interface ValidArticleFile extends ArticleFile {
  value: Article;
}

interface RuleHead {
  code: `BARO${number}`;
  /** An error fails the check; a hint only advises. */
  severity: Severity;
  /** What the rule asks for, in one Korean sentence. */
  summary: string;
}

/** A rule over the plain text of any file. */
export interface TextRule extends RuleHead {
  level: 'text';
  check(text: string): Problem[];
}

/** A rule over one valid article. */
export interface ArticleRule extends RuleHead {
  level: 'article';
  check(file: ValidArticleFile, base: KnowledgeBase): Problem[];
}

/** A rule that needs all articles at once; each problem belongs to a file. */
export interface BaseRule extends RuleHead {
  level: 'base';
  check(files: readonly ValidArticleFile[], base: KnowledgeBase): {file: ArticleFile; problem: Problem}[];
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
