import assert from 'node:assert/strict';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';

const names = ['Self-reflection', 'Balanced perspective', 'True self-confidence', 'Genuine humility'];

describe('the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options?: HarnessOptions): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open(options);
    await harness.field('Self-reflection').waitFor();
    return harness;
  };
  afterEach(() => harness.close());
  after(closeBrowser);

  it('shows four cards in the order of the principles, each field labelled by its prompt', async () => {
    const { page } = await open();
    assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), [
      ...names,
      'One step for tomorrow',
    ]);
    for (const name of names) {
      const prompt = await harness.card(name).locator('label').innerText();
      assert.match(prompt, /\?$/);
      assert.equal(await page.getByRole('textbox', { name: prompt, exact: true }).count(), 1);
    }
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Day 2026-11-24');
  });

  it('says on the first day what it is and which file the first words create', async () => {
    const { page } = await open();
    const welcome = page.getByText('Your first words create 2026-11-24.md in memory.');
    await welcome.waitFor();
    await harness.field('Self-reflection').fill('One');
    await harness.write();
    await welcome.waitFor({ state: 'detached' });
  });

  it('does not greet somebody whose journal has entries', async () => {
    const { page } = await open({ files: { '2026-11-20.md': '# 2026-11-20\n' } });
    assert.equal(await page.getByText('Your first words').count(), 0);
  });

  it('says quietly what is to know about the journal’s place, and what can be done', async () => {
    const { page } = await open();
    assert.equal(await page.getByRole('button', { name: 'Add to .gitignore' }).count(), 0);
    harness.notice = {
      sentence: 'This folder would be committed.',
      actions: [
        { action: 'addToIgnore', label: 'Add to .gitignore' },
        { action: 'accept', label: 'It is meant to be so' },
      ],
    };
    harness.session.refresh();
    const place = page.getByRole('region', { name: 'Your journal' });
    await place.getByText('This folder would be committed.').waitFor();
    await place.getByRole('button', { name: 'Add to .gitignore' }).click();
    await place.getByRole('button', { name: 'It is meant to be so' }).click();
    await harness.heard();
    assert.deepEqual(harness.asked, ['addToIgnore', 'accept']);
    harness.notice = null;
    harness.session.refresh();
    await place.getByText('This folder would be committed.').waitFor({ state: 'detached' });
  });

  it('offers no other prompt over words that answer this one', async () => {
    await open();
    const button = harness.card('Genuine humility').getByRole('button', { name: 'Another prompt' });
    await harness.field('Genuine humility').fill('The one who fixed the build.');
    await button.waitFor({ state: 'detached' });
    await harness.field('Genuine humility').fill('');
    await button.waitFor();
  });

  it('shows a prompt that was answered in the file by hand, and leaves other headings alone', async () => {
    const text =
      '# Mine\n\n## Self-reflection\n\n> What did I avoid?\n\nThe talk.\n\n## Groceries\n\nBread\n';
    await open({ files: { '2026-11-24.md': text } });
    const field = harness.page.getByRole('textbox', { name: 'What did I avoid?' });
    assert.equal(await field.inputValue(), 'The talk.');
    await harness.card('Self-reflection').getByText('In 2026-11-24.md').waitFor();
    await field.fill('The talk with Ana.');
    await harness.write();
    assert.equal(harness.folder.files.get('2026-11-24.md'), text.replace('The talk.', 'The talk with Ana.'));
  });

  it('grows a field with its text', async () => {
    await open();
    const field = harness.field('Self-reflection');
    const before = (await field.boundingBox())?.height ?? 0;
    await field.fill('line\n'.repeat(12));
    const after = (await field.boundingBox())?.height ?? 0;
    assert.ok(after > before + 100, `${before} → ${after}`);
    assert.equal(await field.evaluate((element) => element.scrollHeight > element.clientHeight + 1), false);
  });

  it('is used by keyboard alone: Tab in the order of the page, Ctrl+Enter to the next card', async () => {
    const { page } = await open();
    harness.session.focusUnanswered();
    await page.waitForFunction(() => document.activeElement?.id === 'self-reflection-answer');
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));
    await page.keyboard.press('Control+Enter');
    assert.equal(await focused(), 'balanced-perspective-answer');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Another prompt');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Not for me');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'true-self-confidence-answer');
    await page.keyboard.press('Meta+Enter');
    assert.equal(await focused(), 'genuine-humility-answer');
    await page.keyboard.press('Control+Enter');
    assert.equal(await focused(), 'step-if');
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'step-then');
    await page.keyboard.press('Control+Enter');
    assert.equal(await focused(), 'open-entry');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await harness.heard();
    assert.deepEqual(harness.asked, ['open entry', 'reveal folder']);
  });

  it('puts the cursor into the first card that has no answer', async () => {
    const text = '## Self-reflection\n\n> What did I avoid?\n\nThe talk.\n';
    const { page } = await open({ files: { '2026-11-24.md': text } });
    harness.session.focusUnanswered();
    await page.waitForFunction(() => document.activeElement?.id === 'balanced-perspective-answer');
  });

  for (const width of [250, 500]) {
    it(`needs no sideways scrolling at ${width} px, also with a long word and a long path`, async () => {
      const { page } = await open({ width });
      await harness.field('Self-reflection').fill('x'.repeat(300));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }

  it('needs no sideways scrolling at 250 px with everything twice as large', async () => {
    // Zooming to 200 % halves the width in CSS pixels, which is what reflows.
    const { page } = await open({ width: 125 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 125);
    for (const name of names) {
      const box = await harness.field(name).boundingBox();
      assert.ok(box && box.width > 60 && box.x + box.width <= 125, JSON.stringify(box));
    }
  });

  it('stands with its headings before its script has run', async () => {
    await open();
    const html = await harness.page.evaluate(async () => (await fetch('/')).text()).catch(() => '');
    assert.equal(html, '', 'the policy lets no request out');
    const response = await harness.page.context().newPage();
    await response.route('http://page.test/**', async (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/reflect.js') await route.abort();
      else await route.fulfill(await harness.fileFor(path));
    });
    await response.goto('http://page.test/');
    assert.deepEqual(await response.getByRole('heading', { level: 2 }).allInnerTexts(), names);
  });

  it('tells its host about an error of its own by name and place, never with its message', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      window.dispatchEvent(new ErrorEvent('error', { error: new TypeError('secret words') }));
    });
    await page.getByText('This page has stopped working.').waitFor();
    assert.match(harness.log.lines.join('\n'), /error Reflect page: TypeError at/);
    assert.doesNotMatch(harness.log.lines.join('\n'), /secret/);
  });

  it('takes no notice of a message that is not one, and says so to the log', async () => {
    await open();
    await harness.send({ type: 'snapshot', cards: 'none' });
    await harness.send('<script>');
    await harness.page.waitForFunction(() => document.querySelectorAll('textarea:not(.line)').length === 4);
    await harness.field('Self-reflection').fill('still here');
    await harness.write();
    assert.match(harness.folder.files.get('2026-11-24.md') ?? '', /still here/);
    assert.equal(harness.log.lines.filter((line) => line.includes('message not understood')).length, 2);
  });

  it('shows text of the journal as text, whatever it looks like', async () => {
    const answer = '<img src=x onerror="document.title=1"> <b>bold</b>';
    await open({ files: { '2026-11-24.md': `## Self-reflection\n\n> What <i>now</i>?\n\n${answer}\n` } });
    assert.equal(await harness.field('Self-reflection').inputValue(), answer);
    assert.equal(await harness.page.locator('img, i, b').count(), 0);
    assert.equal(await harness.page.title(), 'Reflect');
  });
});
