import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleWorkspace } from '../../../scripts/sample/sampleWorkspace.ts';
import { createSampleWorkspace, sampleRemoteUrl } from '../../../scripts/sample/sampleWorkspace.ts';

describe('The sample workspace', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  let dir: string;
  let sample: SampleWorkspace;

  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: sample.folder, encoding: 'utf8' }).trim();

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'those-guys-sample-'));
    sample = await createSampleWorkspace(dir, now);
  });

  after(() => rm(dir, { recursive: true, force: true }));

  it('has one branch ahead, one behind and one untouched for 40 days', () => {
    const seen = git(
      'for-each-ref',
      'refs/heads',
      '--format=%(refname:short)|%(upstream:short)|%(upstream:track)',
    );
    assert.deepEqual(seen.split('\n'), [
      'fair-delivery|origin/fair-delivery|[behind 1]',
      'main|origin/main|',
      'offline-menu||',
      'vegan-marks|origin/vegan-marks|[ahead 2]',
    ]);
    const age = now.getTime() / 1000 - Number(git('log', '-1', '--format=%ct', 'offline-menu'));
    assert.equal(age / 86_400, 40);
  });

  it('has markers whose lines are as old as it says, by blame', () => {
    const ages = git('grep', '-nE', String.raw`(TODO|BLOCKED|WAITING|FIXME)\(@\w+\)`)
      .split('\n')
      .map((hit): readonly [string, number] => {
        const [file = '', line = ''] = hit.split(':');
        const blame = git('blame', '--porcelain', `-L${line},${line}`, '--', file);
        const seconds = Number(/^author-time (\d+)$/m.exec(blame)?.[1]);
        const days = Math.floor((now.getTime() / 1000 - seconds) / 86_400);
        return [/\(@(\w+)\)/.exec(hit)?.[1] ?? '', days];
      });
    assert.deepEqual(
      ages.toSorted(([one, days], [other, more]) => one.localeCompare(other) || days - more),
      [
        ['ana', 0],
        ['ana', 21],
        ['ben', 13],
        ['chloe', 8],
        ['sam', 6],
      ],
    );
  });

  it('says in one sentence that git is missing', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      await assert.rejects(createSampleWorkspace(join(dir, 'without'), now), {
        name: 'ObstacleError',
        message:
          'The program git is missing. Install it or put it on the PATH; on Debian and Ubuntu: apt-get install git.',
      });
    } finally {
      process.env['PATH'] = before;
    }
  });

  it('shows a GitHub address and reaches only its own folder', () => {
    assert.equal(git('config', 'remote.origin.url'), sampleRemoteUrl);
    assert.match(git('remote', 'get-url', 'origin'), /^file:\/\//);
    git('fetch', 'origin');
  });

  it('has markers of several authors and ages, and a clean tree that belongs to Sam', () => {
    const authors = new Set(git('log', '--all', '--format=%an').split('\n'));
    assert.equal(authors.size, 4);
    const markers = git('grep', '-nE', '(TODO|BLOCKED|WAITING|FIXME)').split('\n');
    assert.equal(markers.filter((line) => /\(@\w+\)/.test(line)).length, 5);
    assert.equal(markers.filter((line) => !/\(@\w+\)/.test(line)).length, 2);
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('config', 'user.name'), 'Sam Rivers');
  });
});
