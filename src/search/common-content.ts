import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type * as z from 'zod';
import {categories, center} from '../kb/center.ts';
import {emergencies} from '../kb/emergencies.ts';
import {COMMON_FILES} from '../kb/files.ts';
import {lexicon} from '../kb/lexicon.ts';
import {readKnowledgeFile} from '../kb/parse.ts';
import {compileEmergencies} from './compile-emergencies.ts';
import {compileVocabulary} from './compile-vocabulary.ts';
import type {CompiledEmergency} from './emergency.ts';
import type {VocabularyData} from './vocabulary.ts';

/** What the index keeps beside the articles. */
export interface CommonContent {
  vocabulary: VocabularyData;
  emergencies: readonly CompiledEmergency[];
}

/** The calendar is no part of what is searched: a new holiday must not build the index anew. */
const SEARCHED = COMMON_FILES.filter((name) => name !== 'calendar.yaml');

/** Changes when any of the common files does: reading them takes longer than reading one article that changed. */
export function commonDigest(root: string): string {
  const hash = createHash('sha256');
  for (const name of SEARCHED) {
    const path = join(root, name);
    hash.update(`${name}\n`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Category folder → label; empty where categories.yaml is missing or broken. */
export function readLabels(root: string): ReadonlyMap<string, string> {
  const content = contentOf(root, 'categories.yaml', categories) ?? {};
  return new Map(Object.entries(content).map(([key, {label}]) => [key, label]));
}

/** The common files as the index keeps them; what is missing or broken is empty. */
export function readCommonContent(root: string): CommonContent {
  const {city, districts = []} = contentOf(root, 'center.yaml', center) ?? {};
  return {
    emergencies: compileEmergencies(contentOf(root, 'emergencies.yaml', emergencies) ?? []),
    vocabulary: compileVocabulary(contentOf(root, 'lexicon.yaml', lexicon) ?? {}, placesOf(city, districts)),
  };
}

/** `undefined` where the file is missing or invalid: lint says so, and lookups go on without it. */
function contentOf<S extends z.ZodType>(root: string, name: string, schema: S): z.infer<S> | undefined {
  return existsSync(join(root, name)) ? readKnowledgeFile(root, name, schema).value : undefined;
}

/** Names that nearly every question may mention without asking about them: 부산시, 부산 동구. */
function placesOf(city: string | undefined, districts: readonly string[]): string[] {
  const cities = city === undefined ? [] : [city, `${city}시`, `${city}광역시`];
  return [
    ...cities,
    ...districts,
    ...districts.map((name) => `${name}청`),
    ...districts.flatMap((name) => cities.map((of) => of + name)),
  ];
}
