import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const file = 'test/fixtures/review-comments/floors.json';

type Floors = Readonly<Record<string, { readonly precision: number; readonly recall: number }>>;

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

describe('the floors of the balance check', () => {
  it('never fall below what an earlier commit had', () => {
    const now = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Floors;
    // A copy without history has nothing to compare with; the file itself is still held by the unit tests.
    const hasHistory = existsSync(path.join(root, '.git'));
    const commits = hasHistory ? git('log', '--format=%H', '--', file).split('\n').filter(Boolean) : [];
    assert.equal(commits.length > 0, hasHistory);
    for (const commit of commits) {
      const before = JSON.parse(git('show', `${commit}:${file}`)) as Floors;
      for (const [name, floor] of Object.entries(before)) {
        const here = now[name];
        // A rule that was taken out, or got another name, takes its floor with it.
        if (!here) continue;
        for (const kind of ['precision', 'recall'] as const)
          assert.ok(
            here[kind] >= floor[kind],
            `${name}: ${kind} ${here[kind]} was ${floor[kind]} in ${commit.slice(0, 7)}`,
          );
      }
    }
  });
});
