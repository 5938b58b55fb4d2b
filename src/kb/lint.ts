import {withoutExplained} from './explained.ts';
import {compareFindings, type Finding, type Problem} from './finding.ts';
import type {ParsedFile} from './parse.ts';
import type {ArticleFile, KnowledgeBase, PlacedProblem, Rule, ValidArticleFile} from './rule.ts';
import {RULES} from './rules/index.ts';

export {readKnowledgeBase} from './read-knowledge-base.ts';

/** Everything that is to be said about a knowledge base, by file and place. */
export function lint(base: KnowledgeBase): Finding[] {
  const files = allFiles(base);
  const valid = base.articles.filter(isValid);
  const findings = [
    ...files.flatMap(({findings}) => findings),
    ...base.seasonFindings,
    ...RULES.flatMap((rule) =>
      problemsOf(rule, files, valid, base).map((placed) => findingOf(rule, placed, base)),
    ),
  ];
  return withoutExplained(withoutEchoes(findings), files).sort(compareFindings);
}

function allFiles(base: KnowledgeBase): ParsedFile<unknown>[] {
  const {articles, center, categories, owners, lexicon, emergencies, queries, calendar} = base;
  const lists = [center, categories, owners, lexicon, emergencies, queries, calendar];
  return [...articles, ...lists.filter((file) => file !== undefined)];
}

function problemsOf(
  rule: Rule,
  files: readonly ParsedFile<unknown>[],
  valid: readonly ValidArticleFile[],
  base: KnowledgeBase,
): PlacedProblem[] {
  const inFile = (file: ParsedFile<unknown>, problems: readonly Problem[]) =>
    problems.map((problem) => ({file, problem}));
  switch (rule.level) {
    case 'text':
      return files.flatMap((file) => inFile(file, rule.check(file.text, base)));
    case 'article':
      return valid.flatMap((file) => inFile(file, rule.check(file, base)));
    case 'calendar':
      return base.calendar?.value ? inFile(base.calendar, rule.check(base.calendar.value, base)) : [];
    case 'center':
      return base.center.value ? inFile(base.center, rule.check(base.center.value)) : [];
    case 'base':
      return rule.check(valid, base);
  }
}

function findingOf(rule: Rule, {file, problem}: PlacedProblem, {earlier}: KnowledgeBase): Finding {
  const {code, severity, severityInChange = severity} = rule;
  const {at, message, fix} = problem;
  return {
    code,
    severity: earlier?.changed.has(file.path) ? severityInChange : severity,
    file: file.path,
    ...file.locate(at),
    message,
    fix,
  };
}

/** A conflict marker makes YAML stumble in ways that only distract from it. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const conflicted = new Set(findings.filter(({code}) => code === 'BARO026').map(({file}) => file));
  return findings.filter(({file, code}) => !conflicted.has(file) || !/^BARO0(?:0\d|1\d)$/.test(code));
}

function isValid(file: ArticleFile): file is ValidArticleFile {
  return file.value !== undefined;
}
