import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { arrivalOf, type Arrival } from '../../core/review/arrival.ts';
import type { PostEnd } from '../../host/previews.ts';
import { shownIn, threadOf } from './threadAtHand.ts';

const { t } = vscode.l10n;

/** The thread is looked at so often (ms) while the extension sends, and so many times: for 15 seconds. */
const pause = 200;
const mostLooks = 75;

/** What goes to another extension: its own argument exactly as it came, so that it gets its live thread back. */
export interface Handing {
  readonly command: string;
  /** `{ thread, text }`; from another host the thread is only an address. */
  readonly reply: unknown;
  readonly text: string;
  /** The name of the extension's forge. */
  readonly owner: string;
}

/** Asks whether to send once more what may have arrived already. */
type AskAgain = (owner: string) => Promise<boolean>;

/** One comment on its way through another extension's command. */
export interface BoxSending {
  /** Sends; a second time only when the thread does not show it and the person says so. */
  post(): Promise<PostEnd>;
  /** What is known of it by now; undefined when nothing was tried. */
  fate(): 'posted' | 'handed-over' | undefined;
}

/**
 * Such a command ends in the same way whether it posted or not, for its extension says itself what went wrong, and it ends
 * before anything was sent. So the live thread is looked at until it tells; where it is in another host, nobody can tell,
 * and that is said.
 */
export function openBoxSending(
  { command, reply, text, owner }: Handing,
  clock: Pick<Clock, 'after'>,
  askAgain: AskAgain = wantsAgain,
): BoxSending {
  const thread = threadOf(reply);
  const before = shownIn(thread);
  const arrival = (): Arrival => arrivalOf(text, before, shownIn(thread));
  /** The extension goes on after its command ended; one that broke off sends nothing more that is not shown already. */
  const arrivalInTime = async (hasThrown: boolean): Promise<Arrival> => {
    let found = arrival();
    if (!before) return found;
    for (let looks = 1; looks < mostLooks; looks += 1) {
      if (found !== 'under-way' && (found !== 'unknown' || hasThrown)) break;
      await new Promise<void>((resolve) => void clock.after(pause, resolve));
      found = arrival();
    }
    return found;
  };
  let fate: ReturnType<BoxSending['fate']>;
  const posted = (sentence: string): PostEnd => {
    fate = 'posted';
    return { kind: 'posted', sentence };
  };
  const stillSending: PostEnd = {
    kind: 'unknown',
    why: t('the extension of {0} is still sending it. Look at the thread before you try again.', owner),
  };
  return {
    fate: () => fate,
    async post() {
      if (fate !== undefined) {
        const found = await arrivalInTime(true);
        if (found === 'arrived') return posted(t('It had arrived already; nothing was posted twice.'));
        if (found === 'under-way') return stillSending;
        if (!(await askAgain(owner))) return { kind: 'unknown', why: t('you did not send it again.') };
      }
      fate = 'handed-over';
      let hasThrown = false;
      try {
        await vscode.commands.executeCommand(command, reply);
      } catch {
        // What it says may hold the comment; the person has the text in front of them.
        hasThrown = true;
      }
      switch (await arrivalInTime(hasThrown)) {
        case 'arrived':
          return posted(t('Posted: the thread shows it.'));
        case 'refused':
          return {
            kind: 'refused',
            why: t(
              'the extension of {0} could not send it. Your words are open in the thread: send them there.',
              owner,
            ),
          };
        case 'under-way':
          return stillSending;
        case 'unknown':
          if (hasThrown)
            return {
              kind: 'unknown',
              why: t('the extension of {0} broke off. Look at the thread before you try again.', owner),
            };
          if (before)
            return {
              kind: 'unknown',
              why: t(
                'the thread does not show it. Look there, and at what the extension of {0} says, before you try again.',
                owner,
              ),
            };
          return {
            kind: 'posted',
            sentence: t(
              'Handed over to the extension of {0}. Look at the thread: it cannot be seen from here.',
              owner,
            ),
          };
      }
    },
  };
}

async function wantsAgain(owner: string): Promise<boolean> {
  const yes = t('Send it again');
  const answer = await vscode.window.showQuickPick([t('Do not send it again'), yes], {
    title: t('It may have arrived already'),
    placeHolder: t(
      'Look at the thread: does it show your comment? The extension of {0} would send it twice.',
      owner,
    ),
  });
  return answer === yes;
}
