import * as vscode from 'vscode';
import type { CancellationToken, Clock, Result } from '../../core/ports.ts';
import type { Draft } from '../../core/review/draft.ts';
import { ourselves } from '../../core/review/keptDraft.ts';
import { changedFile, type CommentPlace, placeDraft, type Placement } from '../../core/review/placement.ts';
import type { PullRequestName, ReviewForge } from '../../core/review/reviewForge.ts';
import {
  alreadyPosted,
  hindrance,
  type ReviewTarget,
  type Submission,
} from '../../core/review/submission.ts';
import type { Vault } from '../../core/review/vault.ts';
import { finish } from '../../core/review/wording.ts';
import { shown } from '../../core/waiting/shownText.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { PostEnd, Previews } from '../../host/previews.ts';
import type { RepositoryPlace } from '../../host/repositoryPlace.ts';
import { Command } from '../../names.ts';
import type { DraftThreads } from './draftThreads.ts';
import { findingLines } from './findingLines.ts';
import { hindranceText, postFailureText } from './hindranceText.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** What posting a draft takes. */
export interface PostDoors {
  readonly threads: DraftThreads;
  readonly shelf: Pick<TemplateShelf, 'wording'>;
  readonly previews: Previews;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly border: ErrorBorder;
  /** Where a file stands on a forge; undefined when nobody knows. */
  readonly placeOf: (uri: vscode.Uri) => Promise<RepositoryPlace | undefined>;
  /** The forge with the person's account, signing in if need be; undefined when there is none. */
  readonly forgeOf: (host: string) => Promise<ReviewForge | undefined>;
}

/** Nobody waits longer than the transport does; closing the preview is the way out. */
const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** Preview and Post on GitHub: one of our drafts, to the pull request of its branch. */
export function registerPostCommand(doors: PostDoors): vscode.Disposable {
  return doors.border.register(Command.postDraft, async (subject) => {
    const draft = doors.threads.draftOf(subject);
    if (!draft) return say(vscode.l10n.t('Begin with the button under one of your drafts.'));
    doors.threads.reopenBox(draft.id);
    return postDraft(draft, doors);
  });
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

async function postDraft(draft: Draft, doors: PostDoors): Promise<void> {
  const { text } = finish(draft.text, doors.shelf.wording);
  if (text === '') return say(vscode.l10n.t('There is nothing to post yet: fill in at least one line.'));
  const uri = vscode.Uri.parse(draft.uri);
  const place = await doors.placeOf(uri);
  if (!place)
    return say(
      vscode.l10n.t(
        'Which repository on GitHub this file belongs to cannot be told here. Your draft is kept; copy it to post it by hand.',
      ),
    );
  const forge = await doors.forgeOf(place.host);
  if (!forge)
    return say(
      vscode.l10n.t('You are not signed in to {0}. Nothing was posted, your draft is kept.', place.host),
    );
  const name = place.pullRequest ?? (await choosePullRequest(forge, place));
  if (!name) return undefined;
  const read = await readBoth(forge, name);
  if (!read.ok) return say(`${vscode.l10n.t('Nothing was posted')}: ${postFailureText(read.failure)}`);
  const { target, files } = read.value;
  const document = await vscode.workspace.openTextDocument(uri);
  const headText = await place.textAt(target.headCommit, changedFile(files, place.path)?.path ?? place.path);
  const found = placeDraft(
    {
      path: place.path,
      side: 'right',
      startLine: draft.startLine,
      endLine: draft.endLine,
      text: document.getText(),
    },
    files,
    headText,
  );
  const chosen = await choosePlace(found, place.path, target);
  if (!chosen) return undefined;
  const kind = await chooseKind(target);
  if (!kind) return undefined;
  const submission: Submission = { kind, body: text, place: chosen };
  const since = doors.clock.now();
  const isPosted = await doors.previews.ask({
    kind: 'text',
    body: text,
    findings: await findingLines(text),
    target: {
      to: `${target.repository}#${target.number} “${shown(target.title)}”, ${placeText(chosen)}`,
      as: kindText(kind),
      account: vscode.l10n.t('{0} on {1}', target.viewer, forge.host),
      notes: notesOf(found, headText !== undefined),
    },
    post: () => post(forge, name, submission, target.headCommit, since),
  });
  if (!isPosted) return undefined;
  doors.threads.discard(draft.id);
  doors.vault.settle({
    id: draft.id,
    text: draft.text,
    owner: ourselves,
    place: { uri: draft.uri, line: draft.startLine },
    fate: 'posted',
    startedAt: draft.createdAt,
    changedAt: doors.clock.now(),
  });
  return undefined;
}

/** Reads what is there again before every try: a lost answer must not make a second comment. */
async function post(
  forge: ReviewForge,
  name: PullRequestName,
  submission: Submission,
  seenHead: string,
  since: number,
): Promise<PostEnd> {
  const target = await forge.target(name, never);
  if (!target.ok) return { kind: 'refused', why: postFailureText(target.failure) };
  if (alreadyPosted(submission, target.value, since))
    return { kind: 'posted', sentence: vscode.l10n.t('It had arrived already; nothing was posted twice.') };
  const reason = hindrance(submission, target.value, seenHead);
  if (reason) return { kind: 'refused', why: hindranceText(reason) };
  const posted = await forge.post(submission, target.value, never);
  if (!posted.ok) return { kind: 'refused', why: postFailureText(posted.failure) };
  return {
    kind: 'posted',
    sentence:
      submission.kind === 'pending'
        ? vscode.l10n.t('It is in your pending review. Only you see it until you send the review.')
        : vscode.l10n.t('Posted.'),
  };
}

async function readBoth(
  forge: ReviewForge,
  name: PullRequestName,
): Promise<Result<{ readonly target: ReviewTarget; readonly files: Parameters<typeof placeDraft>[1] }>> {
  const target = await forge.target(name, never);
  if (!target.ok) return target;
  const files = await forge.changedFiles(name, never);
  return files.ok ? { ok: true, value: { target: target.value, files: files.value } } : files;
}

async function choosePullRequest(
  forge: ReviewForge,
  { repository, branch }: RepositoryPlace,
): Promise<PullRequestName | undefined> {
  const known = branch === undefined ? undefined : await forge.ofBranch(repository, branch, never);
  if (known?.ok && known.value.length === 1) return known.value[0];
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Which pull request of {0}?', repository),
    prompt: vscode.l10n.t('Its number'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^#?\d{1,9}$/.test(text.trim()) ? undefined : vscode.l10n.t('A number, such as 42.'),
  });
  return typed === undefined ? undefined : { repository, number: Number(typed.trim().replace('#', '')) };
}

/** The place as it was found; where the lines are not shown, the nearest that is, if the person wants it. */
async function choosePlace(
  found: Placement,
  path: string,
  target: ReviewTarget,
): Promise<CommentPlace | undefined> {
  if (found.kind === 'lines') return found.place;
  if (found.kind === 'not-changed' || !found.nearest) {
    say(
      vscode.l10n.t(
        '{0} is not among what #{1} changes, so it takes no comment there. Your draft is kept.',
        path,
        target.number,
      ),
    );
    return undefined;
  }
  const nearest = vscode.l10n.t('Post it at the nearest line that is shown: {0}', placeText(found.nearest));
  const answer = await vscode.window.showQuickPick([nearest, vscode.l10n.t('Do not post it')], {
    title: vscode.l10n.t('The pull request does not show these lines'),
  });
  return answer === nearest ? found.nearest : undefined;
}

async function chooseKind(target: ReviewTarget): Promise<'pending' | 'single' | undefined> {
  const ways = (['pending', 'single'] as const)
    .filter((way) => way === 'pending' || !target.pendingReview)
    .map((way) => ({ label: kindText(way), way }));
  const picked = await vscode.window.showQuickPick(ways, {
    title: vscode.l10n.t('Preview and Post'),
    placeHolder: vscode.l10n.t('As what? A preview comes first.'),
  });
  return picked?.way;
}

function kindText(kind: 'pending' | 'single'): string {
  return kind === 'pending'
    ? vscode.l10n.t('A comment of your pending review: only you see it until you send the review')
    : vscode.l10n.t('A single comment: everybody sees it at once');
}

function placeText({ path, side, line, startLine }: CommentPlace): string {
  const lines = startLine === undefined ? String(line) : `${startLine}–${line}`;
  return side === 'left'
    ? vscode.l10n.t('{0}, line {1} as it was before', path, lines)
    : vscode.l10n.t('{0}, line {1}', path, lines);
}

function notesOf(found: Placement, isHeadKnown: boolean): readonly string[] {
  const notes: string[] = [];
  if (found.kind !== 'lines')
    notes.push(vscode.l10n.t('This is the nearest line that is shown, not the one you drafted at.'));
  else if (found.moved !== 0)
    notes.push(
      vscode.l10n.t(
        'The lines moved since: they are {0} lines from where you drafted.',
        Math.abs(found.moved),
      ),
    );
  if (!isHeadKnown)
    notes.push(
      vscode.l10n.t(
        'This clone does not have the pull request’s last commit: look whether the line is the one you mean, or fetch first.',
      ),
    );
  return notes;
}
