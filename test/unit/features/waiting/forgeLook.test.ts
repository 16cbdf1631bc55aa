import assert from 'node:assert/strict';
import type { MarkdownString } from 'vscode';
import type { ForgeState } from '../../../../src/core/forge.ts';
import { allowForgesHere, knownForges } from '../../../../src/features/waiting/forgeLook.ts';
import { overviewOf } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { withoutSetAside, withSetAside } from '../../../../src/core/waiting/setAside.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { readSaid } from '../../../../src/features/waiting/setAsideMove.ts';
import { WaitTree } from '../../../../src/features/waiting/waitTree.ts';
import { hour, thursday } from '../../core/waiting/turnCase.ts';
import { connected, forgeOf, host, offline, person } from './forgeWindow.ts';

describe('A look at the forges', () => {
  it('shows what was last known with its time after a restart that cannot ask, and never zero', async () => {
    const { forge, answer } = forgeOf();
    const someone = person();
    assert.deepEqual(await someone.open(() => [connected(forge)]).look(), { numbers: [1], gaps: [] });
    someone.clock.at += 5 * hour;
    answer.now = offline;
    const later = someone.open(() => [connected(forge)]);
    assert.deepEqual(await later.look(), { numbers: [1], gaps: [['offline', thursday]] });
    const signedOut = someone.open(() => [{ kind: 'signed-out', host }]);
    assert.deepEqual(await signedOut.look(), { numbers: [1], gaps: [['signed-out', thursday]] });
  });

  it('keeps and shows what a look could not read as it was known, until a look says something about it', async () => {
    const { forge, answer, asks } = forgeOf();
    const someone = person();
    const open = () => someone.open(() => [connected(forge)]);
    answer.now = asks(3);
    await open().look();
    someone.clock.at += 5 * hour;
    const [whole, one] = [asks(3), asks(1)];
    assert.ok(whole.ok && one.ok);
    const unread = whole.value.pullRequests.slice(1).map(({ url }) => url);
    const later = { ...one.value, at: someone.clock.at, missing: [{ kind: 'parts', count: 2 } as const] };
    answer.now = { ok: true, value: { ...later, unread } };
    const second = open();
    assert.deepEqual(await second.look(), { numbers: [1, 2, 3], gaps: [['parts', someone.clock.at]] });
    answer.now = offline;
    // Kept for the next window too, with the time of the oldest.
    assert.deepEqual(await open().look(), { numbers: [1, 2, 3], gaps: [['offline', thursday]] });
    answer.now = { ok: true, value: { ...later, unread: 'any' } };
    assert.deepEqual((await open().look()).numbers, [1, 2, 3]);
    answer.now = { ok: true, value: { ...later, unread: unread.slice(1) } };
    someone.clock.at += hour;
    assert.deepEqual((await second.look()).numbers, [1, 3]);
    answer.now = one;
    someone.clock.at += hour;
    assert.deepEqual((await second.look()).numbers, [1]);
    answer.now = offline;
    assert.deepEqual((await open().look()).numbers, [1]);
  });

  it('shows what a new session could not read as this window saw it before', async () => {
    const first = forgeOf();
    first.answer.now = first.asks(2);
    let now = connected(first.forge);
    const window = person().open(() => [now]);
    await window.look();
    const more = forgeOf();
    const one = more.asks(1);
    assert.ok(one.ok);
    const unread = [`https://${host}/acme/lunch/pull/2`];
    more.answer.now = { ok: true, value: { ...one.value, unread } };
    now = connected(more.forge);
    assert.deepEqual((await window.look()).numbers, [1, 2]);
  });

  it('shows nothing of what another account saw, nor of a forge that was disconnected, now and later', async () => {
    const someone = person();
    await someone.open(() => [connected(forgeOf().forge)]).look();
    const other = forgeOf('lin');
    other.answer.now = offline;
    const asLin = someone.open(() => [connected(other.forge)]);
    assert.deepEqual(await asLin.look(), { numbers: [], gaps: [['offline', undefined]] });
    const off = someone.open(() => [{ kind: 'not-connected', host }]);
    assert.deepEqual(await off.look(), { numbers: [], gaps: [['not-connected', undefined]] });
    const again = forgeOf();
    again.answer.now = offline;
    const back = someone.open(() => [connected(again.forge)]);
    assert.deepEqual((await back.look()).numbers, []);
  });

  it('shows nothing of one account to another in the same window, even when that one cannot ask', async () => {
    const someone = person();
    let now = connected(forgeOf().forge);
    const window = someone.open(() => [now]);
    assert.deepEqual((await window.look()).numbers, [1]);
    const lin = forgeOf('lin');
    lin.answer.now = offline;
    now = connected(lin.forge);
    assert.deepEqual(await window.look(), { numbers: [], gaps: [['offline', undefined]] });
  });

  it('forgets an answer that comes when the account is another one already, or is disconnected', async () => {
    const someone = person();
    const slow = forgeOf();
    const late = Promise.withResolvers<Awaited<ReturnType<typeof slow.forge.look>>>();
    let now: ForgeState = connected({ ...slow.forge, look: () => late.promise });
    const window = someone.open(() => [now]);
    const asked = window.look();
    await new Promise((resolve) => setImmediate(resolve));
    now = { kind: 'not-connected', host };
    await window.look();
    late.resolve(slow.answer.now);
    assert.deepEqual((await asked).numbers, []);
    assert.deepEqual((await window.look()).numbers, []);
    assert.deepEqual((await someone.open(() => [{ kind: 'signed-out', host }]).look()).numbers, []);
  });

  it('asks a connected forge in Restricted Mode only after a yes for the folder, and shows what is known', async () => {
    const { forge, asked } = forgeOf();
    const someone = person();
    await someone.open(() => [connected(forge)]).look();
    assert.equal(asked.count, 1);
    const restricted = someone.open(() => [connected(forge)], { isTrusted: false });
    assert.deepEqual(await restricted.look(), { numbers: [1], gaps: [['ask-first', thursday]] });
    assert.equal(asked.count, 1);
    await allowForgesHere(someone);
    assert.deepEqual(await restricted.look(), { numbers: [1], gaps: [] });
    assert.equal(asked.count, 2);
  });

  it('does not ask again while nobody looks at the window, and asks the first time even then', async () => {
    const { forge, asked } = forgeOf();
    const someone = person();
    const window = someone.open(() => [connected(forge)], { isFocused: false });
    await window.look();
    someone.clock.at += hour;
    await window.look();
    assert.equal(asked.count, 1);
    Object.assign(window.how, { isFocused: true });
    await window.look();
    assert.equal(asked.count, 2);
  });

  it('keeps the count when the session ends in the middle, and forgets it with the connection', async () => {
    const { forge } = forgeOf();
    const someone = person();
    let now: ForgeState = connected(forge);
    const window = someone.open(() => [now]);
    await window.look();
    now = { kind: 'signed-out', host };
    assert.deepEqual(await window.look(), { numbers: [1], gaps: [['signed-out', thursday]] });
    now = { kind: 'not-connected', host };
    assert.deepEqual((await window.look()).numbers, []);
  });

  it('knows what the person said about a pull request, until they take it back', async () => {
    const someone = person();
    const window = someone.open(() => [connected(forgeOf().forge)]);
    const { personState } = window.doors;
    const codes = async () => {
      await window.look();
      return knownForges(window.memory, thursday, readSaid(personState)).signals.map(({ turn }) => turn.code);
    };
    assert.deepEqual(await codes(), ['asked-me']);
    const [signal] = knownForges(window.memory, thursday).signals;
    assert.ok(signal);
    const wait = waitOf(signal, nobodyKnown);
    const said = { kind: 'not-my-turn', reason: 'Lin knows better' } as const;
    await personState.set('waiting.setAside', withSetAside([], wait, said, thursday));
    assert.deepEqual(await codes(), ['own-decision']);
    const overview = overviewOf(
      knownForges(window.memory, thursday, readSaid(personState)).signals.map((each) =>
        waitOf(each, nobodyKnown),
      ),
      { unnamed: 0, hidden: 0, gaps: [], setAsides: readSaid(personState) },
      { now: thursday, timeZone: 'UTC', week: defaultWeek },
    );
    const tree = new WaitTree();
    tree.show(overview, 'turn', '');
    const [section] = tree.getChildren();
    const [row] = tree.getChildren(section);
    assert.ok(row);
    const { value } = tree.getTreeItem(row).tooltip as MarkdownString;
    assert.deepEqual(value.replaceAll(/\\(.)/g, '$1').split('\n\n').slice(1, 4), [
      'acme/lunch#1: you said that it is not your turn: Lin knows better',
      'less than a working day, since Jun 4',
      'Rule: own-decision',
    ]);
    tree.dispose();
    await personState.set('waiting.setAside', withoutSetAside(readSaid(personState), wait));
    assert.deepEqual(await codes(), ['asked-me']);
  });

  it('says while it is asked for the first time that what is shown is older', async () => {
    const someone = person();
    await someone.open(() => [connected(forgeOf().forge)]).look();
    const slow = forgeOf();
    const window = someone.open(() => [connected({ ...slow.forge, look: () => new Promise(() => {}) })]);
    void window.look();
    // Two turns of the loop: the list of forges, then the question.
    await new Promise((resolve) => setImmediate(resolve));
    const { signals, gaps } = knownForges(window.memory, thursday);
    assert.equal(signals.length, 1);
    assert.deepEqual(gaps, [{ kind: 'forge', host, why: 'asking', at: thursday }]);
  });
});
