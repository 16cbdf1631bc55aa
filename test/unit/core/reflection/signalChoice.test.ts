import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates.ts';
import { principles, type Principle } from '../../../../src/core/principle.ts';
import {
  noSignalMemory,
  signalForDay,
  signalPassed,
  signalPromptId,
  type SignalQuestion,
} from '../../../../src/core/reflection/signalChoice.ts';
import { none, start } from '../../../support/promptQuestions.ts';

const review = { id: 'a', kind: 'pull-request-on-me' } as const;
const marker = { id: 'b', kind: 'old-marker' } as const;
const question = (part: Partial<SignalQuestion> = {}): SignalQuestion => ({
  day: start,
  signals: [review, marker],
  memory: noSignalMemory,
  refused: new Set(),
  answered: {
    ...none,
    'self-reflection': 3,
    'balanced-perspective': 1,
    'genuine-humility': 2,
    'true-self-confidence': 2,
  },
  free: new Set(principles),
  ...part,
});

describe('the prompt from a signal', () => {
  it('comes from the first signal and goes to the principle answered least lately', () => {
    const { chosen, memory } = signalForDay(question());
    assert.deepEqual(chosen, { signal: 'a', principle: 'balanced-perspective' });
    assert.deepEqual(memory.asked, [{ signal: 'a', day: start }]);
  });

  it('goes to the next in need where a card is written on or its prompt was refused', () => {
    const free = new Set<Principle>(['self-reflection', 'genuine-humility']);
    assert.equal(signalForDay(question({ free })).chosen?.principle, 'genuine-humility');
    const refused = new Set([signalPromptId('pull-request-on-me', 'genuine-humility')]);
    assert.equal(signalForDay(question({ free, refused })).chosen?.principle, 'self-reflection');
    const everywhere = new Set(principles.map((each) => signalPromptId('pull-request-on-me', each)));
    assert.deepEqual(signalForDay(question({ refused: everywhere })).chosen, {
      signal: 'b',
      principle: 'balanced-perspective',
    });
    assert.equal(signalForDay(question({ free: new Set() })).chosen, undefined);
  });

  it('stays for the day, also when others come before it, and goes with its signal', () => {
    const { memory, chosen } = signalForDay(question());
    const later = question({ memory, signals: [marker, review], free: new Set(), answered: none });
    assert.deepEqual(signalForDay(later), { chosen, memory });
    assert.equal(signalForDay(question({ memory, signals: [marker] })).chosen, undefined);
  });

  it('does not come again on a day on which it was passed over or refused', () => {
    const { memory } = signalForDay(question());
    assert.equal(signalForDay(question({ memory: signalPassed(memory) })).chosen, undefined);
    const refused = new Set([signalPromptId('pull-request-on-me', 'balanced-perspective')]);
    assert.equal(signalForDay(question({ memory, refused })).chosen, undefined);
    assert.ok(signalForDay(question({ memory })).chosen, 'taken back, it stands again');
  });

  it('lets a signal rest for a week', () => {
    let memory = noSignalMemory;
    const asked: (string | undefined)[] = [];
    for (let day = 0; day < 9; day++) {
      const choice = signalForDay(question({ memory, day: addDays(start, day) }));
      asked.push(choice.chosen?.signal);
      memory = choice.memory;
    }
    assert.deepEqual(asked, ['a', 'b', undefined, undefined, undefined, undefined, undefined, 'a', 'b']);
  });

  it('leaves the day open while there is no signal: one may come with the next look', () => {
    const { memory, chosen } = signalForDay(question({ signals: [] }));
    assert.equal(chosen, undefined);
    assert.ok(signalForDay(question({ memory })).chosen);
  });

  it('is at most one a day, and the same for the same question', () => {
    const signals = fc.array(fc.constantFrom(review, marker), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), signals), { maxLength: 30 }), (looks) => {
        let memory = noSignalMemory;
        let day = start;
        const seen = new Map<string, Set<string>>();
        for (const [gap, found] of looks) {
          day = addDays(day, gap);
          const asked = question({ memory, day, signals: found });
          const choice = signalForDay(asked);
          assert.deepEqual(signalForDay(asked), choice);
          if (choice.chosen) seen.set(day, (seen.get(day) ?? new Set()).add(choice.chosen.signal));
          memory = choice.memory;
        }
        for (const ids of seen.values()) assert.equal(ids.size, 1);
      }),
    );
  });
});
