import type { CancellationToken, Result } from '../../core/ports.ts';
import type { PullRequestName } from '../../core/review/reviewForge.ts';
import type { AskGithub } from './github.ts';
import { conversationRestDocument, threadRestDocument } from './reviewQueries.ts';
import {
  wireConversationRest,
  wireThreadRest,
  type WireComment,
  type WireComments,
  type WireReviewThread,
} from './reviewWire.ts';

/** Pages of 100 comments that are read before the latest ones of a thread or of the conversation. */
const maxPages = 10;

/** Comments that were read, the earliest first, and how many earlier ones were not. */
export interface ReadComments {
  readonly said: readonly WireComment[];
  readonly unread: number;
}

/** Reads the earlier comments, which do not fit on a page with the latest. */
export interface RestReading {
  thread(thread: WireReviewThread, cancel: CancellationToken): Promise<Result<ReadComments>>;
  conversation(
    of: Pick<PullRequestName, 'number'> & { readonly owner: string; readonly name: string },
    latest: WireComments,
    cancel: CancellationToken,
  ): Promise<Result<ReadComments>>;
}

export function restReading(ask: AskGithub): RestReading {
  return {
    thread: ({ id, comments }, cancel) =>
      readBack(comments, async (before) => {
        const question = { document: threadRestDocument, schema: wireThreadRest, kind: 'query' } as const;
        const answer = await ask(question, { thread: id, before }, cancel);
        return answer.ok ? { ok: true, value: answer.value.data.node.comments } : answer;
      }),
    conversation: ({ owner, name, number }, latest, cancel) =>
      readBack(latest, async (before) => {
        const question = {
          document: conversationRestDocument,
          schema: wireConversationRest,
          kind: 'query',
        } as const;
        const answer = await ask(question, { owner, name, number, before }, cancel);
        return answer.ok ? { ok: true, value: answer.value.data.repository.pullRequest.comments } : answer;
      }),
  };
}

async function readBack(
  latest: WireComments,
  page: (before: string) => Promise<Result<WireComments>>,
): Promise<Result<ReadComments>> {
  let { said, before } = latest;
  for (let count = 0; before !== undefined && count < maxPages; count++) {
    const answer = await page(before);
    if (!answer.ok) return answer;
    said = [...answer.value.said, ...said];
    before = answer.value.before;
  }
  return {
    ok: true,
    value: { said, unread: before === undefined ? 0 : Math.max(0, latest.total - said.length) },
  };
}
