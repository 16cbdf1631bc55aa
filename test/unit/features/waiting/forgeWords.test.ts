import assert from 'node:assert/strict';
import type { ForgeGap } from '../../../../src/core/waiting/overview.ts';
import { forgeGapText, forgeStaleWord } from '../../../../src/features/waiting/forgeWords.ts';

const at = Date.now() - 60_000;
const gap = (why: ForgeGap['why'], parts: Partial<ForgeGap> = {}): ForgeGap => ({
  kind: 'forge',
  host: 'github.com',
  why,
  at,
  ...parts,
});

describe('The words about a forge that could not be looked at', () => {
  it('say as of when its pull requests are shown, whatever the trouble is', () => {
    for (const why of ['failing', 'offline', 'signed-out', 'rate-limited', 'unreadable', 'asking'] as const)
      assert.match(forgeGapText(gap(why)), /\. Its pull requests are shown as of \d+:\d\d [AP]M\.$/, why);
    assert.doesNotMatch(forgeGapText(gap('failing', { at: undefined })), /shown as of/);
    // What is shown is of this moment, only not all of it.
    assert.doesNotMatch(forgeGapText(gap('teams')), /shown as of/);
    assert.equal(forgeGapText(gap('parts')), 'GitHub answered only in part.');
    assert.match(
      forgeGapText(gap('parts', { restAt: at })),
      /^GitHub answered only in part\. The rest is shown as of \d+:\d\d [AP]M\.$/,
    );
  });

  it('name what the sign-in may not read', () => {
    assert.equal(
      forgeGapText(gap('refused', { refused: { what: ['checks', 'branch-rules'], count: 3 } })),
      'GitHub does not let this sign-in read checks and rules of branches: 3 pull requests are judged without.',
    );
    assert.equal(
      forgeGapText(gap('refused', { refused: { what: ['threads'], count: 1 } })),
      'GitHub does not let this sign-in read review threads: one pull request is judged without.',
    );
    // It is true of this moment.
    assert.equal(forgeStaleWord([gap('refused', { refused: { what: ['checks'], count: 1 } })]), undefined);
  });

  it('put one word beside the count while it may be another one by now', () => {
    assert.equal(forgeStaleWord([gap('failing')]), 'not up to date');
    assert.equal(forgeStaleWord([gap('rate-limited')]), 'not up to date');
    assert.equal(forgeStaleWord([gap('offline'), gap('failing')]), 'offline');
    assert.equal(forgeStaleWord([gap('signed-out'), gap('offline')]), 'signed out');
    assert.equal(forgeStaleWord([gap('asking')]), 'not up to date');
    assert.equal(forgeStaleWord([gap('asking', { at: undefined })]), undefined);
    assert.equal(forgeStaleWord([gap('teams'), gap('not-connected')]), undefined);
  });

  it('say how a person who is signed out gets in again', () => {
    assert.match(
      forgeGapText(gap('signed-out')),
      /^You are signed out of GitHub \(Connect GitHub… signs in again\)\./,
    );
  });
});
