import * as vscode from 'vscode';
import type { DraftFate, KeptDraft } from '../../core/review/keptDraft.ts';
import { ourselves } from '../../core/review/keptDraft.ts';
import { finish, type Wording } from '../../core/review/wording.ts';
import { ownerName } from './keepConsent.ts';

const { t } = vscode.l10n;

const longest = 90;

/** The first line that is the person's own. */
export function firstLineOf(text: string, wording: Wording): string {
  const own = finish(text, wording).text || text;
  const line = own.split(/\r\n|\r|\n/).find((each) => each.trim() !== '') ?? '';
  const characters = [...line.trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

/** Where it was being written. */
export function whereText({ owner, place }: KeptDraft): string {
  const box = owner === ourselves ? undefined : ownerName(owner);
  const at = place && `${placeName(place.uri)}:${place.line + 1}`;
  return [at, box].filter((part) => part !== undefined).join(' · ');
}

/** A path in the workspace, or at least the file's name. */
export function placeName(uri: string): string {
  const parsed = vscode.Uri.parse(uri);
  return parsed.scheme === 'file' || parsed.scheme === 'vscode-remote'
    ? vscode.workspace.asRelativePath(parsed)
    : (parsed.path.split('/').at(-1) ?? parsed.path);
}

/** What became of it, and when it was last changed. */
export function fateText({ fate, changedAt }: KeptDraft, now: number): string {
  return t('{0}, last changed {1}', fates[fate], ageText(now - changedAt));
}

const fates: Readonly<Record<DraftFate, string>> = {
  open: t('Being written'),
  closed: t('Its box was closed'),
  emptied: t('Its box was emptied at once, as sending does'),
  replaced: t('Most of it was deleted or replaced'),
  discarded: t('Discarded'),
  'handed-over': t('Handed over to be sent; whether it arrived cannot be told'),
  posted: t('Posted'),
};

function ageText(ms: number): string {
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? format.format(-hours, 'hour') : format.format(-Math.round(hours / 24), 'day');
}
