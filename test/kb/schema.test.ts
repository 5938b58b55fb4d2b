import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {articleSchemaText} from '../../src/kb/json-schema.ts';

it('kb/schema.json is what the article model says (else: npm run schema)', () => {
  expect(readFileSync(new URL('../../kb/schema.json', import.meta.url), 'utf8')).toBe(articleSchemaText());
});

it('every property has a description for the editor', () => {
  const undescribed: string[] = [];
  const walk = (
    schema: {properties?: Record<string, object>; items?: object; description?: string},
    path: string,
  ) => {
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      if (!('description' in inner)) undescribed.push(`${path}${key}`);
      walk(inner, `${path}${key}.`);
    }
    if (schema.items) walk(schema.items, `${path}[].`);
  };
  walk(JSON.parse(articleSchemaText()), '');
  expect(undescribed).toEqual([]);
});
