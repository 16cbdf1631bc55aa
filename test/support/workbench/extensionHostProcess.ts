import type { OwnedProcess } from '../../../scripts/embedded/ownedProcess.ts';
import { runningProcesses } from './processList.ts';

/** Process ids of the Node extension hosts of a server. */
export function extensionHostPids(server: OwnedProcess): number[] {
  return runningProcesses()
    .filter((each) => each.group === server.process.pid && each.commandLine.includes('--type=extensionHost'))
    .map((each) => each.pid);
}
