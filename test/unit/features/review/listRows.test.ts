import assert from 'node:assert/strict';
import { checkBalance } from '../../../../src/core/review/balance/check.ts';
import type { Draft } from '../../../../src/core/review/draft.ts';
import type { Thread } from '../../../../src/core/review/thread.ts';
import { builtInTemplates } from '../../../../src/core/review/builtInTemplates.ts';
import { draftMeant } from '../../../../src/features/review/draftChoice.ts';
import { lookOverRows } from '../../../../src/features/review/lookOverRows.ts';
import { chooseWay } from '../../../../src/features/review/postWays.ts';
import { pickTemplate } from '../../../../src/features/review/templatePick.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { reviewTarget } from '../../../support/reviewTarget.ts';

const words = '$(verified) approved: use $(this), obviously?';
const wording = { pieces: [] };

/** Icons that somebody else's words, or a file's name, would bring into a list. */
const iconsIn = (rows: readonly string[]): readonly string[] =>
  rows.flatMap((row) => row.match(/\$\((?:verified|this)\)/g) ?? []);

describe('The words of a comment in a list', () => {
  beforeEach(() => theEditor.reset());
  const listed = (): readonly string[] => theEditor.lists.flatMap(({ rows }) => rows);
  const ana = { login: 'ana', isBot: false };
  const said = { id: 'c', author: ana, body: words, at: 1, url: '' };
  const thread: Thread = {
    id: 't',
    path: 'src/$(this).ts',
    line: 3,
    side: 'right',
    isResolved: false,
    mayReply: true,
    comments: [said],
  };

  it('stay words among the drafts', async () => {
    const draft: Draft = { id: 'd', uri: 'file:///a', startLine: 1, endLine: 1, text: words, createdAt: 0 };
    await draftMeant(undefined, {
      store: { all: () => [draft, { ...draft, id: 'e' }] },
      threads: { draftOf: () => undefined },
      shelf: { wording },
    });
    assert.match(listed().join(), /\$ \(verified\) approved: use \$ \(this\)/);
    assert.deepEqual(iconsIn(listed()), []);
  });

  it('stay words among the threads to answer in', async () => {
    await chooseWay({ ...reviewTarget, threads: [thread] }, thread.path, 3);
    assert.match(listed().join(), /A reply to ana: “\$ \(verified\)/);
    assert.deepEqual(iconsIn(listed()), []);
  });

  it('stay words in the look over a review, in its findings and in the questions nobody answered', () => {
    const entry = { text: words, place: 'src/$(this).ts:1', findings: checkBalance(words) };
    const rows = lookOverRows(
      [{ ...entry, go: () => Promise.resolve() }],
      [],
      { ...reviewTarget, threads: [thread] },
      [],
      wording,
    ).map(({ label, description = '', detail = '' }) => `${label}|${description}|${detail}`);
    assert.match(rows.join(), /\$ \(verified\)/);
    assert.deepEqual(iconsIn(rows), []);
  });

  it('stay words in what a team says of its templates', async () => {
    const [one] = builtInTemplates;
    assert.ok(one);
    await pickTemplate([{ ...one, description: words, origin: 'team', file: undefined }], 'comment');
    assert.deepEqual(iconsIn(listed()), []);
  });
});
