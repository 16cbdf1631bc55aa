import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Clock } from '../../../src/core/ports.ts';
import { markerSyntax } from '../../../src/core/waiting/markerSyntax.ts';
import type { MarkerScan } from '../../../src/core/waiting/markers.ts';
import { scanByReading } from '../../../src/host/textMarkers.ts';
import { theEditor } from '../../support/editor/theEditor.ts';

const folder = '/lunch';
const choice = { syntax: markerSyntax([]), isIgnored: (file: string) => file.startsWith('generated/') };

describe('Markers that are read without git', () => {
  let now: number;
  let cancel: vscode.CancellationTokenSource;
  /** What happens in each pause between two files. */
  let inPause: () => void;
  const clock: Clock = {
    now: () => now,
    timeZone: () => 'UTC',
    after(_ms, run) {
      inPause();
      const handle = setImmediate(run);
      return { dispose: () => clearImmediate(handle) };
    },
  };
  const scan = (): Promise<MarkerScan | undefined> =>
    scanByReading(vscode.Uri.file(folder), choice, clock, cancel.token);
  const files = (): readonly string[] =>
    theEditor.filesRead.map((address) => address.slice(`file://${folder}/`.length));
  const writeMany = (count: number, text: string): void => {
    for (let index = 0; index < count; index += 1) theEditor.write(`${folder}/${index}.ts`, text);
  };

  beforeEach(() => {
    theEditor.reset();
    now = 0;
    inPause = () => undefined;
    cancel = new vscode.CancellationTokenSource();
  });

  it('are found with their place, in text that people wrote', async () => {
    theEditor.write(`${folder}/a.ts`, 'let x;\n// TODO(@ana): the key\n');
    theEditor.write(`${folder}/picture.png`, '// TODO(@ana): no text\n');
    theEditor.write(`${folder}/generated/b.ts`, '// TODO(@ana): left out\n');
    const found = await scan();
    assert.ok(found);
    assert.deepEqual(
      found.named.map(({ root, file, line, owners }) => [root, file, line, owners]),
      [['file:///lunch', 'a.ts', 2, ['ana']]],
    );
    assert.equal(found.cut, false);
    assert.deepEqual(files(), ['a.ts']);
  });

  it('end at a number of files, and say so', async () => {
    writeMany(1501, '// TODO(@ana): x\n');
    const found = await scan();
    assert.equal(found?.cut, true);
    assert.ok(files().length <= 1500);
  });

  it('end at a number of bytes, and say so', async () => {
    // 17 files of half a megabyte are more than may be read of one folder; they are read eight at a time.
    writeMany(30, `${'x'.repeat(498_999)}\n// TODO(@ana)\n`);
    const found = await scan();
    assert.equal(found?.cut, true);
    assert.equal(files().length, 24);
    assert.equal(found?.named.length, 24);
  });

  it('are not looked for in a file that is larger than people write', async () => {
    theEditor.write(`${folder}/data.json`, 'x'.repeat(500_001));
    theEditor.write(`${folder}/gone.ts`, '');
    assert.deepEqual((await scan())?.named, []);
    assert.deepEqual(files(), ['gone.ts']);
  });

  it('end when the time for one folder is up, and say so', async () => {
    writeMany(40, '// TODO(@ana)\n');
    inPause = () => (now += 300);
    const found = await scan();
    assert.equal(found?.cut, true);
    assert.equal(files().length, 24);
  });

  it('end when there are as many as are kept, and say so', async () => {
    writeMany(20, '// TODO(@ana)\n'.repeat(100));
    const found = await scan();
    assert.equal(found?.cut, true);
    assert.equal(found?.named.length, 500);
    assert.equal(files().length, 8);
  });

  it('are no answer when the look was cancelled on the way', async () => {
    writeMany(40, '// TODO(@ana)\n');
    inPause = () => {
      if (files().length === 16) cancel.cancel();
    };
    assert.equal(await scan(), undefined);
    assert.equal(files().length, 16);
  });
});
