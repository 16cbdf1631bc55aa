import assert from 'node:assert/strict';
import type { Result } from '../../../../src/core/ports.ts';
import type { MergedPullRequest, Pace } from '../../../../src/core/waiting/pace.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { knownForges } from '../../../../src/features/waiting/forgeLook.ts';
import { paceTeller, readPaces } from '../../../../src/features/waiting/paceLook.ts';
import { never } from '../../../support/forgeDoors.ts';
import { hour, monday } from '../../core/waiting/turnCase.ts';
import { connected, forgeOf, offline, person } from './forgeWindow.ts';

const minute = 60_000;
const reviewed: readonly MergedPullRequest[] = Array.from({ length: 10 }, (_, index) => ({
  askedAt: monday,
  firstReviewAt: monday + (index + 1) * 0.5 * hour,
  changedLines: 20,
}));

/** A window with one pull request in review; `told` is the pace that its row is given. */
function windowOf(someone: ReturnType<typeof person>, { forge }: ReturnType<typeof forgeOf>) {
  const { look, memory, doors } = someone.open(() => [connected(forge)]);
  return {
    async lookAtPace(): Promise<void> {
      await look();
      await readPaces(doors, { memory, end: never }, knownForges(memory, someone.clock.at).signals);
    },
    look,
    told(): Pace | undefined {
      const [signal] = knownForges(memory, someone.clock.at).signals;
      assert.ok(signal);
      return paceTeller(doors, { memory, week: defaultWeek })(waitOf(signal, nobodyKnown));
    },
  };
}

describe('The pace that a wait is compared with', () => {
  it('is not told while it is being asked for: "no reviews" would be a guess', async () => {
    const slow = forgeOf();
    const late = Promise.withResolvers<Result<readonly MergedPullRequest[]>>();
    slow.answer.merged = () => late.promise;
    const window = windowOf(person(), slow);
    const asked = window.lookAtPace();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(window.told(), undefined);
    late.resolve({ ok: true, value: reviewed });
    await asked;
    assert.deepEqual(window.told(), {
      kind: 'known',
      size: 'small',
      reviews: 10,
      usual: 2.5 * hour,
      late: 4.5 * hour,
    });
  });

  it('is not told after a failure, and asked for again in ten minutes instead of a day', async () => {
    const someone = person();
    const forge = forgeOf();
    let times = 0;
    const answers: Result<readonly MergedPullRequest[]>[] = [offline, { ok: true, value: [] }];
    forge.answer.merged = () => {
      times += 1;
      return Promise.resolve(answers.shift() ?? offline);
    };
    const window = windowOf(someone, forge);
    await window.lookAtPace();
    assert.equal(window.told(), undefined);
    someone.clock.at += 9 * minute;
    await window.lookAtPace();
    assert.equal(times, 1);
    someone.clock.at += minute;
    await window.lookAtPace();
    assert.equal(times, 2);
    assert.deepEqual(window.told(), { kind: 'too-few', reviews: 0 });
    someone.clock.at += 23 * hour;
    await window.lookAtPace();
    assert.equal(times, 2);
    someone.clock.at += hour;
    await window.lookAtPace();
    assert.equal(times, 3);
    // What was known before a failure is still the best that is known.
    assert.deepEqual(window.told(), { kind: 'too-few', reviews: 0 });
  });
});
