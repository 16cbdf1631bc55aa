import { readdirSync, readFileSync } from 'node:fs';

/** A running process, read from /proc: the embedded host is Linux only. */
export interface RunningProcess {
  readonly pid: number;
  readonly group: number;
  readonly commandLine: string;
}

/** Every process that runs now. Those that ended and were not yet collected by their parent do not count. */
export function runningProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      // The command's name is in brackets and may hold spaces; state, parent and group follow it.
      const [state, , group] = read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
      if (state === undefined || state === '' || state === 'Z') return [];
      const commandLine = read(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
      return [{ pid: Number(name), group: Number(group), commandLine }];
    });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended between the two looks.
    return '';
  }
}
