import { execFileSync } from 'node:child_process';
import type { RepositoryOnDisk } from './repositoryOnDisk.ts';

type Files = ReadonlyMap<string, readonly string[]>;

/** Numbers that look random and are the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * Fills an empty repository with a history that has everything which makes lines hard to follow: lines that come, go,
 * move and are indented, branches and merges with work of their own, files that are renamed, deleted and come back.
 * Each commit has a moment and an author of its own. Gives the files of the last one.
 */
export function makeUpHistory(repository: RepositoryOnDisk, seed: number, commits = 40): readonly string[] {
  const roll = dice(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[roll(values.length)] as Value;
  const trees: Files[] = [];
  const stream: string[] = [];
  let texts = 0;
  const fresh = (): string => `text ${(texts += 1)}`;
  const edited = (lines: readonly string[]): readonly string[] => {
    const result = [...lines];
    for (let edits = 1 + roll(3); edits > 0; edits -= 1) {
      const at = roll(result.length + 1);
      const act = roll(5);
      if (act === 0) result.splice(at, 1 + roll(3));
      else if (act === 1 && at < result.length) result[at] = `  ${result[at]}`;
      else if (act === 2 && at < result.length) result[at] = fresh();
      else result.splice(at, 0, ...Array.from({ length: 1 + roll(3) }, fresh));
    }
    return result;
  };
  const changed = (before: Files): Files => {
    const files = new Map(before);
    for (const name of ['a.ts', 'b.ts', 'c.ts', 'd.ts'])
      if (files.size < 4 && !files.has(name)) files.set(name, Array.from({ length: 6 }, fresh));
    for (const name of before.keys()) {
      const act = roll(12);
      const lines = before.get(name) ?? [];
      if (act < 5) files.set(name, edited(lines));
      else if (act === 5 && files.size > 3) files.delete(name);
      else if (act === 6) {
        files.delete(name);
        files.set(`moved ${texts} ü.ts`, roll(2) === 0 ? lines : edited(lines));
      }
    }
    if (files.size < 6 || roll(8) === 0)
      files.set(pick(['a.ts', 'b.ts', `new ${fresh()}.ts`]), Array.from({ length: 6 }, fresh));
    return files;
  };
  /** A merge takes each file from one side or the other, or lines of both, and now and then changes something itself. */
  const joined = (one: Files, other: Files): Files => {
    const files = new Map<string, readonly string[]>();
    for (const name of new Set([...one.keys(), ...other.keys()])) {
      const [mine, theirs] = [one.get(name), other.get(name)];
      const lines = roll(2) === 0 ? mine : theirs;
      if (mine && theirs && roll(2) === 0) files.set(name, [...mine.slice(0, 4), ...theirs.slice(4)]);
      else if (lines) files.set(name, lines);
    }
    return roll(5) === 0 ? changed(files) : files;
  };
  for (let commit = 0; commit < commits; commit += 1) {
    const parent = commit - 1;
    const isForked = commit > 3 && commit < commits - 1 && roll(4) === 0;
    const from = isForked ? parent - 1 - roll(2) : parent;
    const isMerge = commit > 5 && (commit === commits - 1 || roll(4) === 0);
    const second = isMerge ? Math.max(0, from - 1 - roll(4)) : undefined;
    const before = trees[from] ?? new Map<string, readonly string[]>();
    const files = second === undefined ? changed(before) : joined(before, trees[second] ?? new Map());
    trees.push(files);
    const seconds = 1_700_000_000 + commit * 1000;
    const author = `P${commit} Ü <p${commit}@example.org> ${seconds} +0100`;
    const message = `commit ${'a'.repeat(40)}\n@@ -1 +1 @@\n`;
    stream.push(`commit refs/heads/main`, `mark :${commit + 1}`, `author ${author}`, `committer ${author}`);
    stream.push(`data ${Buffer.byteLength(message)}`, message);
    if (from >= 0) stream.push(`from :${from + 1}`);
    if (second !== undefined) stream.push(`merge :${second + 1}`);
    stream.push('deleteall');
    for (const [name, lines] of files) {
      // Now and then a file without an end of its last line.
      const text = lines.join('\n') + (lines.length % 3 === 0 ? '' : '\n');
      stream.push(`M 100644 inline "${name}"`, `data ${Buffer.byteLength(text)}`, text);
    }
  }
  execFileSync('git', ['fast-import', '--quiet', '--force'], {
    cwd: repository.folder,
    input: `${stream.join('\n')}\n`,
  });
  repository.git('reset', '--quiet', '--hard', 'main');
  return [...(trees.at(-1)?.keys() ?? [])];
}
