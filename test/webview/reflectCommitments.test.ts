import assert from 'node:assert/strict';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';

const older = '2026-11-20.md';
const files = {
  [older]:
    '# Friday\r\n\r\n## Commitments\r\n\r\n- [ ] Ask Ada why [wait](<https://example.org/7>) [due:: 2026-11-24]\r\n- [x] Done\r\n',
  '2026-11-23.md': '## Commitments\n\n- [ ] Tidy up the flags\n- [ ] Later [due:: 2026-12-01]\n',
};

describe('commitments that are due, in the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options: HarnessOptions = {}): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open({ files, ...options });
    await harness.field('Self-reflection').waitFor();
    return harness;
  };
  const due = () => harness.page.getByRole('region', { name: 'Did I?' });
  const row = (text: string) => due().getByRole('listitem').filter({ hasText: text });
  const button = (text: string, name: string) => row(text).getByRole('button', { name });
  const written = (name: string): string => harness.folder.files.get(name) ?? '';
  const focused = (): Promise<string> =>
    harness.page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));
  afterEach(() => harness.close());
  after(closeBrowser);

  it('come first, the oldest first, with since when they ask; nothing stands there when none is due', async () => {
    const { page } = await open();
    assert.deepEqual(await due().getByRole('listitem').locator('p:first-child').allInnerTexts(), [
      'Tidy up the flags',
      'Ask Ada why',
    ]);
    await row('Ask Ada why').getByText('Due 2026-11-24, said 2026-11-20').waitFor();
    await row('Tidy up').getByText('No date, said 2026-11-23').waitFor();
    const [first] = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    assert.equal(first, 'Did I?');
    await button('Ask Ada why', 'Open what it is about').click();
    assert.deepEqual(harness.asked, ['open https://example.org/7']);
    await harness.close();
    await open({ files: {} });
    assert.equal(await due().count(), 0);
  });

  it('are kept by keyboard alone: written into their own entry by range, and the cursor goes on', async () => {
    const { page } = await open();
    await button('Tidy up', 'Kept').focus();
    await page.keyboard.press('Enter');
    await row('Tidy up').getByText('Saving…').waitFor();
    await page.keyboard.press('Enter');
    await harness.write();
    await row('Tidy up').waitFor({ state: 'detached' });
    assert.equal(
      written('2026-11-23.md'),
      files['2026-11-23.md'].replace(
        '- [ ] Tidy up the flags',
        '- [x] Tidy up the flags [completion:: 2026-11-24]',
      ),
    );
    await due().getByText('kept: Tidy up the flags').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^kept: Tidy up the flags$/ })
      .waitFor();
    assert.equal(await focused(), 'due-0-kept');
    assert.equal(harness.intents.filter(({ type }) => type === 'settle').length, 1);
    await page.keyboard.press('Enter');
    await harness.write();
    await row('Ask Ada').waitFor({ state: 'detached' });
    assert.equal(await focused(), 'open-settled');
    assert.match(written(older), /- \[x\] Ask Ada why .*\[completion:: 2026-11-24\]\r\n- \[x\] Done\r\n$/);
    await page.keyboard.press('Enter');
    assert.deepEqual(harness.asked, ['open 2026-11-20']);
  });

  it('are moved to a date: a day after today, by Enter; Escape leaves', async () => {
    const { page } = await open();
    const move = button('Ask Ada', 'Move to a date…');
    await move.focus();
    await page.keyboard.press('Enter');
    const date = page.getByLabel('New date');
    await date.and(page.locator(':focus')).waitFor();
    assert.equal(await move.getAttribute('aria-expanded'), 'true');
    assert.equal(await date.inputValue(), '2026-11-25');
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'due-1-move');
    await page.keyboard.press('Enter');
    await date.fill('2026-11-24');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'A day after today, please.' }).waitFor();
    await date.fill('2026-12-02');
    await page.keyboard.press('Enter');
    await harness.write();
    await row('Ask Ada').waitFor({ state: 'detached' });
    assert.equal(
      written(older),
      files[older]?.replace(
        '- [ ] Ask Ada why [wait](<https://example.org/7>) [due:: 2026-11-24]\r\n',
        '- [-] Ask Ada why [wait](<https://example.org/7>) [moved:: 2026-12-02] [due:: 2026-11-24] [cancelled:: 2026-11-24]\r\n' +
          '- [ ] Ask Ada why [wait](<https://example.org/7>) [due:: 2026-12-02]\r\n',
      ),
    );
  });

  it('are let go with a reason, never without; what was typed of it survives a kill', async () => {
    const { page } = await open();
    await button('Ask Ada', 'Let go…').click();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'A few words are enough.' }).waitFor();
    await page.keyboard.type('She left [the team]');
    harness.killHost();
    await harness.restartHost();
    const reason = page.getByLabel('Why?');
    await reason.waitFor();
    assert.equal(await reason.inputValue(), 'She left [the team]');
    await reason.press('Enter');
    await harness.write();
    await row('Ask Ada').waitFor({ state: 'detached' });
    assert.match(written(older), /\[reason:: She left \\\[the team\\\]\] \[due:: 2026-11-24\]/);
  });

  it('stay with their answer when it cannot be written, say why, and are tried again', async () => {
    const { page } = await open();
    harness.folder.failure = { kind: 'read-only', path: older };
    await button('Ask Ada', 'Kept').click();
    await harness.write();
    await row('Ask Ada').getByText('Not saved: read-only. It is kept here until it is.').waitFor();
    assert.equal(await button('Ask Ada', 'Kept').getAttribute('aria-disabled'), 'false');
    harness.killHost();
    harness.folder.failure = undefined;
    await harness.restartHost();
    await row('Ask Ada').waitFor();
    await harness.write();
    await row('Ask Ada').waitFor({ state: 'detached' });
    assert.match(written(older), /- \[x\] Ask Ada why/);
    harness.folder.failure = { kind: 'no-space', path: older };
    await button('Tidy up', 'Kept').click();
    await harness.write();
    await row('Tidy up').getByText('Not saved: no-space.').waitFor();
    await button('Tidy up', 'Let go…').click();
    await page.keyboard.type('Somebody did it.');
    await page.keyboard.press('Enter');
    await harness.write();
    await row('Tidy up').getByText('Not saved: no-space.').waitFor();
    harness.folder.failure = undefined;
    await button('Tidy up', 'Try again').click();
    await harness.write();
    await row('Tidy up').waitFor({ state: 'detached' });
    assert.match(written('2026-11-23.md'), /- \[-\] Tidy up the flags \[reason:: Somebody did it\.\]/);
    await page.reload();
    await harness.field('Self-reflection').waitFor();
    assert.equal(await due().count(), 0);
  });

  it('are settled once when the host died after writing and before saying so', async () => {
    await open();
    await button('Ask Ada', 'Kept').click();
    await harness.heard();
    harness.cutLine();
    await harness.write();
    const after = written(older);
    assert.match(after, /\[x\] Ask Ada/);
    harness.killHost();
    await harness.restartHost();
    await harness.field('Self-reflection').waitFor();
    await harness.write();
    await due().getByText('kept: Ask Ada why').waitFor();
    assert.equal(written(older), after);
  });

  it('keep the reason where the person can read it when somebody else reworded the commitment', async () => {
    const { page } = await open();
    await button('Ask Ada', 'Let go…').click();
    await page.keyboard.type('No time.');
    const reworded = written(older).replace('Ask Ada', 'Tell Ada');
    harness.folder.files.set(older, reworded);
    await page.keyboard.press('Enter');
    await harness.write();
    const note = due().getByText('Changed elsewhere: Ask Ada why. Your reason was: No time.');
    await note.waitFor();
    assert.equal(written(older), reworded);
    await harness.restartHost();
    await note.waitFor();
    await due().getByRole('button', { name: 'I have read this' }).click();
    await note.waitFor({ state: 'detached' });
    await page.reload();
    await harness.field('Self-reflection').waitFor();
    assert.equal(await note.count(), 0);
  });

  it('appear and go with what other programs write, and the line that is being written stays where it is', async () => {
    const { page } = await open({ files: {}, height: 500 });
    const field = harness.field('Genuine humility');
    await field.fill('Writing');
    await field.scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const before = (await field.boundingBox())?.y ?? 0;
    harness.folder.write(older, files[older] ?? '');
    await row('Ask Ada').waitFor();
    const now = (await field.boundingBox())?.y ?? 0;
    assert.ok(Math.abs(now - before) < 2, `${before} → ${now}`);
    harness.folder.write(older, (files[older] ?? '').replace('[ ]', '[x]'));
    await row('Ask Ada').waitFor({ state: 'detached' });
  });

  it('are answered on the day on which somebody still writes, also past midnight', async () => {
    const { page } = await open({ now: '2026-11-24T23:59:50Z' });
    await harness.field('Genuine humility').fill('Late.');
    harness.clock.advance(20_000);
    await page.getByText('It is past midnight.').waitFor();
    await button('Tidy up', 'Kept').click();
    await harness.write();
    await row('Tidy up').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Day 2026-11-24' }).waitFor();
    assert.match(written('2026-11-23.md'), /\[x\] Tidy up the flags \[completion:: 2026-11-24\]/);
  });

  it('say which entry could not be read, and miss only its commitments', async () => {
    await open({ files: { ...files, '2026-11-19.md': `- [ ] x\n${'x'.repeat(1_100_000)}` } });
    await due().getByText('2026-11-19.md could not be read.').waitFor();
    assert.equal(await due().getByRole('listitem').count(), 2);
  });

  it('do not wait for a long journal: the cards stand at once, what is due comes when it is known', async () => {
    harness = await ReflectHarness.open({ files, slowOverview: true });
    await waitUntil('the page asks', () => harness.intents.some(({ type }) => type === 'ready'));
    harness.clock.advance(200);
    await harness.field('Self-reflection').waitFor();
    assert.equal(await due().count(), 0);
    harness.finishOverview();
    await waitUntil('both are there', async () => (await due().getByRole('listitem').count()) === 2);
  });
});
