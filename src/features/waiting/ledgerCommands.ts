import * as vscode from 'vscode';
import { localDayAt, type LocalDay } from '../../core/dates.ts';
import type { Result } from '../../core/ports.ts';
import {
  addWait,
  changeWait,
  ledgerName,
  parseNewWait,
  tickWait,
  type LedgerChange,
} from '../../core/waiting/ledger.ts';
import type { LedgerSignal, Since } from '../../core/waiting/signal.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { linkOf } from '../../core/waiting/waitLink.ts';
import type { LedgerDoors, WaitingDoors } from './doors.ts';
import { followInEditor } from './ledgerInEditor.ts';
import { waitSubject, waitTitle } from './waitWords.ts';

/** Asks who and what, and writes it into the ledger. Both may be said at once: "ana: the API review". */
export async function writeDownWait({ place, clock }: WaitingDoors): Promise<void | Result<string>> {
  const who = await vscode.window.showInputBox({
    title: vscode.l10n.t('I am waiting on…'),
    prompt: vscode.l10n.t('Who? A name, or all at once: “ana: the API review”'),
    placeHolder: vscode.l10n.t('ana'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /[\p{L}\p{N}]/u.test(text) ? undefined : vscode.l10n.t('Name a person: that is what makes it a wait.'),
  });
  if (who === undefined) return;
  let wait = parseNewWait(who);
  if (!wait) {
    const what = await vscode.window.showInputBox({
      title: vscode.l10n.t('I am waiting on {0}', who.trim()),
      prompt: vscode.l10n.t('For what?'),
      placeHolder: vscode.l10n.t('the API review'),
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A few words are enough.') : undefined),
    });
    if (what === undefined) return;
    wait = { owner: who, text: what };
  }
  const { owner, text } = wait;
  const since = localDayAt(clock.now(), clock.timeZone());
  return updateLedger(place, (current) => addWait(current, { owner, text, since }));
}

/** Changes the ledger in its file, and in an editor that holds unsaved changes of it. */
async function updateLedger(
  place: LedgerDoors['place'],
  change: (current: string | undefined) => string,
): Promise<Result<string>> {
  const written = await place.folder.update(ledgerName, change);
  if (written.ok) await followInEditor(place, change);
  return written;
}

/** Ticks an item of the ledger: the wait is over. When it is ticked, gone or reworded by now, that is said. */
export async function endWait(
  item: LedgerSignal,
  { place }: Pick<WaitingDoors, 'place'>,
): Promise<Result<string>> {
  let isTicked = false;
  const written = await place.folder.update(ledgerName, (current) => {
    const source = current ?? '';
    const ticked = tickWait(source, item);
    isTicked = ticked !== source;
    return ticked;
  });
  if (written.ok) await followInEditor(place, (current) => tickWait(current, item));
  if (written.ok && !isTicked)
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Nothing was ticked: “{0}” is over already, or reads differently in the ledger by now.',
        item.text,
      ),
    );
  return written;
}

/** The item of the ledger that belongs to a wait: itself, or the one that is about it. */
function itemOf({ signal, note }: Wait): LedgerSignal | undefined {
  return signal.kind === 'ledger' ? signal : note;
}

function dayOf(since: Since, timeZone: string): LocalDay | undefined {
  if (since.kind === 'day') return since.day;
  return since.kind === 'moment' ? localDayAt(since.at, timeZone) : undefined;
}

/** Whom a new item of the ledger names: those on turn, else me. */
function ownerOf({ turn }: Wait): string {
  if (turn.kind === 'others') return turn.names.join(' and ');
  return turn.kind === 'shared' || turn.kind === 'other-team' ? turn.team : 'me';
}

/** Writes what I do about a wait into the ledger: into its item, or as a new one that leads to the wait. */
export function noteInLedger(
  wait: Wait,
  change: LedgerChange,
  { place, clock }: LedgerDoors,
): Promise<Result<string>> {
  const item = itemOf(wait);
  return updateLedger(place, (current) => {
    const source = current ?? '';
    const changed = item ? changeWait(source, item, change) : source;
    if (changed !== source) return changed;
    const isEmpty = (change.did ?? '') === '' && (change.next ?? '') === '';
    // The item was ticked or reworded meanwhile: what was said is written down anew, never lost.
    if (isEmpty || (item && item.did === change.did && item.next === change.next)) return source;
    return addWait(current, {
      owner: ownerOf(wait),
      text: waitSubject(wait),
      since: dayOf(wait.since, clock.timeZone()),
      ...(wait.signal.kind === 'ledger' ? {} : { link: linkOf(wait) }),
      ...change,
    });
  });
}

/** Asks what I did and which step I own next, and writes both into the ledger. False when the person left. */
export async function askNote(wait: Wait, doors: WaitingDoors): Promise<false | Result<string>> {
  const before = itemOf(wait);
  const ask = (
    step: number,
    prompt: string,
    placeHolder: string,
    value: string,
  ): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title: vscode.l10n.t('{0} ({1} of 2)', waitTitle(wait), step),
      prompt,
      placeHolder,
      value,
      ignoreFocusOut: true,
    });
  const did = await ask(
    1,
    vscode.l10n.t('What did I do about it so far? Enter leaves it out.'),
    vscode.l10n.t('asked in the stand-up on Monday'),
    before?.did ?? '',
  );
  if (did === undefined) return false;
  const next = await ask(
    2,
    vscode.l10n.t('Which step do I own next? Enter leaves it out.'),
    vscode.l10n.t('bring an example on Thursday'),
    before?.next ?? '',
  );
  if (next === undefined) return false;
  return noteInLedger(wait, { did, next }, doors);
}
