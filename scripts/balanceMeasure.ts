/**
 * Measures the balance check and prints what it finds: precision, recall and F1 of the topic
 * `disrespect`, false alarms on ordinary review talk, speed, and growth with the length of the text.
 *
 *   node scripts/balanceMeasure.ts [folder]     [folder]: labelled texts, by default ../shared/data
 *   node scripts/balanceMeasure.ts --show       also prints wrongly found and missed texts of the own set
 *
 * The rules are written by hand and have no thresholds fitted to these texts. The spread over five
 * parts still says how far one figure can be trusted on texts not seen here.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkBalance } from '../src/core/review/balance/check.ts';
import { hostileTexts, repeated } from './bench/hostileTexts.ts';

interface Labelled {
  readonly text: string;
  readonly hurts: boolean;
}

const root = path.dirname(import.meta.dirname);

function readLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function hasDisrespect(text: string): boolean {
  return checkBalance(text).some(({ topic }) => topic === 'disrespect');
}

function scores(rows: readonly Labelled[]): { precision: number; recall: number; f1: number; found: number } {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { text, hurts } of rows) {
    const found = hasDisrespect(text);
    if (found && hurts) right += 1;
    else if (found) wrong += 1;
    else if (hurts) missed += 1;
  }
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  return {
    precision,
    recall,
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
    found: right + wrong,
  };
}

function printScores(name: string, rows: readonly Labelled[]): void {
  const all = scores(rows);
  const parts = [0, 1, 2, 3, 4].map((part) => scores(rows.filter((_, index) => index % 5 === part)).f1);
  const spread = parts.map((f1) => f1.toFixed(2)).join(' ');
  console.log(
    `${name}: ${rows.length} texts, precision ${all.precision.toFixed(3)}, recall ${all.recall.toFixed(3)}, ` +
      `F1 ${all.f1.toFixed(3)} (five parts: ${spread}), ${all.found} found`,
  );
}

function printAlarms(name: string, texts: readonly string[]): void {
  const findings = texts.map((text) => checkBalance(text));
  const share = (count: number): string => `${((100 * count) / texts.length).toFixed(2)} %`;
  const hints = findings.flat().filter(({ severity }) => severity === 'hint').length;
  const warned = findings.filter((list) => list.some(({ severity }) => severity === 'warning')).length;
  const hurt = findings.filter((list) => list.some(({ topic }) => topic === 'disrespect')).length;
  const crowded = findings.filter(
    (list, index) =>
      (texts[index] ?? '').length < 200 && list.filter(({ severity }) => severity === 'hint').length > 3,
  ).length;
  console.log(
    `${name}: ${texts.length} texts, with a warning ${share(warned)}, with disrespect ${share(hurt)},`,
  );
  console.log(
    `  ${(hints / texts.length).toFixed(3)} hints per text, with any finding ${share(findings.filter(({ length }) => length > 0).length)}, short with more than 3 hints ${crowded}`,
  );
  const byCode = new Map<string, number>();
  for (const { code } of findings.flat()) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  const ranked = [...byCode].toSorted((one, other) => other[1] - one[1]);
  console.log(`  ${ranked.map(([code, count]) => `${code} ${count}`).join(', ')}`);
}

/** Best of several runs, in milliseconds: what the machine can do when nothing disturbs it. */
function time(run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 7; round += 1) {
    const from = performance.now();
    run();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

function printSpeed(texts: readonly string[]): void {
  const ms = time(() => texts.forEach((text) => checkBalance(text)));
  console.log(`speed: ${Math.round((texts.length / ms) * 1000)} ordinary comments a second`);
  const prose = texts.join('\n\n');
  const kinds = [{ name: 'ordinary talk', seed: prose }, ...hostileTexts];
  for (const { name, seed } of kinds) {
    const length = 5000;
    const [small = 0, large = 0] = [length, 8 * length].map((size) => {
      const text = repeated(seed, size);
      return time(() => checkBalance(text));
    });
    const paste = repeated(seed, 1_000_000);
    const whole = time(() => checkBalance(paste));
    console.log(
      `  ${name}: ${small.toFixed(2)} ms for 5,000 characters; eight times the text takes ${(large / small).toFixed(1)} times as long; 1 MB pasted ${whole.toFixed(1)} ms`,
    );
  }
}

const argument = process.argv.slice(2).find((word) => !word.startsWith('--'));
const folder = argument ?? path.join(root, '../shared/data');
const own = path.join(root, 'test/fixtures/review-comments/comments.jsonl');
let ordinary: string[] = [];

if (existsSync(own)) {
  const rows = readLines(own).map((row) => ({
    text: String(row['text']),
    hurts: Array.isArray(row['topics']) && row['topics'].includes('disrespect'),
  }));
  printScores('own set, disrespect', rows);
  ordinary = rows.filter(({ hurts }) => !hurts).map(({ text }) => text);
  if (process.argv.includes('--show')) {
    for (const { text, hurts } of rows)
      if (hasDisrespect(text) !== hurts) console.log(`  ${hurts ? 'missed' : 'wrong'}: ${text}`);
  }
}
const issues = path.join(folder, 'issue-comments.jsonl');
const reviews = path.join(folder, 'review-comments.jsonl');
const requests = path.join(folder, 'requests-politeness.jsonl');
if (existsSync(issues)) {
  const rows = readLines(issues).map((row) => ({ text: String(row['text']), hurts: row['toxic'] === true }));
  printScores('issue comments, disrespect', rows);
  printScores(
    'the same up to 300 characters',
    rows.filter(({ text }) => text.length <= 300),
  );
}
if (existsSync(reviews)) {
  ordinary = readLines(reviews).map((row) => String(row['text']));
  printAlarms('ordinary review comments', ordinary);
}
if (existsSync(requests))
  printAlarms(
    'requests',
    readLines(requests).map((row) => String(row['text'])),
  );
if (!existsSync(folder)) console.log(`(no labelled texts in ${folder}: only the own set is measured)`);
printSpeed(ordinary);
