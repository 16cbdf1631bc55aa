import { urlOf, type Beholder } from './beholder.ts';
import { connection, type Paging } from './connection.ts';
import { userOf, type WorldEvent, type WorldPullRequest, type WorldReview } from './githubWorld.ts';
import { reviewView, userView } from './reviewView.ts';

/** The id of a team, by its name. */
export const teamId = (name: string): string => `T_${name}`;

/** A reviewer who is asked: a person, or a team with its members; null for a team that is not shown. */
export function reviewerView({ world, session }: Beholder, name: string, isTeam: boolean): object | null {
  if (!isTeam) return userView(userOf(world, name));
  const team = world.teams.find((each) => each.name === name);
  if (team?.isSecret === true && !team.members.includes(session.login)) return null;
  const slug = name.slice(name.indexOf('/') + 1);
  return {
    __typename: 'Team',
    id: teamId(name),
    name: slug,
    slug,
    combinedSlug: name,
    members: (paging: Paging) =>
      connection(
        (team?.members ?? []).map((login) => userView(userOf(world, login))),
        paging,
      ),
  };
}

function reviewOf(pullRequest: WorldPullRequest, id: string | undefined): WorldReview | undefined {
  return pullRequest.reviews.find((review) => review.id === id);
}

function eventView(beholder: Beholder, pullRequest: WorldPullRequest, event: WorldEvent): object {
  const { world } = beholder;
  const actor = userView(userOf(world, event.actor));
  const createdAt = new Date(event.at).toISOString();
  const page = urlOf(beholder, pullRequest);
  const named = (__typename: string, more: object = {}): object => ({
    __typename,
    id: `${pullRequest.id}_${event.kind}_${event.at}`,
    actor,
    createdAt,
    pullRequest: () => beholder.show(pullRequest),
    url: `${page}#event-${event.at}`,
    ...more,
  });
  const requestedReviewer = (): object | null =>
    event.subject === undefined ? null : reviewerView(beholder, event.subject, event.isTeam === true);
  switch (event.kind) {
    case 'commit':
      return {
        __typename: 'PullRequestCommit',
        id: `PRC_${event.subject}`,
        url: `${page}/commits/${event.subject}`,
        commit: {
          __typename: 'Commit',
          oid: event.subject,
          committedDate: createdAt,
          authoredDate: createdAt,
          parents: (paging: Paging) => connection(event.isMerge === true ? [{}, {}] : [{}], paging),
          author: { name: event.actor, user: actor, email: `${event.actor}@example.org` },
        },
      };
    case 'comment':
      return {
        ...named('IssueComment'),
        author: actor,
        body: event.subject ?? '',
        url: `${beholder.origin}/comment`,
      };
    case 'force-push':
      return named('HeadRefForcePushedEvent', { afterCommit: { url: `${page}/commits/forced` } });
    case 'review-requested':
      return named('ReviewRequestedEvent', { requestedReviewer });
    case 'review-request-removed':
      return named('ReviewRequestRemovedEvent', { requestedReviewer });
    case 'review-dismissed': {
      const review = reviewOf(pullRequest, event.subject);
      return named('ReviewDismissedEvent', {
        review: review ? reviewView(beholder, pullRequest, review) : null,
        previousReviewState: 'CHANGES_REQUESTED',
      });
    }
    case 'ready-for-review':
      return named('ReadyForReviewEvent');
    case 'convert-to-draft':
      return named('ConvertToDraftEvent');
    case 'closed':
      return named('ClosedEvent');
    case 'reopened':
      return named('ReopenedEvent');
    case 'merged':
      return named('MergedEvent');
    case 'queued':
      return named('AddedToMergeQueueEvent');
    case 'unqueued':
      return named('RemovedFromMergeQueueEvent', { reason: event.subject });
  }
}

/** Names of the enum `PullRequestTimelineItemsItemType` by the type they stand for. */
const itemTypeOf = (typename: string): string =>
  typename.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** Everything that happened, in the order it happened; a pending review is in nobody's timeline. */
export function timelineView(
  beholder: Beholder,
  pullRequest: WorldPullRequest,
  itemTypes: readonly string[] | null | undefined,
): readonly object[] {
  const events = pullRequest.events.map((event) => ({
    at: event.at,
    view: eventView(beholder, pullRequest, event) as { readonly __typename: string },
  }));
  const reviews = pullRequest.reviews.flatMap((review) =>
    review.submittedAt === undefined
      ? []
      : [
          {
            at: review.submittedAt,
            view: reviewView(beholder, pullRequest, review) as { readonly __typename: string },
          },
        ],
  );
  return [...events, ...reviews]
    .toSorted((one, other) => one.at - other.at)
    .map(({ view }) => view)
    .filter(({ __typename }) => !itemTypes || itemTypes.includes(itemTypeOf(__typename)));
}
