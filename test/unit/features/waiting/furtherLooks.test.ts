import assert from 'node:assert/strict';
import type { ForgeState } from '../../../../src/core/forge.ts';
import type { BranchSignal } from '../../../../src/core/waiting/signal.ts';
import { knownForges } from '../../../../src/features/waiting/forgeLook.ts';
import { judgedBranches, readHeads } from '../../../../src/features/waiting/headLook.ts';
import { readPaces } from '../../../../src/features/waiting/paceLook.ts';
import { readWithin } from '../../../../src/features/waiting/withinLook.ts';
import { never } from '../../../support/forgeDoors.ts';
import { hour, thursday } from '../../core/waiting/turnCase.ts';
import { connected, forgeOf, host, offline, person } from './forgeWindow.ts';

const remote = { host, path: 'acme/lunch', web: `https://${host}/acme/lunch` };
const pushed: BranchSignal = {
  kind: 'branch',
  root: 'file:///lunch',
  branch: 'soup',
  state: 'pushed',
  ahead: 0,
  behind: 0,
  pushedTo: { host, repository: 'acme/lunch', branch: 'soup', commit: 'c1' },
  since: { kind: 'moment', at: thursday - 60 * hour },
};

/** A look at the forges and everything that is asked after it, an hour later than the last. */
async function lookFurther(
  someone: ReturnType<typeof person>,
  { look, memory, doors }: ReturnType<ReturnType<typeof person>['open']>,
): Promise<void> {
  someone.clock.at += 25 * hour;
  await look();
  const input = { memory, end: never };
  await readWithin(doors, input, [remote]);
  await readPaces(doors, input, knownForges(memory, someone.clock.at).signals);
  await readHeads(doors, input, [pushed]);
}

describe('What is asked of a forge beside the look at it', () => {
  const everything = ['within', 'merged', 'ofBranches'];

  it('is asked of a forge that is connected', async () => {
    const { forge, asked } = forgeOf();
    const someone = person();
    await lookFurther(
      someone,
      someone.open(() => [connected(forge)]),
    );
    assert.deepEqual(asked.further, everything);
  });

  for (const kind of ['signed-out', 'not-connected'] as const)
    it(`is not asked with the token that was there before it was ${kind}`, async () => {
      const { forge, asked } = forgeOf();
      const someone = person();
      let now: ForgeState = connected(forge);
      const window = someone.open(() => [now]);
      await lookFurther(someone, window);
      asked.further.length = 0;
      now = { kind, host };
      await lookFurther(someone, window);
      assert.deepEqual(asked.further, []);
    });

  it('is not asked when the look itself failed, nor in Restricted Mode without a yes', async () => {
    const { forge, asked, answer } = forgeOf();
    const someone = person();
    const window = someone.open(() => [connected(forge)]);
    await lookFurther(someone, window);
    asked.further.length = 0;
    for (const failure of [offline.failure, { kind: 'signed-out', host } as const]) {
      answer.now = { ok: false, failure };
      await lookFurther(someone, window);
    }
    const restricted = someone.open(() => [connected(forge)], { isTrusted: false });
    await lookFurther(someone, restricted);
    assert.deepEqual(asked.further, []);
  });

  it('is asked with the new token only, and nothing is shown that another account was told', async () => {
    const grace = forgeOf();
    const someone = person();
    let now = connected(grace.forge);
    const window = someone.open(() => [now]);
    await lookFurther(someone, window);
    assert.equal(judgedBranches([pushed], window.memory)[0]?.state, 'no-pull-request');
    grace.asked.further.length = 0;
    const lin = forgeOf('lin');
    lin.answer.now = offline;
    now = connected(lin.forge);
    await lookFurther(someone, window);
    assert.deepEqual([grace.asked.further, lin.asked.further], [[], []]);
    assert.deepEqual(judgedBranches([pushed], window.memory), []);
    lin.answer.now = forgeOf('lin').answer.now;
    await lookFurther(someone, window);
    assert.deepEqual([grace.asked.further, lin.asked.further], [[], everything]);
  });

  it('is kept with the look: a review never submitted is still shown after a restart that cannot ask', async () => {
    const { forge, answer, begin } = forgeOf();
    begin(9);
    const someone = person();
    const window = someone.open(() => [connected(forge)]);
    await lookFurther(someone, window);
    answer.now = offline;
    assert.deepEqual((await someone.open(() => [connected(forge)]).look()).numbers, [1, 9]);
    // A further look with news of the forge itself must not lose it either.
    answer.now = forgeOf().answer.now;
    someone.clock.at += hour;
    await window.look();
    answer.now = offline;
    assert.deepEqual((await someone.open(() => [connected(forge)]).look()).numbers, [1, 9]);
  });

  it('looks every hour into repositories that are not open but known from pull requests, whatever their case', async () => {
    const { forge, asked, begin } = forgeOf();
    begin(9, 'Acme/Lunch');
    const someone = person();
    const { look, memory, doors } = someone.open(() => [connected(forge)]);
    const lookInto = async (open: readonly (typeof remote)[] = []): Promise<readonly string[]> => {
      asked.within.length = 0;
      await look();
      await readWithin(doors, { memory, end: never }, open);
      return [...asked.within];
    };
    assert.deepEqual(await lookInto(), ['acme/lunch']);
    const { signals } = knownForges(memory, someone.clock.at);
    assert.deepEqual(
      signals.map(({ number, turn }) => [number, turn.code]),
      [
        [1, 'asked-me'],
        [9, 'pending-review'],
      ],
    );
    someone.clock.at += 59 * 60_000;
    assert.deepEqual(await lookInto(), []);
    assert.deepEqual(await lookInto([remote]), ['acme/lunch']);
    someone.clock.at += 60 * 60_000;
    assert.equal((await lookInto()).length, 1);
  });
});
