import type * as vscode from 'vscode';
import { nothingFound } from '../../core/waiting/markers.ts';
import { nobodyKnown } from '../../core/waiting/person.ts';
import { scanByReading } from '../../host/textMarkers.ts';
import type { WaitingDoors } from './doors.ts';
import type { LookInput } from './look.ts';
import { noAges, type RepositoryLook } from './repositoryLook.ts';

/** Looks at a folder that git does not answer for: its files are read, their age cannot be told. */
export async function lookAtFolder(
  doors: WaitingDoors,
  folder: vscode.Uri,
  { memory, markersOlderThan, cancel }: LookInput,
): Promise<RepositoryLook> {
  const root = folder.toString();
  const now = doors.clock.now();
  const last = memory.markers.get(root);
  let scan = last?.value.scan;
  if (!last || now - last.at >= markersOlderThan) {
    const found = await scanByReading(folder, doors.clock, cancel);
    if (found) memory.markers.set(root, { at: now, value: { head: undefined, scan: found } });
    scan = found ?? scan;
  }
  return {
    root,
    me: nobodyKnown,
    branches: [],
    scan: scan ?? nothingFound,
    scanned: true,
    gaps: scan?.cut ? [{ kind: 'too-large', what: 'markers' }] : [],
    ages: noAges,
  };
}
