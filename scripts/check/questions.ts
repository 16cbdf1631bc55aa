import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { validate } from '@octokit/graphql-schema';

import type { SourceFile } from './sourceFile.ts';

/** What a function that makes a question is called with here, by how its parameter is written. */
const samples: readonly (readonly [parameter: RegExp, values: readonly unknown[]])[] = [
  [/^$/, [undefined]],
  [/=/, [undefined]],
  [/: boolean$/, [false, true]],
  [/: number$/, [1, 3]],
  [/: readonly boolean\[\]$/, [[false], [true, false]]],
  [/: readonly boolean\[\]$/, [[false], [true, false, true]]],
];

interface Question {
  readonly name: string;
  /** As it is written between the brackets; undefined for a text that is no function. */
  readonly parameter: string | undefined;
}

function questionsOf({ text }: SourceFile): readonly Question[] {
  const made = [...text.matchAll(/^export function (\w+Document)\(([^)]*)\)/gm)];
  const written = [...text.matchAll(/^export const (\w+Document)\b/gm)];
  return [
    ...made.map(([, name = '', parameter = '']) => ({ name, parameter: parameter.trim() })),
    ...written.map(([, name = '']) => ({ name, parameter: undefined })),
  ];
}

/** The texts that a question is sent as; undefined when nobody knows what to call its function with. */
function textsOf(exported: unknown, parameter: string | undefined): readonly string[] | undefined {
  if (parameter === undefined) return [String(exported)];
  const [, values] = samples.find(([written]) => written.test(parameter)) ?? [];
  if (!values || typeof exported !== 'function') return undefined;
  return values.map((value) => String(Reflect.apply(exported, undefined, [value])));
}

function breachesOf(question: Question, exported: unknown): readonly string[] {
  const texts = textsOf(exported, question.parameter);
  if (!texts) return [`${question.name} takes “${question.parameter}”, with which it cannot be called here`];
  const messages = texts.flatMap((text) => validate(text).map(({ message }) => message));
  return [...new Set(messages)].map((message) => `${question.name} is wrong by GitHub’s schema: ${message}`);
}

/**
 * What is wrong with the questions to GitHub below `root`, by its official schema: one sentence each, beginning with
 * the file. A question is an exported text, or function that makes one, whose name ends in `Document`; a question that
 * is written in any other way is a breach too, since nobody would look at it.
 */
export async function questionBreaches(
  root: string,
  files: readonly SourceFile[],
): Promise<readonly string[]> {
  const breaches: string[] = [];
  for (const file of files.filter(({ path }) => path.startsWith('src/forges/'))) {
    const written = [...file.text.matchAll(/[`'"](?:query|mutation) \w/g)].length;
    const questions = questionsOf(file);
    if (written === 0 && questions.length === 0) continue;
    if (written > questions.length)
      breaches.push(
        `${file.path}: has ${written} questions, of which ${questions.length} are an exported …Document`,
      );
    const address = pathToFileURL(join(root, file.path)).href;
    const exported = (await import(address)) as Readonly<Record<string, unknown>>;
    for (const question of questions)
      breaches.push(
        ...breachesOf(question, exported[question.name]).map((breach) => `${file.path}: ${breach}`),
      );
  }
  return breaches;
}
