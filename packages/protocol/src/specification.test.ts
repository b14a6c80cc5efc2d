import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as aideEnumerations from './aide-enumerations.ts';
import { conformanceClasses, upcomingClasses } from './conformance-class.ts';
import { missionParameterNames, MissionQuery } from './mission-query.ts';
import { fieldErrorCodes, problemStatuses } from './problem-codes.ts';
import * as submissionEnumerations from './submission-enumerations.ts';
import { readJson, readSpecification, readText } from './testing/protocol-files.ts';

const pages = readSpecification();
const text = pages.join('\n');
const requirements = [...text.matchAll(/\*\*REQ-([a-z-]+)-(\d\d)\*\*/g)];

test('every JSON block of the specification is one of the examples', () => {
  const blocks = [...text.matchAll(/```json ?(\S*)\n([\s\S]*?)```/g)];
  assert.ok(blocks.length >= 8, `${blocks.length} blocks`);
  for (const [, name = '', json = ''] of blocks) {
    assert.match(name, /\.json$/, 'a block says which example it shows: ```json <file>');
    assert.deepEqual(JSON.parse(json), readJson(`examples/${name}`), name);
  }
});

test('requirements are numbered without gaps in every class, each once', () => {
  const classes: readonly string[] = [...conformanceClasses, ...upcomingClasses];
  for (const name of classes) {
    const numbers = requirements.filter(([, cls]) => cls === name).map(([, , number]) => number);
    assert.ok(numbers.length > 0, `no requirement for ${name}`);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => String(index + 1).padStart(2, '0')),
      name,
    );
  }
  for (const [, cls] of requirements) {
    assert.ok(classes.includes(cls ?? ''), cls);
  }
});

test('every MUST and SHOULD stands in a requirement, and every requirement has one', () => {
  const paragraphs = pages
    .join('\n\n')
    .replaceAll(/```[\s\S]*?```/g, '')
    .split(/\n(?=- |\n|\|)/);
  // The one that says what the words mean, and binds nobody.
  const meaning =
    /^\s*The words MUST, SHOULD and MAY are those of RFC 2119\. Every MUST and SHOULD has an\s+identifier,/;
  const said = paragraphs.filter((paragraph) => meaning.test(paragraph));
  assert.equal(said.length, 1, 'what the words mean is said, once');
  assert.equal(said[0]?.match(/\b(?:MUST|SHOULD)\b/g)?.length, 4, 'and nothing else is there');
  for (const paragraph of paragraphs.filter((one) => !said.includes(one))) {
    const binding = /\b(?:MUST|SHOULD)\b/.test(paragraph);
    assert.equal(paragraph.includes('**REQ-'), binding, paragraph);
  }
});

test('the specification names every class, problem, field error and parameter', () => {
  const words = [
    ...conformanceClasses,
    ...Object.keys(problemStatuses),
    ...fieldErrorCodes,
    ...missionParameterNames,
  ];
  for (const word of words) assert.ok(text.includes(word), word);
  for (const [code, status] of Object.entries(problemStatuses)) {
    assert.match(text, new RegExp(`\\| ${status} +\\| \`${code}\``));
  }
  const table = text.slice(text.indexOf('| Parameter'), text.indexOf('**REQ-search-01**'));
  for (const name of Object.keys(MissionQuery.shape))
    assert.ok(table.includes(`\`${name}\``), name);
});

test('the specification names every state, action, need and choice of what people submit', () => {
  const chapters = text.slice(text.indexOf('## What people submit'));
  for (const values of Object.values({ ...aideEnumerations, ...submissionEnumerations })) {
    for (const value of values) assert.ok(chapters.includes(`\`${value}\``), value);
  }
});

test('files that the specification leads to are there', () => {
  for (const [, path = ''] of text.matchAll(
    /\]\((?:\.\.\/)+packages\/protocol\/([^)]+\.(?:json|md))\)/g,
  )) {
    assert.ok(readText(path).length > 0, path);
  }
});
