import assert from 'node:assert/strict';
import { readTemplateFile } from '../../../../src/core/review/templateFile.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import type { AskingForge, AskTarget } from '../../../../src/core/waiting/reviewAsk.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { followUp } from '../../../../src/features/waiting/followUpMove.ts';
import type { Previews } from '../../../../src/host/previews.ts';
import { passagesInDoubt } from '../../../../src/host/reviewCheck.ts';
import { Setting } from '../../../../src/names.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { facts, hour, thursday } from '../../core/waiting/turnCase.ts';

type Preview = Parameters<Previews['ask']>[0];

const url = 'https://github.com/acme/lunch/pull/1';
const [signal] = pullRequestSignals(
  'github.com',
  {
    viewer: { login: 'ada' },
    pullRequests: [
      {
        id: 'PR_1',
        repository: 'acme/lunch',
        number: 1,
        title: 'Soup',
        url,
        head: { repository: 'acme/lunch', branch: 'soup' },
        facts: facts({ reviewRequests: [{ kind: 'user', name: 'grace', at: thursday - 60 * hour }] }),
      },
    ],
  },
  thursday,
);
assert.ok(signal);
const pullRequest = waitOf(signal, nobodyKnown);
const ledger = waitOf(
  {
    kind: 'ledger',
    line: 7,
    source: '',
    owner: 'ana',
    text: 'the mail account',
    since: { kind: 'moment', at: Date.parse('2026-11-04T09:00:00Z') },
  },
  nobodyKnown,
);

const own = `---
name: follow-up
---
Hello \${WHO}, about “\${SUBJECT}”: \${LINK:it is with you}.
I could \${OFFER}.
\${1:How are you?}
`;
const withoutOffer = '---\nname: follow-up\n---\n${WHO}: ${SUBJECT}?\n';
const onlyOpen = '---\nname: follow-up\n---\n${1:What now?}\n';

describe('A kind follow-up', () => {
  let previews: Preview[];

  /** Makes the move, typing `typed` and taking these entries of the lists, one after the other. */
  async function made(
    wait: typeof ledger,
    { file, typed = [], taken }: { file?: string; typed?: readonly string[]; taken: readonly string[] },
  ): Promise<unknown> {
    theEditor.typed.push(...typed);
    theEditor.taken.push(...taken);
    const { template } = file === undefined ? { template: undefined } : readTemplateFile(file);
    const target: AskTarget = {
      id: 'PR_1',
      repository: 'acme/lunch',
      number: 1,
      title: 'Soup',
      url,
      state: 'open',
      isLocked: false,
      viewer: 'ada',
      requested: [],
      choices: [],
      ownComments: [],
    };
    const forge = {
      host: 'github.com',
      account: 'ada',
      target: async () => ({ ok: true, value: target }),
    } as unknown as AskingForge;
    return followUp(wait, {
      askingForgeOf: async () => forge,
      ownTemplate: async (name) => (name === template?.name ? template : undefined),
      passagesInDoubt,
      previews: {
        ask: async (preview) => {
          previews.push(preview);
          return true;
        },
        dispose() {},
      },
      clock: new ManualClock('2026-11-24T12:00:00Z'),
    });
  }

  beforeEach(() => {
    theEditor.reset();
    previews = [];
  });

  it('has words of its own, asks for an offer first, and is copied as it was read', async () => {
    await made(ledger, { typed: ['set it up with you.'], taken: ['Copy'] });
    assert.match(theEditor.clipboard, /^Hi @ana,\n\nI have been waiting on “the mail account” since Nov 4\./);
    assert.match(theEditor.clipboard, /To make it easier, I can set it up with you\.\n/);
    assert.match(theEditor.lists[0]?.placeHolder ?? '', /^The balance check has nothing to add/);
  });

  it('is read as the person’s settings say: without a rule that is off, allowed words, or at all', async () => {
    const placeHolder = async (): Promise<string> => {
      await made(ledger, { typed: ['obviously do it.'], taken: [] });
      return theEditor.lists.at(-1)?.placeHolder ?? '';
    };
    assert.match(await placeHolder(), /would look again at: “obviously”/);
    for (const [setting, value, said] of [
      [Setting.reviewRules, { 'unsupported-certainty': false }, /has nothing to add/],
      [Setting.reviewAllow, ['obviously'], /has nothing to add/],
      [Setting.reviewCheck, false, /The balance check is off/],
    ] as const) {
      theEditor.settings.set(setting, value);
      assert.match(await placeHolder(), said);
      theEditor.settings.delete(setting);
    }
  });

  it('is drafted from the template of that name that the person wrote', async () => {
    await made(ledger, { file: own, typed: ['set it up with you.'], taken: ['Copy'] });
    assert.equal(
      theEditor.clipboard,
      'Hello @ana, about “the mail account”: it is with you.\nI could set it up with you.',
    );
    await made(pullRequest, { file: own, typed: [''], taken: ['Open as a document to edit it'] });
    assert.deepEqual(theEditor.documents, [
      `Hello @grace, about “Soup”: ${url}.\nI could ‹what I can do›.\n‹How are you?›`,
    ]);
  });

  it('asks for no offer where the template has no place for one', async () => {
    await made(ledger, { file: withoutOffer, taken: ['Copy'] });
    assert.equal(theEditor.clipboard, '@ana: the mail account?');
    assert.deepEqual(theEditor.offered, []);
    assert.ok(!theEditor.lists[0]?.labels.includes('Say the offer differently'));
  });

  it('copies and posts nothing of a template in which everything is left to fill in', async () => {
    await made(pullRequest, { file: onlyOpen, taken: ['Open as a document to edit it'] });
    assert.deepEqual(theEditor.lists[0]?.labels, ['Open as a document to edit it']);
    assert.deepEqual(theEditor.documents, ['‹What now?›']);
  });

  it('is read by the balance check, which says what it would look at again, also in the preview', async () => {
    const typed = ['obviously explain it again'];
    const isPosted = await made(pullRequest, { typed, taken: ['Preview and post as a comment'] });
    assert.equal(isPosted, true);
    assert.deepEqual(
      theEditor.lists.map(({ labels, placeHolder }) => [labels[0], placeHolder]),
      [['Say the offer differently', 'The balance check would look again at: “obviously”']],
    );
    const [preview] = previews;
    assert.ok(preview?.kind === 'text');
    assert.deepEqual(preview.findings, ['“obviously”']);
    assert.match(preview.body, /I can obviously explain it again\./);
  });

  it('takes the offer back to be said differently, as it was typed', async () => {
    const typed = ['obviously explain it again', 'explain it again'];
    await made(pullRequest, { typed, taken: ['Say the offer differently', 'Copy'] });
    assert.deepEqual(theEditor.offered, ['', 'obviously explain it again']);
    assert.match(theEditor.clipboard, /I can explain it again\./);
  });
});
