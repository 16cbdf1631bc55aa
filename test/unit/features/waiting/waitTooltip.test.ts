import assert from 'node:assert/strict';
import type { MarkdownString } from 'vscode';
import { overviewOf } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { WaitTree } from '../../../../src/features/waiting/waitTree.ts';
import { reasonText } from '../../../../src/features/waiting/waitWords.ts';
import { event, facts, grace, thursday } from '../../core/waiting/turnCase.ts';

const page = 'https://github.com/acme/lunch/pull/1';

describe('A row of the Waiting view', () => {
  it('says in its tooltip why, since when and by which rule, and leads to the event', () => {
    const demanded = { ...event(10, 'changes-requested', grace), url: `${page}#pullrequestreview-7` };
    const pullRequest = {
      id: 'PR_1',
      repository: 'acme/lunch',
      number: 1,
      title: 'Soup *with* <b>bread</b>',
      url: page,
      head: { repository: 'acme/lunch', branch: 'soup' },
      facts: facts({ timeline: [demanded], threads: [], reviewRequests: [] }),
    };
    const look = { viewer: { login: 'ada' }, pullRequests: [pullRequest] };
    const waits = pullRequestSignals('github.com', look, thursday).map((signal) =>
      waitOf(signal, nobodyKnown),
    );
    const overview = overviewOf(
      waits,
      { unnamed: 0, hidden: 0, gaps: [] },
      { now: thursday, timeZone: 'UTC', week: defaultWeek },
    );
    const tree = new WaitTree();
    tree.show(overview, 'turn', '');
    const [section] = tree.getChildren();
    const [row] = tree.getChildren(section);
    assert.ok(row);
    const { value } = tree.getTreeItem(row).tooltip as MarkdownString;
    // Texts of others stay texts.
    assert.ok(value.includes(String.raw`\*with\* \<b\>`));
    assert.deepEqual(value.replaceAll(/\\(.)/g, '$1').split('\n\n'), [
      '**Soup *with* <b>bread</b>**',
      'acme/lunch#1: grace asked for changes, and nothing was pushed since',
      '2 working days, since Jun 1',
      'Rule: changes-requested',
      `[acme/lunch#1](<${page}>) · [what gave the turn](<${demanded.url}>)`,
    ]);
    tree.dispose();
  });

  it('says that a team I am not in is a whole team, and not counted', () => {
    const reviewRequests = [{ kind: 'team', name: 'acme/web', at: thursday - 5 * 86_400_000 }] as const;
    const pullRequest = {
      id: 'PR_1',
      repository: 'acme/lunch',
      number: 1,
      title: 'Soup',
      url: page,
      head: { repository: 'acme/lunch', branch: 'soup' },
      facts: facts({ timeline: [], threads: [], reviewRequests }),
    };
    const reasons = [['acme/web'], []].flatMap((teams) =>
      pullRequestSignals(
        'github.com',
        { viewer: { login: 'ada', teams }, pullRequests: [pullRequest] },
        thursday,
      ).map((signal) => reasonText(waitOf(signal, nobodyKnown))),
    );
    assert.deepEqual(reasons, [
      'acme/lunch#1: asked for a review',
      'acme/lunch#1: asked for a review, a whole team; not counted',
    ]);
  });
});
