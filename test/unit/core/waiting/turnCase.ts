/** Cases for the tables of rules: short ways to write a pull request down, and what is asserted about it. */
import assert from 'node:assert/strict';

import { holder, whoseTurn } from '../../../../src/core/waiting/turn.ts';
import type { Holder, Turn } from '../../../../src/core/waiting/turn.ts';
import type {
  Account,
  PullRequestEvent,
  PullRequestEventKind,
  PullRequestFacts,
  ReviewThread,
  Viewer,
} from '../../../../src/core/waiting/pullRequest.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
/** A Monday, nine o'clock in UTC: the hour zero of every case. */
export const monday = Date.UTC(2026, 5, 1, 9);
/** Now, unless a case says otherwise: the Thursday after. */
export const thursday = monday + 3 * day;

export const ada: Account = { login: 'ada', isBot: false };
export const grace: Account = { login: 'grace', isBot: false };
export const lin: Account = { login: 'lin', isBot: false };
export const robot: Account = { login: 'helper[bot]', isBot: true };

/** An event so many hours after Monday, nine o'clock. */
export function event(
  hours: number,
  kind: PullRequestEventKind,
  actor: Account,
  subject?: string,
): PullRequestEvent {
  return { at: monday + hours * hour, kind, actor, ...(subject === undefined ? {} : { subject }) };
}

export const opened = event(0, 'opened', ada);

/** An open pull request of Ada's; the opening is put before the events given. */
export function facts(parts: Partial<PullRequestFacts> = {}): PullRequestFacts {
  const { timeline = [], ...rest } = parts;
  return {
    state: 'open',
    isDraft: false,
    author: ada,
    openedAt: monday,
    timeline: [opened, ...timeline],
    ...rest,
  };
}

/** A thread in src/a.ts with a word by each, one hour apart from the tenth hour on. */
export function thread(by: readonly Account[], isResolved = false): ReviewThread {
  return {
    path: 'src/a.ts',
    isResolved,
    words: by.map((who, index) => ({ by: who, at: monday + (10 + index) * hour })),
  };
}

/** A submitted review so many hours after Monday, nine o'clock. */
export function review(
  hours: number,
  author: Account,
  state: NonNullable<PullRequestFacts['reviews']>[number]['state'],
  commit?: string,
): NonNullable<PullRequestFacts['reviews']>[number] {
  return { author, state, at: monday + hours * hour, ...(commit === undefined ? {} : { commit }) };
}

/** What kind of proof a case is. */
export type Proof = 'reached' | 'just not reached' | 'beaten by an earlier rule' | 'data missing';

/** One line of a table about the holder: facts, and `code side people…` as one string. */
export type HolderCase = readonly [
  proof: Proof,
  what: string,
  facts: PullRequestFacts,
  expected: string,
  now?: number,
];

/** One line of a table about one person. */
export type ViewerCase = readonly [
  proof: Proof,
  what: string,
  facts: PullRequestFacts,
  viewer: Viewer | string,
  expected: string,
];

/** How sure a verdict is, and since how many hours after Monday, nine o'clock: `high, hour 5`, `low, undated`. */
function sureness({ confidence, since }: Pick<Holder | Turn, 'confidence' | 'since'>): string {
  return `${confidence}, ${since === undefined ? 'undated' : `hour ${Math.round((since - monday) / hour)}`}`;
}

function inShort(side: string, { code, people }: Pick<Holder | Turn, 'code' | 'people'>): string {
  return [code, side, ...people].join(' ');
}

/** How many cases each rule has in the tables that were registered, by its code. */
export const tabledHolders = new Map<string, number>();
export const tabledViewers = new Map<string, number>();

/**
 * Registers a test for each case of the rule, one for how `sure` the verdict on the first case is that reaches it, and
 * one that no kind of proof is missing.
 */
export function holderTable(code: string, sure: string, cases: readonly HolderCase[]): void {
  tabledHolders.set(code, (tabledHolders.get(code) ?? 0) + cases.length);
  describe(`rule ${code}`, () => {
    for (const [proof, what, given, expected, now = thursday] of cases) {
      it(`${proof}: ${what}`, () => {
        const held = holder(given, now);
        assert.equal(inShort(held.side, held), expected);
        assert.equal(held.code === code, proof === 'reached');
      });
    }
    it(`is as sure as this when it is reached, and knows since when: ${sure}`, () => {
      const [, , given, , now = thursday] = cases.find(([proof]) => proof === 'reached') ?? [];
      assert.ok(given);
      assert.equal(sureness(holder(given, now)), sure);
    });
    proofTest(cases.map(([proof]) => proof));
  });
}

/** The same for a rule that speaks to one person. */
export function viewerTable(code: string, sure: string, cases: readonly ViewerCase[]): void {
  tabledViewers.set(code, (tabledViewers.get(code) ?? 0) + cases.length);
  describe(`rule ${code}`, () => {
    for (const [proof, what, given, viewer, expected] of cases) {
      it(`${proof}: ${what}`, () => {
        const turn = whoseTurn(given, viewer, thursday);
        assert.equal(inShort(turn.turn, turn), expected);
        assert.equal(turn.code === code, proof === 'reached');
      });
    }
    it(`is as sure as this when it is reached, and knows since when: ${sure}`, () => {
      const [, , given, viewer] = cases.find(([proof]) => proof === 'reached') ?? [];
      assert.ok(given && viewer !== undefined);
      assert.equal(sureness(whoseTurn(given, viewer, thursday)), sure);
    });
    proofTest(cases.map(([proof]) => proof));
  });
}

function proofTest(proofs: readonly Proof[]): void {
  it('is proven four ways', () => {
    const all: readonly Proof[] = [
      'reached',
      'just not reached',
      'beaten by an earlier rule',
      'data missing',
    ];
    assert.deepEqual(
      all.filter((proof) => !proofs.includes(proof)),
      [],
    );
  });
}
