import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

/** How many commits the files are spread over, so that blame has a history to read. */
const commits = 20;

/** Lines of one file; every tenth file has a marker, every hundredth one that names somebody. */
function fileText(number: number): string {
  const lines = Array.from({ length: 40 }, (_, line) => `export const value${line} = ${number * 31 + line};`);
  if (number % 10 === 0) lines[12] = '// TODO: look at this again when the import is faster';
  if (number % 100 === 0) lines[25] = `// BLOCKED(@person${number % 7}): the key for part ${number}`;
  return `${lines.join('\n')}\n`;
}

const pathOf = (number: number): string => `src/part${number % 250}/unit${number % 4}/file${number}.ts`;

/** Runs git and gives what it said. */
export async function gitIn(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder, maxBuffer: 64_000_000 });
  return stdout;
}

/** Makes a repository with so many files at `folder`, all checked out; through `git fast-import`, since adding takes minutes. */
export async function createLargeRepository(folder: string, files: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  await gitIn(folder, 'config', 'user.email', 'sam@example.org');
  await gitIn(folder, 'config', 'user.name', 'Sam Rivers');
  const importing = spawn('git', ['fast-import', '--quiet'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const write = async (text: string): Promise<void> => {
    if (!importing.stdin.write(text)) await once(importing.stdin, 'drain');
  };
  for (let commit = 0; commit < commits; commit += 1) {
    const seconds = 1_780_000_000 + commit * 86_400;
    await write(
      `commit refs/heads/main\ncommitter Sam Rivers <sam@example.org> ${seconds} +0000\ndata 4\npart\n`,
    );
    for (let number = commit; number < files; number += commits) {
      const text = fileText(number);
      await write(`M 100644 inline ${pathOf(number)}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  importing.stdin.end();
  const [code] = (await once(importing, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  await gitIn(folder, 'checkout', '--quiet', '--force', 'main');
}
