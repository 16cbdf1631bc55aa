import * as vscode from 'vscode';
import { openBoxSending, type BoxSending } from '../../src/features/review/boxSending.ts';
import { boxTarget, type BoxTarget } from '../../src/features/review/boxTarget.ts';
import type { PullRequestReading } from '../../src/features/review/pullRequestReading.ts';
import { mustEqual } from '../support/mustEqual.ts';
import { reviewTarget } from '../support/reviewTarget.ts';

const command = 'thoseGuysTest.send';
const text = 'Why here?';
const uri = vscode.Uri.file('/w/src/a.ts');

/** No wait takes time here. */
const atOnce = {
  after: (_: number, run: () => void): vscode.Disposable => {
    queueMicrotask(run);
    return { dispose: () => undefined };
  },
};

interface LiveThread {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  comments: readonly object[];
}

const live = (): LiveThread => ({ uri, range: new vscode.Range(11, 0, 11, 0), comments: [] });

describe('A comment that another extension was given to send', () => {
  let calls = 0;
  let act: () => void = () => undefined;
  const registered = vscode.commands.registerCommand(command, () => {
    calls += 1;
    act();
  });
  after(() => void registered.dispose());
  beforeEach(() => {
    calls = 0;
  });
  const show = (thread: LiveThread, mode = vscode.CommentMode.Preview): void => {
    const comment = { body: new vscode.MarkdownString(text), mode, author: { name: 'sam' } };
    thread.comments = [...thread.comments, comment];
  };
  const sending = (thread: unknown, again: () => boolean = () => false): BoxSending =>
    openBoxSending({ command, reply: { thread, text }, text, owner: 'GitHub' }, atOnce, () =>
      Promise.resolve(again()),
    );
  const says = async (one: BoxSending, kind: string, words: RegExp): Promise<void> => {
    const end = await one.post();
    const said = end.kind === 'posted' ? end.sentence : end.why;
    if (end.kind !== kind || !words.test(said)) throw new Error(`${end.kind}: ${said}`);
  };

  it('was posted when its live thread shows it', async () => {
    const thread = live();
    act = () => show(thread);
    const one = sending(thread);
    mustEqual(one.fate(), undefined);
    await says(one, 'posted', /the thread shows it/);
    mustEqual(one.fate(), 'posted');
  });

  it('was not when the command ends well and nothing is there: a second try asks first', async () => {
    let asked = 0;
    act = () => undefined;
    const one = sending(live(), () => {
      asked += 1;
      return asked > 1;
    });
    await says(one, 'unknown', /the thread does not show it/);
    mustEqual([one.fate(), calls], ['handed-over', 1]);
    await says(one, 'unknown', /did not send it again/);
    mustEqual([asked, calls], [1, 1]);
    await says(one, 'unknown', /the thread does not show it/);
    mustEqual([asked, calls], [2, 2]);
  });

  it('is not sent again when it came late', async () => {
    const thread = live();
    act = () => undefined;
    const one = sending(thread, () => true);
    await says(one, 'unknown', /does not show it/);
    show(thread);
    await says(one, 'posted', /arrived already/);
    mustEqual([one.fate(), calls], ['posted', 1]);
  });

  it('was refused when its words are left open in the thread', async () => {
    const thread = live();
    act = () => show(thread, vscode.CommentMode.Editing);
    const one = sending(thread);
    await says(one, 'refused', /could not send it.*open in the thread/);
    mustEqual(one.fate(), 'handed-over');
  });

  it('may have arrived when the command breaks off, and nothing of what it says is shown', async () => {
    act = () => {
      throw new Error(`Cannot send: ${text}`);
    };
    await says(
      sending(live()),
      'unknown',
      /^the extension of GitHub broke off\. Look at the thread before you try again\.$/,
    );
  });

  it('was handed over, and no more, when its thread is in another host', async () => {
    act = () => undefined;
    const one = sending({ $mid: 7, commentThreadHandle: 1 });
    await says(one, 'posted', /Handed over to the extension of GitHub\. Look at the thread/);
    mustEqual(one.fate(), 'handed-over');
  });
});

describe('Where another extension will send a comment', () => {
  const place = {
    host: 'github.com',
    pullRequest: { repository: 'octo/repo', number: 7 },
  } as PullRequestReading['place'];
  const at = (thread: unknown, reading: Partial<PullRequestReading> | undefined): Promise<BoxTarget> =>
    boxTarget({ thread, text }, 'GitHub', {
      of: () => Promise.resolve(reading as PullRequestReading | undefined),
    });
  const mustBegin = (told: string, start: string): void => {
    if (!told.startsWith(start)) throw new Error(told);
  };

  it('is the pull request, the file and the line, as far as each is known', async () => {
    const known = await at(live(), { place, target: reviewTarget });
    mustBegin(
      known.to,
      'octo/repo#7 “Split the fee”, /w/src/a.ts, line 12: the thread in which you wrote it',
    );
    const noted = await at(live(), { place, target: undefined });
    mustBegin(noted.to, 'octo/repo#7, /w/src/a.ts, line 12: ');
    const unknown = await at(live(), undefined);
    mustBegin(unknown.to, 'cannot tell which pull request, /w/src/a.ts, line 12: ');
  });

  it('cannot be told of a thread in another host, and neither can an account that nobody is signed in with', async () => {
    const { to, account } = await at({ $mid: 7 }, { place, target: reviewTarget });
    mustBegin(to, 'cannot tell which pull request, cannot tell which file and line: ');
    mustEqual(account, 'cannot tell with which the extension of GitHub is signed in');
  });
});
