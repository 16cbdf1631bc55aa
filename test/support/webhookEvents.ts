import recorded from '@octokit/webhooks-examples' with { type: 'json' };
import type { PullRequestEvent, PullRequestEventKind } from '../../src/core/waiting/pullRequest.ts';

interface Person {
  readonly login: string;
  readonly type: string;
}

/** The parts of GitHub's webhooks that are read here; each is there or not, by the kind of the event. */
interface Payload {
  readonly action?: string;
  readonly sender: Person;
  readonly pull_request?: {
    readonly number: number;
    readonly updated_at: string;
    readonly created_at: string;
    readonly merged?: boolean;
  };
  readonly issue?: { readonly number: number; readonly pull_request?: object };
  readonly review?: { readonly user: Person; readonly state: string; readonly submitted_at: string };
  readonly comment?: { readonly user: Person; readonly created_at: string };
  readonly requested_reviewer?: Person;
  readonly requested_team?: { readonly slug: string };
}

/** One delivery of GitHub, recorded. */
export interface Webhook {
  readonly name: string;
  readonly payload: Payload;
}

/** Every recorded delivery about pull requests. */
export function recordedWebhooks(): readonly Webhook[] {
  const all = recorded as unknown as readonly {
    readonly name: string;
    readonly examples: readonly Payload[];
  }[];
  return all
    .filter(({ name }) => name.startsWith('pull_request') || name === 'issue_comment')
    .flatMap(({ name, examples }) => examples.map((payload) => ({ name, payload })));
}

const kindsOfActions: Readonly<Record<string, PullRequestEventKind>> = {
  opened: 'opened',
  synchronize: 'committed',
  closed: 'closed',
  reopened: 'reopened',
  converted_to_draft: 'converted-to-draft',
  ready_for_review: 'ready-for-review',
  review_requested: 'review-requested',
  review_request_removed: 'review-request-removed',
};

const kindsOfReviews: Readonly<Record<string, PullRequestEventKind>> = {
  approved: 'approved',
  changes_requested: 'changes-requested',
  commented: 'reviewed',
};

/** The event in our words; undefined for what moves no turn (labels, titles, assignments, locks, edits, deletions). */
export function webhookEvent({ name, payload }: Webhook): PullRequestEvent | undefined {
  const { action = '', sender, pull_request: pullRequest, review, comment, ...more } = payload;
  const by = ({ login, type }: Person): PullRequestEvent['actor'] => ({ login, isBot: type === 'Bot' });
  const at = (moment: string): number => Date.parse(moment);
  switch (name) {
    case 'pull_request': {
      const known = kindsOfActions[action];
      if (!known || !pullRequest) return undefined;
      const kind = known === 'closed' && pullRequest.merged === true ? 'merged' : known;
      const subject = more.requested_reviewer?.login ?? more.requested_team?.slug;
      const when = kind === 'opened' ? pullRequest.created_at : pullRequest.updated_at;
      return { at: at(when), kind, actor: by(sender), ...(subject === undefined ? {} : { subject }) };
    }
    case 'pull_request_review': {
      if (!review) return undefined;
      if (action === 'dismissed')
        return {
          at: at(review.submitted_at),
          kind: 'review-dismissed',
          actor: by(sender),
          subject: review.user.login,
        };
      const kind = action === 'submitted' ? kindsOfReviews[review.state] : undefined;
      return kind && { at: at(review.submitted_at), kind, actor: by(review.user) };
    }
    case 'pull_request_review_comment':
    case 'issue_comment': {
      const isOfPullRequest = name !== 'issue_comment' || more.issue?.pull_request !== undefined;
      if (action !== 'created' || !comment || !isOfPullRequest) return undefined;
      return { at: at(comment.created_at), kind: 'commented', actor: by(comment.user) };
    }
    default:
      return undefined;
  }
}
