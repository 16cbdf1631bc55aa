import * as vscode from 'vscode';
import type { AllSides } from '../../src/core/review/perspectives.ts';
import type { Hindrance, ReviewTarget } from '../../src/core/review/submission.ts';
import { hindranceText, postFailureText } from '../../src/features/review/hindranceText.ts';
import { lookOverRows, type ReviewEntry } from '../../src/features/review/lookOverRows.ts';
import { placeNotes, placeText } from '../../src/features/review/postPlace.ts';
import { previewText, type PreviewState } from '../../src/host/previewText.ts';
import { sidesText } from '../../src/features/review/sidesText.ts';
import { mustEqual } from '../support/mustEqual.ts';
import { reviewTarget } from '../support/reviewTarget.ts';

const place = { path: 'src/a.ts', side: 'right', line: 12 } as const;

describe('What stands in the way of posting', () => {
  const sentences: Readonly<Record<Hindrance, RegExp>> = {
    empty: /nothing in it/,
    'too-long': /65,536 characters/,
    locked: /conversation .* is locked/,
    'no-head': /branch .* was deleted/,
    moved: /has a new commit since/,
    'thread-gone': /thread is not there/,
    'thread-closed-to-me': /takes no answers from your account/,
    'has-pending': /a review there that you did not send/,
    'own-work': /approve their own/,
    'verdict-without-words': /without an approval needs words/,
  };
  for (const [hindrance, sentence] of Object.entries(sentences))
    it(`is one sentence: ${hindrance}`, () => {
      const text = hindranceText(hindrance as Hindrance);
      if (!sentence.test(text) || !text.endsWith('.')) throw new Error(text);
    });

  const host = 'github.com';
  const failures: readonly (readonly [Parameters<typeof postFailureText>[0], RegExp])[] = [
    [{ kind: 'signed-out', host }, /Sign in again/],
    [{ kind: 'offline', host }, /did not answer\. Whether it arrived is looked up/],
    [{ kind: 'rate-limited', host, until: 0 }, /left alone until/],
    [{ kind: 'forbidden', host, missing: [] }, /does not allow it to your account/],
    [{ kind: 'hidden', host }, /no such pull request, or hides it/],
    [{ kind: 'unreadable', host }, /in trouble\. Whether it arrived is looked up/],
  ];
  for (const [failure, sentence] of failures)
    it(`is one sentence of the forge: ${failure.kind}`, () => {
      const text = postFailureText(failure);
      if (!sentence.test(text)) throw new Error(text);
    });
});

describe('What a preview says of the place', () => {
  it('is nothing where the lines are where they were', () => {
    mustEqual(placeNotes({ placement: { kind: 'lines', place, moved: 0 }, isHeadKnown: true }), []);
    mustEqual(placeText({ ...place, startLine: 10 }), 'src/a.ts, line 10–12');
    mustEqual(placeText({ ...place, side: 'left' }), 'src/a.ts, line 12 as it was before');
  });

  it('is by how many lines they moved, either way', () => {
    for (const moved of [-4, 4]) {
      const [note = ''] = placeNotes({ placement: { kind: 'lines', place, moved }, isHeadKnown: true });
      if (!/moved since: they are 4 lines/.test(note)) throw new Error(note);
    }
  });

  it('is that another line was chosen, and that the last commit is not here', () => {
    for (const kind of ['outside', 'gone'] as const) {
      const notes = placeNotes({
        placement: { kind, path: place.path, nearest: place },
        isHeadKnown: false,
      });
      mustEqual(notes.length, 2);
      if (!/nearest line/.test(notes[0] ?? '') || !/last commit cannot be read here/.test(notes[1] ?? ''))
        throw new Error(notes.join('\n'));
    }
  });
});

const target: ReviewTarget = {
  ...reviewTarget,
  conversation: [{ id: '1', author: { login: 'ben', isBot: false }, body: 'Does it round?', at: 1, url: '' }],
};

describe('The heading of a preview', () => {
  const preview = (state: PreviewState, kind: 'text' | 'request', body: string): string =>
    previewText(
      {
        kind,
        body,
        target: { to: '', as: '', account: '', notes: [] },
        findings: [],
        post: () => Promise.resolve({ kind: 'posted', sentence: '' }),
      },
      state,
    );
  const heading = (state: PreviewState, kind: 'text' | 'request' = 'text'): string | undefined =>
    preview(state, kind, 'Why?').split('\n')[0];

  it('is followed by how long the text is', () => {
    const length = (body: string): string | undefined =>
      /^Length: +(.*)$/m.exec(preview({ kind: 'asking' }, 'text', body))?.[1];
    mustEqual(length('Why?'), '4 characters in one line');
    mustEqual(length('Why?\nSo.'), '8 characters in 2 lines');
  });

  it('says that nothing was posted only where that is known', () => {
    mustEqual(heading({ kind: 'asking' }), 'PREVIEW: nothing has been posted.');
    mustEqual(heading({ kind: 'refused', why: 'it is locked.' }), 'NOT POSTED: it is locked.');
    mustEqual(
      heading({ kind: 'unknown', why: 'look there.' }),
      'NOT KNOWN whether it was posted: look there.',
    );
    mustEqual(
      heading({ kind: 'unknown', why: 'look there.' }, 'request'),
      'NOT KNOWN whether anybody was asked: look there.',
    );
  });
});

describe('All sides', () => {
  const sides: AllSides = {
    perspectives: [],
    questions: [],
    missing: [{ login: 'chloe', as: 'owner' }],
    unnamed: ['octo/core', 'ops@octo.org'],
    turns: 0,
    isStuck: false,
    unread: 60,
  };

  it('say what was not read, and of whom nobody can tell whether they were heard', () => {
    const text = sidesText(sides, { place: 'a.ts:3', target, isThread: true });
    for (const part of [
      '60 older comments were not read: they are too many. Whoever is missing below may have been heard there.',
      'Not heard here:\n  - chloe, who owns the file by CODEOWNERS\n',
      'Cannot tell whether heard:\n  - the team octo/core, owner by CODEOWNERS\n  - the owner by CODEOWNERS with the address ops@octo.org\n',
    ])
      if (!text.includes(part)) throw new Error(text);
  });

  it('say nothing of that where all was read and everybody is a person', () => {
    const text = sidesText({ ...sides, unnamed: [], unread: 0 }, { place: 'a.ts', target, isThread: false });
    if (/not read|Cannot tell/.test(text)) throw new Error(text);
  });
});

describe('The look over a whole review', () => {
  const entry = (text: string, ...severities: readonly ('warning' | 'hint')[]): ReviewEntry => ({
    text,
    place: `at “${text}”`,
    go: () => Promise.resolve(),
    findings: severities.map((severity) => ({
      code: 'absolute',
      topic: 'certainty',
      principle: 'balanced-perspective',
      severity,
      range: { start: 0, end: 1 },
      data: { found: 'never' },
    })),
  });
  const rows = (...entries: readonly ReviewEntry[]): readonly vscode.QuickPickItem[] =>
    lookOverRows(entries, [], target, ['chloe', 'octo/core'], { pieces: [] });
  const headings = (all: readonly vscode.QuickPickItem[]): readonly string[] =>
    all.flatMap(({ label, kind }) => (kind === vscode.QuickPickItemKind.Separator ? [label] : []));

  it('has what warns first, then what blocks, asks, suggests, says and praises, then who waits', () => {
    const all = rows(
      entry('Nice, thank you.'),
      entry('It is called here.'),
      entry('Please rename it, because it says the opposite.', 'hint'),
      entry('Why is it here?'),
      entry('Blocking: it breaks the import.'),
      entry('It never works.', 'warning', 'hint'),
    );
    mustEqual(headings(all), [
      'With warnings: 1',
      'Blocking: 1',
      'Questions: 1',
      'Suggestions: 1',
      'Remarks: 1',
      'What works: 1',
      'Sides without an answer',
    ]);
    const [, warned] = all;
    mustEqual(warned?.label, '$(warning) It never works.');
    if (!/at “It never works.” · .* · 1 warning, 1 hint$/.test(warned?.description ?? ''))
      throw new Error(warned?.description);
  });

  it('has no heading without rows', () => {
    mustEqual(headings(rows(entry('Why is it here?'))), ['Questions: 1', 'Sides without an answer']);
  });

  it('names questions nobody answered, owners who were not heard, and teams of whom nobody can tell', () => {
    const said = rows(entry('Why is it here?'))
      .map(({ label }) => label)
      .join('\n');
    for (const part of [
      'ben: “Does it round?”',
      'Not heard: chloe, who owns changed files by CODEOWNERS',
      'Cannot tell whether heard: the team octo/core, owner by CODEOWNERS',
    ])
      if (!said.includes(part)) throw new Error(said);
  });
});
