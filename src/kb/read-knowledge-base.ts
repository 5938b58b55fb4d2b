import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {z} from 'zod';
import {article} from './article.ts';
import {calendar} from './calendar.ts';
import {categories, center} from './center.ts';
import {emergencies} from './emergencies.ts';
import {isArticlePath, listKnowledgeFiles} from './files.ts';
import {lexicon} from './lexicon.ts';
import {owners} from './owners.ts';
import {type ParsedFile, readKnowledgeFile, unreadFile} from './parse.ts';
import {queries} from './queries.ts';
import type {EarlierRevision, KnowledgeBase, Skills} from './rule.ts';
import {seasonFindings} from './season.ts';
import {listStrayFiles} from './stray-files.ts';

const NO_SKILLS: Skills = {alarmOf: () => () => undefined, personalData: () => []};

/**
 * Reads a whole knowledge base for checking. `today` is Seoul's date. Without `skills`, rules that need them
 * find nothing. Throws the system's error for a folder that can't be read.
 */
export function readKnowledgeBase(
  root: string,
  today: string,
  {skills = NO_SKILLS, earlier}: {skills?: Skills; earlier?: EarlierRevision | undefined} = {},
): KnowledgeBase {
  const paths = listKnowledgeFiles(root).map(({path}) => path);
  const ifThere = <S extends z.ZodType>(path: string, schema: S): ParsedFile<z.infer<S>> | undefined =>
    existsSync(join(root, path)) ? readKnowledgeFile(root, path, schema) : undefined;
  return {
    articles: paths.filter(isArticlePath).map((path) => readKnowledgeFile(root, path, article)),
    center: ifThere('center.yaml', center) ?? missing('center.yaml'),
    categories: ifThere('categories.yaml', categories) ?? missing('categories.yaml'),
    owners: ifThere('owners.yaml', owners),
    lexicon: ifThere('lexicon.yaml', lexicon),
    emergencies: ifThere('emergencies.yaml', emergencies),
    queries: ifThere('queries.yaml', queries),
    calendar: ifThere('calendar.yaml', calendar),
    strays: listStrayFiles(root).map((path) => unreadFile(path)),
    seasonFindings: seasonFindings(root),
    today,
    earlier,
    skills,
  };
}

function missing(path: string): ParsedFile<never> {
  return unreadFile(path, {
    message: `지식 베이스에 꼭 있어야 할 파일이 없습니다: ${path}`,
    fix: '지우거나 옮기셨으면 되돌려 주십시오',
  });
}
