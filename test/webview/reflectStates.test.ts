import assert from 'node:assert/strict';
import { dailySet } from '../../src/core/reflection/promptSets.ts';
import { axeFindings } from './support/axeFindings.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';
import { themes, type ThemeName } from './support/themes.ts';

const file = '2026-11-24.md';

describe('states of the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options?: HarnessOptions): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open(options);
    return harness;
  };
  afterEach(() => harness.close());
  after(closeBrowser);

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has a first day without axe findings in ${theme}: what this is, where the file will be, nothing due`, async () => {
      const { page } = await open({ theme });
      await page.getByText('Your first words create 2026-11-24.md in memory.').waitFor();
      assert.equal(await page.getByRole('region', { name: 'Did I?' }).count(), 0);
      assert.equal(await page.getByRole('alert').count(), 0);
      assert.deepEqual(await axeFindings(page), []);
    });
  }

  it('says while the journal is waited for that it is being read, aloud too, and then shows it', async () => {
    const { page } = await open({ slowReading: true });
    await page.getByText('Your journal is still being read.').first().waitFor();
    await page.getByRole('status').filter({ hasText: 'Your journal is still being read.' }).waitFor();
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 4);
    assert.deepEqual(await axeFindings(page), []);
    harness.finishReading();
    await harness.field('Self-reflection').waitFor();
    assert.equal(await page.locator('#slow').count(), 0);
  });

  it('says plainly that the folder is out of reach, keeps the cards, the words and what is due, and goes on by itself', async () => {
    const { page } = await open({
      files: {
        [file]: '## Self-reflection\n\n> What now?\n\nOld words.\n',
        '2026-11-20.md': '## Commitments\n\n- [ ] Ask Ada\n',
      },
    });
    await page.getByText('Ask Ada').waitFor();
    harness.folder.failure = { kind: 'not-found', path: '/away' };
    harness.session.refresh();
    await page.getByText('2026-11-24.md cannot be read: not-found').waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), 'Old words.');
    assert.equal(await page.getByRole('listitem').count(), 1);
    await harness.field('Genuine humility').fill('New words.');
    await harness.write();
    await harness
      .card('Genuine humility')
      .getByText(/^Not saved/)
      .waitFor();
    assert.deepEqual(await axeFindings(page), []);
    harness.folder.failure = undefined;
    harness.clock.advance(5_000);
    await harness.write();
    await harness
      .card('Genuine humility')
      .getByText(/^Saved/)
      .waitFor();
    await page.getByText('cannot be read').waitFor({ state: 'detached' });
    assert.match(harness.folder.files.get(file) ?? '', /Old words\.[^]*New words\./);
  });

  it('offers to begin anew where the folder of the journal is gone, and is no first day then', async () => {
    const { page } = await open({ failure: { kind: 'folder-gone', path: '/away' } });
    await page.getByText('2026-11-24.md cannot be read: folder-gone').waitFor();
    assert.equal(await page.getByText('Your first words').count(), 0);
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole('button', { name: 'Start anew there' }).press('Enter');
    await harness.heard();
    assert.deepEqual(harness.asked, ['startAnew']);
  });

  it('shows cards to write on when the entry cannot be read from the start', async () => {
    harness = await ReflectHarness.open({ failure: { kind: 'not-text', path: file } });
    await harness.page.getByText('2026-11-24.md cannot be read: not-text').waitFor();
    assert.equal(await harness.page.getByRole('textbox').count(), 6);
    assert.equal(await harness.page.getByText('Your first words').count(), 0);
  });

  it('says that it could not be made, and is made when asked again', async () => {
    const { page } = await open({ brokenState: true });
    await page.getByText('This page could not be made.').first().waitFor();
    assert.match(harness.log.lines.join('\n'), /error Reflect: the page could not be made/);
    assert.deepEqual(await axeFindings(page), []);
    harness.mendState();
    await page.getByRole('button', { name: 'Try again' }).click();
    await harness.field('Self-reflection').waitFor();
    assert.equal(await page.locator('#failure').count(), 0);
  });

  it('has something to say when every prompt was refused, and a way back', async () => {
    const { page } = await open();
    await harness.field('Self-reflection').waitFor();
    await harness.state.set(
      'reflection.refused',
      dailySet.prompts.map(({ id }) => id),
    );
    harness.session.refresh();
    await page.getByText('Nothing is left to ask.').waitFor();
    assert.equal(await page.getByRole('textbox').count(), 2);
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole('button', { name: 'Let them come again' }).click();
    await harness.field('Genuine humility').waitFor();
    assert.equal(await page.getByRole('textbox').count(), 6);
    await harness.state.set(
      'reflection.refused',
      dailySet.prompts.filter(({ principle }) => principle === 'genuine-humility').map(({ id }) => id),
    );
    harness.session.refresh();
    await page.getByText('Of some principles nothing is left to ask.').waitFor();
    assert.equal(await page.getByRole('textbox').count(), 5);
  });

  it('moves nothing: no animation and no transition runs on it', async () => {
    const { page } = await open({ files: { '2026-11-20.md': '## Commitments\n\n- [ ] Ask Ada\n' } });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Let go…' }).click();
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  });
});
