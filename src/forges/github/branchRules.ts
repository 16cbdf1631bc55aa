import { entriesOf, type WirePullRequest } from './wire.ts';

/** What the base branch asks for before a merge. */
export interface BranchRules {
  /** The most that any rule asks for; undefined where none says a number. */
  readonly approvals: number | undefined;
  /** Names of the checks that have to pass. */
  readonly checks: readonly string[];
  readonly asksCodeOwners: boolean;
  /** Work gets into it by pull requests only: it is nobody's branch of work. */
  readonly isProtected: boolean;
}

const guards = new Set(['PULL_REQUEST', 'REQUIRED_STATUS_CHECKS', 'MERGE_QUEUE']);

/** The branch's protection and its rulesets together: all of them have to be kept. */
export function branchRules({ baseRef }: WirePullRequest): BranchRules {
  const protection = baseRef?.refUpdateRule;
  const rulesets = entriesOf(baseRef?.rules);
  const parameters = rulesets.flatMap((rule) => rule.parameters ?? []);
  const approvals = [
    protection?.requiredApprovingReviewCount,
    ...parameters.map(({ requiredApprovingReviewCount }) => requiredApprovingReviewCount),
  ].flatMap((count) => count ?? []);
  const checks = [
    ...(protection?.requiredStatusCheckContexts ?? []).flatMap((name) => name ?? []),
    ...parameters.flatMap(({ requiredStatusChecks = [] }) =>
      requiredStatusChecks.map(({ context }) => context),
    ),
  ];
  return {
    approvals: approvals.length > 0 ? Math.max(...approvals) : undefined,
    checks: [...new Set(checks)],
    asksCodeOwners:
      protection?.requiresCodeOwnerReviews === true ||
      parameters.some(({ requireCodeOwnerReview }) => requireCodeOwnerReview === true),
    isProtected: Boolean(protection) || rulesets.some(({ type }) => guards.has(type)),
  };
}
