import assert from 'node:assert/strict';
import { facts } from './wireCase.ts';

describe('What a branch asks for', () => {
  it('joins the rules of rulesets with those of the branch’s protection', () => {
    const rules = {
      nodes: [
        { type: 'DELETION', parameters: null },
        {
          type: 'PULL_REQUEST',
          parameters: { requiredApprovingReviewCount: 2, requireCodeOwnerReview: true },
        },
        { type: 'REQUIRED_STATUS_CHECKS', parameters: { requiredStatusChecks: [{ context: 'build' }] } },
      ],
    };
    const refUpdateRule = { requiredApprovingReviewCount: 1, requiredStatusCheckContexts: ['lint'] };
    const run = (name: string, conclusion: string): object => ({
      __typename: 'CheckRun',
      name,
      status: 'COMPLETED',
      conclusion,
    });
    const checked = {
      statusCheckRollup: { contexts: { nodes: [run('lint', 'SUCCESS'), run('build', 'FAILURE')] } },
    };
    const known = facts({ ...checked, baseRef: { refUpdateRule, rules, associatedPullRequests: null } });
    assert.deepEqual(
      [known.requiredApprovals, known.hasCodeOwners, known.checks?.failing],
      [2, true, ['build']],
    );
    const base = { rules, refUpdateRule: null, associatedPullRequests: { nodes: [{ number: 7 }] } };
    assert.equal(facts({ baseRefName: 'develop', baseRef: base }).stackedOn, undefined);
    const loose = { ...base, rules: { nodes: [{ type: 'DELETION', parameters: null }] } };
    assert.equal(facts({ baseRefName: 'soup-base', baseRef: loose }).stackedOn?.number, 7);
  });
});
