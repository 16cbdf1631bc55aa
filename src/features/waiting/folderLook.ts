import type * as vscode from 'vscode';
import { nothingFound } from '../../core/waiting/markers.ts';
import { nobodyKnown } from '../../core/waiting/person.ts';
import { scanByReading } from '../../host/textMarkers.ts';
import type { LookDoors } from './doors.ts';
import type { LookInput } from './look.ts';
import { noBlame, type RepositoryLook } from './repositoryLook.ts';

/** Every file is read here, so not at every look (ms). */
const freshFor = 10 * 60_000;

/** Looks at a folder that git does not answer for: its files are read, their age cannot be told. */
export async function lookAtFolder(
  doors: LookDoors,
  folder: vscode.Uri,
  { memory, isWhole, choice, cancel }: LookInput,
): Promise<RepositoryLook> {
  const root = folder.toString();
  const now = doors.clock.now();
  const last = memory.markers.get(root);
  let scan = last?.value.scan;
  const isFresh = last !== undefined && now - last.at < freshFor && last.value.key === choice.key;
  if (isWhole || !isFresh) {
    const found = await scanByReading(folder, choice, doors.clock, cancel);
    if (found)
      memory.markers.set(root, {
        at: now,
        value: { head: undefined, dirty: undefined, key: choice.key, wholeAt: now, scan: found },
      });
    scan = found ?? scan;
  }
  return {
    root,
    me: nobodyKnown,
    branches: [],
    scan: scan ?? nothingFound,
    scanned: true,
    gaps: scan?.cut ? [{ kind: 'too-large', what: 'markers' }] : [],
    codeOwners: undefined,
    remote: undefined,
    blame: noBlame,
  };
}
