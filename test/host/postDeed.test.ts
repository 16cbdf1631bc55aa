import type { ReviewForge } from '../../src/core/review/reviewForge.ts';
import type { ReviewTarget, Submission } from '../../src/core/review/submission.ts';
import { previewAndPost } from '../../src/features/review/postDeed.ts';
import { openPostDoubts } from '../../src/features/review/postDoubts.ts';
import type { ReviewedPullRequest } from '../../src/features/review/reviewedPullRequest.ts';
import type { PostEnd, Previews } from '../../src/host/previews.ts';
import { mustEqual } from '../support/mustEqual.ts';
import { reviewTarget } from '../support/reviewTarget.ts';

const place = { path: 'src/a.ts', side: 'right', line: 12 } as const;
const submission: Submission = { kind: 'single', body: 'Why here?', place };
const offline = { ok: false, failure: { kind: 'offline', host: 'github.com' } } as const;

/** A forge that does what it is told to and, when asked so, loses the answer. */
function forgeOf(): {
  readonly forge: ReviewForge;
  readonly bodies: string[];
  lost: boolean;
  headCommit: string;
  silent: boolean;
} {
  const bodies: string[] = [];
  const state = { bodies, lost: false, silent: false, headCommit: reviewTarget.headCommit };
  const target = (): ReviewTarget => ({
    ...reviewTarget,
    headCommit: state.headCommit,
    threads: bodies.map((body, at) => ({
      id: `t${at}`,
      ...place,
      isResolved: false,
      mayReply: true,
      comments: [{ id: `c${at}`, author: { login: 'sam', isBot: false }, body, at: 10, url: '' }],
    })),
  });
  const forge: ReviewForge = {
    host: 'github.com',
    account: 'sam',
    target: () => Promise.resolve(state.silent ? offline : { ok: true, value: target() }),
    ofBranch: () => Promise.resolve({ ok: true, value: [] }),
    changedFiles: () => Promise.resolve({ ok: true, value: [] }),
    post: ({ body }) => {
      bodies.push(body);
      return Promise.resolve(state.lost ? offline : { ok: true, value: { url: '' } });
    },
  };
  return Object.assign(state, { forge });
}

describe('Posting after the one yes', () => {
  /** Says yes as often as `before` has steps, each done before the yes; answers how each try ended. */
  const tries = async (forge: ReviewForge, before: readonly (() => void)[]): Promise<readonly PostEnd[]> => {
    const ends: PostEnd[] = [];
    const previews: Pick<Previews, 'ask'> = {
      async ask({ post }) {
        for (const step of before) {
          step();
          ends.push(await post());
        }
        return ends.at(-1)?.kind === 'posted';
      },
    };
    const reviewed = { forge, name: reviewTarget, target: reviewTarget } as unknown as ReviewedPullRequest;
    await previewAndPost(
      reviewed,
      { submission, as: '', at: undefined, notes: [], since: 0, draft: undefined },
      {
        previews: previews as Previews,
        readings: { forget: () => undefined },
        texts: { findings: () => Promise.resolve([]) },
        doubts: openPostDoubts(),
      },
    );
    return ends;
  };

  it('does not post twice when only the answer was lost, and does not say that nothing was posted', async () => {
    const double = forgeOf();
    double.lost = true;
    const ends = await tries(double.forge, [
      () => undefined,
      () => {
        double.silent = true;
      },
      () => {
        double.silent = false;
      },
    ]);
    mustEqual(
      ends.map(({ kind }) => kind),
      ['unknown', 'unknown', 'posted'],
    );
    const [, , last] = ends;
    if (last?.kind !== 'posted' || !last.sentence.startsWith('It had arrived already'))
      throw new Error(last?.kind);
    mustEqual(double.bodies, ['Why here?']);
  });

  it('posts nothing at a commit that the person did not see: somebody pushed since the preview', async () => {
    const double = forgeOf();
    const ends = await tries(double.forge, [() => void (double.headCommit = 'pushed')]);
    mustEqual(ends, [
      {
        kind: 'refused',
        why: 'the pull request has a new commit since. Close this preview and begin again.',
      },
    ]);
    mustEqual(double.bodies, []);
  });

  it('says that nothing was posted as long as nothing was sent', async () => {
    const double = forgeOf();
    double.silent = true;
    const ends = await tries(double.forge, [() => undefined, () => void (double.silent = false)]);
    mustEqual(
      ends.map(({ kind }) => kind),
      ['refused', 'posted'],
    );
    mustEqual(double.bodies, ['Why here?']);
  });
});
