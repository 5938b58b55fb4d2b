import {article} from './article.ts';
import {calendar} from './calendar.ts';
import {categories, center} from './center.ts';
import {emergencies} from './emergencies.ts';
import {isArticlePath, listKnowledgeFiles} from './files.ts';
import {compareFindings, type Finding, type Problem} from './finding.ts';
import {lexicon} from './lexicon.ts';
import {type ParsedFile, readKnowledgeFile} from './parse.ts';
import type {ArticleFile, KnowledgeBase, Rule, ValidArticleFile} from './rule.ts';
import {RULES} from './rules/index.ts';
import {seasonFindings} from './season.ts';

/** Reads a whole knowledge base for checking. `today` is Seoul's date. Throws the system's error for a folder that can't be read. */
export function readKnowledgeBase(root: string, today: string): KnowledgeBase {
  const paths = listKnowledgeFiles(root).map(({path}) => path);
  return {
    articles: paths.filter(isArticlePath).map((path) => readKnowledgeFile(root, path, article)),
    center: readKnowledgeFile(root, 'center.yaml', center),
    categories: readKnowledgeFile(root, 'categories.yaml', categories),
    lists: [
      ...(paths.includes('lexicon.yaml') ? [readKnowledgeFile(root, 'lexicon.yaml', lexicon)] : []),
      ...(paths.includes('emergencies.yaml')
        ? [readKnowledgeFile(root, 'emergencies.yaml', emergencies)]
        : []),
    ],
    calendar: paths.includes('calendar.yaml')
      ? readKnowledgeFile(root, 'calendar.yaml', calendar)
      : undefined,
    seasonFindings: seasonFindings(root),
    today,
  };
}

/** Everything that is to be said about a knowledge base, by file and place. */
export function lint(base: KnowledgeBase): Finding[] {
  const files: ParsedFile<unknown>[] = [
    ...base.articles,
    base.center,
    base.categories,
    ...base.lists,
    ...(base.calendar ? [base.calendar] : []),
  ];
  const valid = base.articles.filter(isValid);
  return [
    ...files.flatMap(({findings}) => findings),
    ...base.seasonFindings,
    ...RULES.flatMap((rule) => findingsOf(rule, files, valid, base)),
  ].sort(compareFindings);
}

function findingsOf(
  rule: Rule,
  files: ParsedFile<unknown>[],
  valid: ValidArticleFile[],
  base: KnowledgeBase,
): Finding[] {
  const finding = (file: ParsedFile<unknown>, {at, message, fix}: Problem): Finding => ({
    code: rule.code,
    severity: rule.severity,
    file: file.path,
    ...file.locate(at),
    message,
    fix,
  });
  switch (rule.level) {
    case 'text':
      return files.flatMap((file) => rule.check(file.text).map((problem) => finding(file, problem)));
    case 'article':
      return valid.flatMap((file) => rule.check(file, base).map((problem) => finding(file, problem)));
    case 'calendar': {
      const {calendar: file} = base;
      return file?.value ? rule.check(file.value, base).map((problem) => finding(file, problem)) : [];
    }
    case 'center': {
      const {center: file} = base;
      return file.value ? rule.check(file.value).map((problem) => finding(file, problem)) : [];
    }
    case 'base':
      return rule.check(valid, base).map(({file, problem}) => finding(file, problem));
  }
}

function isValid(file: ArticleFile): file is ValidArticleFile {
  return file.value !== undefined;
}
