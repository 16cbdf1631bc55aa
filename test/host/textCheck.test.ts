import * as vscode from 'vscode';
import { lookOverRows } from '../../src/features/review/lookOverRows.ts';
import { openTextCheck } from '../../src/features/review/textCheck.ts';
import { Setting } from '../../src/names.ts';
import { mustEqual } from '../support/mustEqual.ts';

const harsh = 'Obviously this never works.';
const review = [harsh, 'Rename the flag, it says the opposite.', 'The test must not sleep.'];
const noTemplates = { wording: { pieces: [] }, all: () => Promise.resolve([]) };

describe('What is said about a text before it is sent', () => {
  const set = (setting: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
  const texts = openTextCheck(noTemplates);
  const codes = async (text: string, subject?: string): Promise<readonly string[]> =>
    (await texts.findings(text, subject)).map(({ code }) => code);

  afterEach(async () => {
    for (const setting of [Setting.reviewCheck, Setting.reviewRules, Setting.reviewAllow])
      await set(setting, undefined);
  });

  it('has every finding while nobody switched one off', async () => {
    mustEqual(await codes(harsh), ['unsupported-certainty', 'absolute']);
  });

  it('leaves out rules that are off, words that are allowed, and everything while the check is off', async () => {
    await set(Setting.reviewRules, { absolute: false });
    mustEqual(await codes(harsh), ['unsupported-certainty']);
    await set(Setting.reviewAllow, ['obviously']);
    mustEqual(await codes(harsh), []);
    await set(Setting.reviewRules, undefined);
    await set(Setting.reviewAllow, undefined);
    await set(Setting.reviewCheck, false);
    mustEqual(await codes(harsh), []);
    mustEqual(await texts.ofReview(review), []);
  });

  it('leaves out what was ignored in the same draft, and in no other', async () => {
    texts.ignore('one', 'absolute', 'never works');
    mustEqual(await codes(harsh, 'one'), ['unsupported-certainty']);
    mustEqual(await codes(harsh, 'other'), ['unsupported-certainty', 'absolute']);
    texts.forget('one');
    mustEqual(await codes(harsh, 'one'), ['unsupported-certainty', 'absolute']);
  });

  it('is the same in the list of a whole review', async () => {
    await set(Setting.reviewRules, { 'one-sided-review': false, absolute: false });
    const entries = await Promise.all(
      review.map(async (text, at) => ({
        text,
        place: `a.ts:${at}`,
        findings: await texts.findings(text, undefined),
        go: () => Promise.resolve(),
      })),
    );
    const ofAll = await texts.ofReview(review);
    mustEqual(
      ofAll.map(({ code }) => code),
      ['review-without-credit'],
    );
    const rows = lookOverRows(entries, ofAll, undefined, [], noTemplates.wording);
    const said = rows
      .map(({ label, description, detail }) => [label, description, detail].join(' '))
      .join('\n');
    if (/leaves no exception|Is there a side/.test(said)) throw new Error(said);
    if (!/gives credit/.test(said) || !/claims certainty/.test(said)) throw new Error(said);
  });
});
