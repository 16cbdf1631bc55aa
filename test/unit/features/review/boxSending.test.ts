import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openBoxSending, type BoxSending } from '../../../../src/features/review/boxSending.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';

const text = 'Why here, @ana?';
const command = 'pr.createSingleComment';

interface Shown {
  readonly body: { readonly value: string };
  mode: vscode.CommentMode;
  readonly contextValue: string;
  readonly rawComment?: { readonly body: string };
}

/**
 * GitHub's extension sends behind a command that has ended, and shows the comment from the next moment on: as temporary
 * until GitHub has it, and open where sending failed.
 */
class Sending {
  readonly thread = { uri: vscode.Uri.file('/w/a.ts'), comments: [] as readonly Shown[] };
  /** What happens at each wait of ours, in turn. */
  readonly steps: (() => void)[] = [];
  waits = 0;

  readonly clock = {
    after: (_: number, run: () => void): { dispose(): void } => {
      this.waits += 1;
      this.steps.shift()?.();
      queueMicrotask(run);
      return { dispose: () => undefined };
    },
  };

  readonly begin = (): void => {
    const temporary = {
      body: { value: text },
      mode: vscode.CommentMode.Preview,
      contextValue: 'temporary,canEdit,canDelete',
    };
    this.thread.comments = [temporary];
  };

  readonly arrive = (): void => {
    const body = { value: 'Why here, [@ana](https://github.com/ana)?' };
    const known = { body, rawComment: { body: text }, contextValue: 'canEdit,canDelete' };
    this.thread.comments = [{ ...known, mode: vscode.CommentMode.Preview }];
  };

  readonly fail = (): void => {
    for (const comment of this.thread.comments) comment.mode = vscode.CommentMode.Editing;
  };

  open(): BoxSending {
    const { thread, clock } = this;
    return openBoxSending({ command, reply: { thread, text }, text, owner: 'GitHub' }, clock);
  }
}

describe('A comment that GitHub’s extension sends behind its command', () => {
  let sending: Sending;
  let one: BoxSending;
  beforeEach(() => {
    theEditor.reset();
    theEditor.commands.set(command, () => undefined);
    sending = new Sending();
    one = sending.open();
  });
  const idle = (): void => undefined;

  it('was posted once GitHub has it, and not when it is only shown', async () => {
    sending.steps.push(sending.begin, idle, idle, sending.arrive);
    assert.deepEqual(await one.post(), { kind: 'posted', sentence: 'Posted: the thread shows it.' });
    assert.deepEqual([one.fate(), sending.waits], ['posted', 4]);
  });

  it('was refused when its words are left open after a moment', async () => {
    sending.steps.push(sending.begin, idle, sending.fail);
    const end = await one.post();
    assert.equal(end.kind, 'refused');
    assert.equal(one.fate(), 'handed-over');
  });

  it('is not known to be posted while it is still being sent after fifteen seconds', async () => {
    sending.steps.push(sending.begin);
    const end = await one.post();
    assert.match(end.kind === 'unknown' ? end.why : end.kind, /is still sending it/);
    assert.deepEqual([one.fate(), sending.waits], ['handed-over', 74]);
  });

  it('is not sent twice while it is still being sent: the next yes waits for it', async () => {
    let sent = 0;
    theEditor.commands.set(command, () => void (sent += 1));
    sending.steps.push(sending.begin);
    await one.post();
    assert.equal((await one.post()).kind, 'unknown');
    sending.steps.push(idle, sending.arrive);
    assert.deepEqual(await one.post(), {
      kind: 'posted',
      sentence: 'It had arrived already; nothing was posted twice.',
    });
    assert.equal(sent, 1);
  });

  it('is waited for in vain where nothing is shown', async () => {
    const end = await one.post();
    assert.match(end.kind === 'unknown' ? end.why : end.kind, /the thread does not show it/);
  });

  it('is not waited for where the thread is in another host, or the command broke off with nothing shown', async () => {
    const elsewhere = openBoxSending(
      { command, reply: { thread: { $mid: 7 }, text }, text, owner: 'GitHub' },
      sending.clock,
    );
    assert.equal((await elsewhere.post()).kind, 'posted');
    theEditor.commands.set(command, () => {
      throw new Error('no');
    });
    assert.equal((await one.post()).kind, 'unknown');
    assert.equal(sending.waits, 0);
  });
});
