import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownedProcess } from '../../../scripts/embedded/ownedProcess.ts';
import { projectRoot } from '../../../scripts/embedded/places.ts';
import { desktopArguments, findDesktopEditor } from '../../../scripts/desktop/desktopEditor.ts';

describe('A desktop VS Code', () => {
  let bin: string;
  let seen: string;

  /** A program that writes down its arguments, one per line. */
  const put = async (name: string, rest = ''): Promise<string> => {
    const file = join(bin, name);
    await writeFile(file, `#!/bin/sh\nprintf '%s\\n' "$@" > "${seen}"\n${rest}`, { mode: 0o755 });
    return file;
  };
  const run = async (script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> => {
    const child = ownedProcess(
      spawn(process.execPath, [join(projectRoot, 'scripts', script), ...args], {
        detached: true,
        stdio: 'pipe',
        env: { ...process.env, ...env },
      }),
    );
    let output = '';
    child.process.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.process.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const end = await child.ended;
    return `${output}\nexit ${end.kind === 'ended' ? end.code : end.error.message}`;
  };

  beforeEach(async () => {
    bin = await mkdtemp(join(tmpdir(), 'those-guys-path-'));
    seen = join(bin, 'arguments');
  });

  afterEach(() => rm(bin, { recursive: true, force: true }));

  it('is found on the PATH, VS Code before its relatives, and only when it can be run', async () => {
    await writeFile(join(bin, 'code'), 'not a program', { mode: 0o644 });
    assert.equal(findDesktopEditor(bin), undefined);
    await put('codium');
    assert.equal(findDesktopEditor(`/nowhere:${bin}`)?.name, 'VSCodium');
    await rm(join(bin, 'code'));
    await put('code');
    assert.equal(findDesktopEditor(bin)?.executable, join(bin, 'code'));
  });

  it('is opened on a workspace with the extension under development', () => {
    assert.deepEqual(desktopArguments('/p', '/w'), ['--new-window', '--extensionDevelopmentPath=/p', '/w']);
  });

  it('is started by `npm start -- --desktop` with the project and the sample', async () => {
    await put('code');
    const output = await run('start.ts', ['--desktop'], { PATH: `${bin}:${process.env['PATH']}` });
    assert.match(output, /exit 0$/);
    const args = (await readFile(seen, 'utf8')).trim().split('\n');
    assert.deepEqual(args.slice(0, 2), ['--new-window', `--extensionDevelopmentPath=${projectRoot}`]);
    assert.match(args[2] ?? '', /lunch-club$/);
  });

  it('is missed in plain words when there is none', async () => {
    await symlink(process.execPath, join(bin, 'node'));
    const output = await run('start.ts', ['--desktop'], { PATH: bin });
    assert.match(output, /No desktop VS Code on the PATH/);
    assert.match(output, /exit 1$/);
  });

  it('gets the same suite that the embedded host runs, and its outcomes are counted', async () => {
    const passed = '@those-guys-test {"title":"x","state":"passed","milliseconds":1}';
    const program = await put('code', `echo '${passed}'`);
    const output = await run('hostTests.ts', [], { THOSE_GUYS_HOST: program });
    assert.match(output, /Host: .*code, because THOSE_GUYS_HOST names it/);
    assert.match(output, /1 passed, 0 failed\nexit 0|1 passed, 0 failed\n\nexit 0/);
    const args = await readFile(seen, 'utf8');
    assert.ok(args.includes(`--extensionDevelopmentPath=${projectRoot}`), args);
    assert.ok(args.includes(join(projectRoot, 'dist', 'test', 'node.js')), args);
    assert.ok(dirname(program) === bin);
  });

  it('is taken from the PATH by `npm run test:desktop`, and fails when a test in it fails', async () => {
    const failed = '@those-guys-test {"title":"x","state":"failed","milliseconds":1,"error":"no"}';
    await put('code', `echo '${failed}'\nexit 1`);
    const output = await run('hostTests.ts', ['--desktop'], { PATH: `${bin}:${process.env['PATH']}` });
    assert.match(output, /Host: .*\/code, because it is installed/);
    assert.match(output, /0 passed, 1 failed\s+exit 1$/);
  });

  it('fails when the program ends without having run a test, or badly after them', async () => {
    const program = await put('code');
    assert.match(await run('hostTests.ts', [], { THOSE_GUYS_HOST: program }), /0 passed, 1 failed\s+exit 1$/);
    const passed = '@those-guys-test {"title":"x","state":"passed","milliseconds":1}';
    await put('code', `echo '${passed}'\nexit 3`);
    assert.match(await run('hostTests.ts', [], { THOSE_GUYS_HOST: program }), /1 passed, 1 failed\s+exit 1$/);
  });
});
