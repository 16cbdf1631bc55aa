import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { text as alex } from 'alex';
import writeGood from 'write-good';
import { checkBalance } from '../../src/core/review/balance/check.ts';
import { median } from './figure.ts';
import type { Figure } from './figure.ts';
import { hostileTexts, repeated } from './hostileTexts.ts';

/** Decided with the issue: comments a second on one core, and ms for 5,000 characters. */
const leastRate = 5_000;
const mostMs = 5;
/** A paste this long is read up to the length of a comment and says so; it may cost this much (ms). */
const pasted = 1_000_000;
const pasteMs = 100;

const paragraph =
  'I see that the retry loop starts again after every failure, even when the server says that the ' +
  'request is wrong. You probably want this to survive short outages, and that is a good reason. ' +
  'But this is obviously broken for a bad token: why is it not checked first? Just fix the condition. ' +
  'I am not sure about the queue, as I have not read it.\n\n```ts\nwhile (true) await send(request);\n```\n\n';

/**
 * A hostile text of this length (UTF-16 units), and as many texts of a part of it. The whole may take so many times as
 * long as its parts: once is linear, eight times is quadratic.
 */
const long = 64_000;
const parts = 8;
const mostGrowth = 4;

type Check = (text: string) => unknown;

/** Reads the whole set `rounds` times after once to warm up. Comments a second. */
function rateOf(check: Check, comments: readonly string[], rounds: number): number {
  for (const text of comments) check(text);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const text of comments) check(text);
  return (comments.length * rounds * 1000) / (performance.now() - start);
}

function msOf(check: Check, text: string, times: number): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      check(text);
      return performance.now() - start;
    }),
  );
}

/** The best of some runs (ms): what the machine can do when nothing disturbs it. */
function bestMsOf(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 15 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/**
 * How the time grows with a text that is made to be slow: a long one beside eight of an eighth, which last as long where
 * the time is linear, so that a busy machine disturbs both alike.
 */
function growthFigures(): readonly Figure[] {
  return hostileTexts.flatMap(({ name, seed }): readonly Figure[] => {
    const short = repeated(seed, long / parts);
    const whole = repeated(seed, long);
    const inParts = bestMsOf(() => {
      for (let part = 0; part < parts; part++) checkBalance(short);
    });
    const atOnce = bestMsOf(() => checkBalance(whole));
    return [
      {
        what: `balance check of ${long} characters at once, beside ${parts} texts of an eighth (${name})`,
        value: atOnce / inParts,
        unit: 'times',
        against: { kind: 'limit', name: 'at most', value: mostGrowth },
      },
      {
        what: `balance check of 5,000 of ${long} characters (${name})`,
        value: (atOnce * 5_000) / long,
        unit: 'ms',
        against: { kind: 'limit', name: 'at most', value: mostMs },
      },
    ];
  });
}

/** The balance check beside `alex` and `write-good`, on the same comments in the same run. */
export async function balanceFigures(root: string): Promise<readonly Figure[]> {
  const file = await readFile(join(root, 'test/fixtures/review-comments/comments.jsonl'), 'utf8');
  const comments = file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const prose = paragraph.repeat(20).slice(0, 5_000);
  const rate = rateOf(checkBalance, comments, 20);
  const ms = msOf(checkBalance, prose, 200);
  const peers: readonly { readonly name: string; readonly check: Check; readonly rounds: number }[] = [
    { name: 'alex', check: (text) => alex(text), rounds: 1 },
    { name: 'write-good', check: (text) => writeGood(text), rounds: 3 },
  ];
  const much = paragraph.repeat(Math.ceil(pasted / paragraph.length)).slice(0, pasted);
  if (!checkBalance(much).some(({ code }) => code === 'checked-partly'))
    throw new Error('A paste that is not read to its end must say so.');
  const rateName = `balance check of ${comments.length} review comments`;
  const msName = 'balance check of 5,000 characters';
  return [
    {
      what: rateName,
      value: rate,
      unit: 'comments/s',
      against: { kind: 'floor', name: 'at least', value: leastRate },
    },
    { what: msName, value: ms, unit: 'ms', against: { kind: 'limit', name: 'at most', value: mostMs } },
    ...peers.flatMap(({ name, check, rounds }): readonly Figure[] => [
      {
        what: rateName,
        value: rate,
        unit: 'comments/s',
        against: { kind: 'peer', name, value: rateOf(check, comments, rounds) },
      },
      { what: msName, value: ms, unit: 'ms', against: { kind: 'peer', name, value: msOf(check, prose, 10) } },
    ]),
    {
      what: `balance check of a paste of ${pasted} characters, read in part and said so`,
      value: msOf(checkBalance, much, 10),
      unit: 'ms',
      against: { kind: 'limit', name: 'at most', value: pasteMs },
    },
    ...growthFigures(),
  ];
}
