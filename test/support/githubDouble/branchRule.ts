import { connection, type Paging } from './connection.ts';

/** What a repository asks of a merge into its branches. */
export interface BranchRule {
  readonly approvals: number;
  readonly checks: readonly string[];
  /** It is a ruleset, which GitHub tells beside the protection of a branch. */
  readonly isRuleset?: boolean;
  /** Branches it is for; undefined: the default one. */
  readonly branches?: readonly string[];
}

/** The fields of a branch that tell its rule. */
export function branchRuleView(rule: BranchRule | undefined): object {
  const rules =
    rule?.isRuleset === true
      ? [
          {
            type: 'PULL_REQUEST',
            parameters: {
              __typename: 'PullRequestParameters',
              requiredApprovingReviewCount: rule.approvals,
              requireCodeOwnerReview: false,
            },
          },
          {
            type: 'REQUIRED_STATUS_CHECKS',
            parameters: {
              __typename: 'RequiredStatusChecksParameters',
              requiredStatusChecks: rule.checks.map((context) => ({ context })),
            },
          },
          { type: 'DELETION', parameters: null },
        ]
      : [];
  return {
    refUpdateRule:
      rule && rules.length === 0
        ? {
            requiredApprovingReviewCount: rule.approvals,
            requiredStatusCheckContexts: rule.checks,
            requiresCodeOwnerReviews: false,
          }
        : null,
    rules: (paging: Paging) => connection(rules, paging),
  };
}
