import * as vscode from 'vscode';
import type { ChangedFile } from '../../src/core/review/placement.ts';
import { choosePlace, findPlace, type FoundPlace } from '../../src/features/review/postPlace.ts';
import type { RepositoryPlace } from '../../src/host/repositoryPlace.ts';
import { mustEqual } from '../support/mustEqual.ts';
import { reviewTarget } from '../support/reviewTarget.ts';

const before = ['one', 'two', 'three', 'four', ''].join('\n');
const withIt = ['one', 'three', 'four', ''].join('\n');
const file: ChangedFile = {
  path: 'src/a.ts',
  change: 'changed',
  patch: '@@ -1,3 +1,2 @@\n one\n-two\n three\n',
};

/** A clone that has both commits, or neither. */
function place(isFetched: boolean): RepositoryPlace {
  const texts: Readonly<Record<string, string>> = { base: before, head: withIt };
  return {
    host: 'github.com',
    repository: 'octo/repo',
    heads: [],
    root: vscode.Uri.file('/w'),
    path: 'src/a.ts',
    branch: 'split',
    pullRequest: undefined,
    textAt: (commit) => Promise.resolve(isFetched ? texts[commit] : undefined),
    mergeBase: () => Promise.resolve(isFetched ? 'base' : undefined),
    owners: () => Promise.resolve([]),
    remoteCommit: () => Promise.resolve(undefined),
  };
}

describe('The place of a draft at a document that an extension made', () => {
  const shown = new Map<string, string>();
  const providers = ['review', 'pr', 'made-up'].map((scheme) =>
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => shown.get(uri.toString()),
    }),
  );
  after(() => {
    for (const provider of providers) provider.dispose();
  });

  const find = (
    scheme: string,
    query: object,
    text: string,
    isFetched = true,
  ): Promise<FoundPlace | undefined> => {
    const uri = vscode.Uri.from({ scheme, path: '/w/src/a.ts', query: JSON.stringify(query) });
    shown.set(uri.toString(), text);
    const draft = { id: 'd', uri: uri.toString(), startLine: 1, endLine: 1, text: 'Why?', createdAt: 0 };
    return findPlace(draft, place(isFetched), reviewTarget, [file]);
  };

  it('is on the left of a removed line, in either of the ways in which GitHub’s extension shows it', async () => {
    for (const [scheme, query] of [
      ['review', { base: true, path: 'src/a.ts', commit: 'base' }],
      ['pr', { isBase: true, fileName: 'src/a.ts' }],
    ] as const)
      mustEqual(await find(scheme, query, before), {
        placement: { kind: 'lines', place: { path: 'src/a.ts', side: 'left', line: 2 }, moved: 0 },
        isHeadKnown: true,
      });
  });

  it('is on the right of the file with the change', async () => {
    const found = await find('review', { base: false, path: 'src/a.ts', commit: 'head' }, withIt);
    mustEqual(found?.placement, {
      kind: 'lines',
      place: { path: 'src/a.ts', side: 'right', line: 2 },
      moved: 0,
    });
  });

  it('is on the left also where the clone has neither commit, and that is known', async () => {
    const found = await find('review', { base: true, path: 'src/a.ts', commit: 'x' }, before, false);
    mustEqual(found, {
      placement: { kind: 'lines', place: { path: 'src/a.ts', side: 'left', line: 2 }, moved: 0 },
      isHeadKnown: false,
    });
  });

  it('is nowhere when nobody says which side is shown', async () => {
    mustEqual(await find('made-up', {}, before), undefined);
    mustEqual(await find('review', { path: 'src/a.ts' }, before), undefined);
  });
});

describe('A place that the pull request does not show', () => {
  const nearest = { path: 'src/a.ts', side: 'right', line: 2 } as const;
  const outside = { kind: 'outside', path: 'src/a.ts', nearest } as const;

  it('is the nearest line that is shown, if the person wants it', async () => {
    let seen: readonly string[] = [];
    const answered = (at: number | undefined): ReturnType<typeof choosePlace> =>
      choosePlace(outside, 'src/a.ts', reviewTarget, (answers) => {
        seen = answers;
        return Promise.resolve(at === undefined ? undefined : answers[at]);
      });
    mustEqual(await answered(0), nearest);
    mustEqual(seen, ['Post it at the nearest line that is shown: src/a.ts, line 2', 'Do not post it']);
    mustEqual([await answered(1), await answered(undefined)], [undefined, undefined]);
  });

  it('is asked about nothing where there is no line at all, or where the lines are there', async () => {
    const never = (): never => {
      throw new Error('it asked');
    };
    const place = { ...nearest, line: 3 };
    mustEqual(await choosePlace({ kind: 'not-changed' }, 'b.ts', reviewTarget, never), undefined);
    mustEqual(await choosePlace({ ...outside, nearest: undefined }, 'b.ts', reviewTarget, never), undefined);
    mustEqual(await choosePlace({ kind: 'lines', place, moved: 0 }, 'b.ts', reviewTarget, never), place);
  });
});
