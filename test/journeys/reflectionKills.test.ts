import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

/** What every process at once may cost (ms of typing), design decision 5. */
const mayBeLost = 250;

describe('What a kill costs the person who is typing', () => {
  let workbench: Workbench;

  before(async () => {
    // In memory where there is such a place: a busy disk takes seconds to flush at times, and that is not ours to promise.
    const memory = '/dev/shm';
    const root = existsSync(memory) ? await mkdtemp(join(memory, 'those-guys-')) : undefined;
    workbench = await launch(root === undefined ? {} : { root });
  });
  after(() => workbench?.dispose());

  const entry = async (): Promise<string> => {
    const two = (number: number): string => String(number).padStart(2, '0');
    const now = new Date();
    const name = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.md`;
    return readFile(join(workbench.home, 'those-guys', name), 'utf8').catch(() => '');
  };

  /** Opens the view by command and gives the field of a principle, with the cursor at its end. */
  const openField = async (principle: string): Promise<Locator> => {
    await runCommand(workbench.page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(workbench.page);
    const field = reflect.getByRole('region', { name: principle }).getByRole('textbox');
    await field.focus();
    await field.press('Control+End');
    return field;
  };

  it('nothing, when the extension host is killed right behind the last word', async () => {
    const field = await openField('Self-reflection');
    await workbench.page.keyboard.type('Every word before the kill.');
    assert.equal(await field.inputValue(), 'Every word before the kill.');
    await workbench.kill9('extensionHost');
    await waitUntil(
      'the new host has it in the file',
      async () => (await entry()).includes('\nEvery word before the kill.\n'),
      60_000,
    );
    await waitUntil(
      'the view has them, and says so',
      async () => {
        // The page of the dead host may still stand there and go while we look at it.
        const reflect = await webviewFrame(workbench.page);
        const again = reflect.getByRole('region', { name: 'Self-reflection' });
        const says = await again.getByText(/^(Saved|In) /).isVisible();
        const field = again.getByRole('textbox');
        const holds = await field.inputValue({ timeout: 1_000 }).catch(() => undefined);
        return says && holds === 'Every word before the kill.';
      },
      60_000,
    );
    assert.equal((await entry()).match(/Every word/g)?.length, 1);
  });

  it('nothing, when the window is killed as soon as the words are seen', async () => {
    const field = await openField('Balanced perspective');
    await workbench.page.keyboard.type('Seen, then gone.');
    assert.equal(await field.inputValue(), 'Seen, then gone.');
    await workbench.kill9('window');
    await workbench.reopen();
    const again = await openField('Balanced perspective');
    await waitUntil('the words are back', async () => (await again.inputValue()) === 'Seen, then gone.');
    await waitUntil('and in the file', async () => (await entry()).includes('\nSeen, then gone.\n'));
  });

  it('at most the last 250 ms of typing, when every process is killed at once', async () => {
    await openField('Genuine humility');
    const typedAt: number[] = [];
    const until = Date.now() + 2_000;
    let text = '';
    while (Date.now() < until) {
      const letter = String.fromCharCode(97 + (text.length % 26));
      // As fast as anybody types; faster, and the two processors of a build machine are what is measured.
      typedAt.push(Date.now());
      await workbench.page.keyboard.press(letter, { delay: 40 });
      text += letter;
    }
    const killedAt = Date.now();
    await workbench.kill9('everything');
    const kept = /## Genuine humility\n\n> .*\n\n([a-z]+)\n/.exec(await entry())?.[1] ?? '';
    assert.ok(text.startsWith(kept), kept);
    const firstLost = typedAt[kept.length] ?? killedAt;
    console.log(
      `        kept ${kept.length} of ${text.length}; the first lost is ${killedAt - firstLost} ms old`,
    );
    assert.ok(killedAt - firstLost <= mayBeLost, `lost what was typed ${killedAt - firstLost} ms before`);
    assert.match(await entry(), /^Seen, then gone\.$/m);
    await workbench.reopen();
    const again = await openField('Genuine humility');
    await waitUntil('the words are back', async () => (await again.inputValue()).startsWith(kept));
  });
});
