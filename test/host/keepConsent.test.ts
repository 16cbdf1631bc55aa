import * as vscode from 'vscode';
import type { State } from '../../src/core/ports.ts';
import { openKeepConsent, type KeepConsent } from '../../src/features/review/keepConsent.ts';
import { Setting } from '../../src/names.ts';
import { mustEqual } from '../support/mustEqual.ts';

describe('The question whether drafts in other boxes are kept', () => {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
  const allow = (value: unknown): Thenable<void> =>
    configuration().update(Setting.keepDrafts, value, vscode.ConfigurationTarget.Global);
  const stateInMemory = (): State => {
    const kept = new Map<string, unknown>();
    return { get: (key) => kept.get(key), set: (key, value) => Promise.resolve(void kept.set(key, value)) };
  };
  let asked: string[] = [];
  const consent = (answer: number | undefined, state = stateInMemory(), inBrowser = false): KeepConsent =>
    openKeepConsent(state, inBrowser, (question, ...answers) => {
      asked.push(question);
      return Promise.resolve(answer === undefined ? undefined : answers[answer]);
    });

  beforeEach(() => {
    asked = [];
  });
  afterEach(() => allow(undefined));

  it('is asked once, and a yes is written into the settings', async () => {
    const keep = consent(0);
    mustEqual(keep.allows('github'), false);
    mustEqual(await keep.ask('github'), true);
    mustEqual(keep.allows('github'), true);
    mustEqual(configuration().get(Setting.keepDrafts), { github: true });
    mustEqual(await keep.ask('github'), false);
    mustEqual(asked.length, 1);
    if (!/GitHub for seven days.*only you can read/.test(asked[0] ?? '')) throw new Error(asked[0]);
  });

  it('takes a no, and is not asked again in any window after it', async () => {
    const state = stateInMemory();
    mustEqual(await consent(1, state).ask('gitlab'), false);
    mustEqual(configuration().get(Setting.keepDrafts), { gitlab: false });
    await allow(undefined);
    mustEqual(await consent(0, state).ask('gitlab'), false);
    mustEqual(consent(0, state).allows('gitlab'), false);
    mustEqual(asked.length, 1);
  });

  it('is answered by closing it, too', async () => {
    const keep = consent(undefined);
    mustEqual(
      [await keep.ask('gerrit'), await keep.ask('gerrit'), keep.allows('gerrit')],
      [false, false, false],
    );
    mustEqual(asked.length, 1);
  });

  it('is never asked about an unknown extension: the setting says yes to it, by name or by how it begins', async () => {
    const keep = consent(0);
    mustEqual(await keep.ask('my-forge-7'), false);
    mustEqual(asked, []);
    await allow({ 'my-forge-*': true, 'my-forge-8': false });
    mustEqual(
      [keep.allows('my-forge-7'), keep.allows('my-forge-8'), keep.allows('other')],
      [true, false, false],
    );
  });

  it('says where it is kept in a browser', async () => {
    await consent(undefined, undefined, true).ask('github');
    if (!/browser’s storage/.test(asked[0] ?? '')) throw new Error(asked[0]);
  });
});
