import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPart, placeParts } from '../../../src/host/node/parts.ts';

describe('A part of the extension in the Node host', () => {
  let folder: string;

  const part = (name: string, text: string): Promise<void> =>
    writeFile(join(folder, 'dist', 'parts', `${name}.js`), text);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'those-guys-parts-'));
    await mkdir(join(folder, 'dist', 'parts'), { recursive: true });
    placeParts(folder);
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is run once, however often it is asked for', async () => {
    await part('once', 'module.exports = { "a.ts": {} };');
    const [first, second] = await Promise.all([loadPart('once'), loadPart('once')]);
    assert.deepEqual(Object.keys(first), ['a.ts']);
    assert.equal(first, second);
  });

  it('has the API and the other parts, and nothing else', async () => {
    await part(
      'one',
      'exports.uri = require("vscode").Uri.file("/a").path; exports.other = require.part("two");',
    );
    await part('two', 'exports.two = 2;');
    const one = await loadPart('one');
    assert.equal(one['uri'], '/a');
    assert.deepEqual(await one['other'], { two: 2 });
    await part('three', 'require("node:fs");');
    await assert.rejects(loadPart('three'), /A part asked for node:fs/);
  });

  it('is asked for again where it could not be read', async () => {
    await assert.rejects(loadPart('late'), { code: 'ENOENT' });
    await part('late', 'exports.late = true;');
    assert.deepEqual(await loadPart('late'), { late: true });
  });

  it('tells its own lines in an error', async () => {
    await part('faulty', '\n\nthrow new Error("on the third line");');
    const error = await loadPart('faulty').catch((each: unknown) => each);
    assert.match(String((error as Error).stack), /faulty\.js:3:/u);
  });
});
