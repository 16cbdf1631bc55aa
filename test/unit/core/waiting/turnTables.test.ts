import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';

import { rulesOfHolders, rulesOfViewers } from '../../../../src/core/waiting/turn.ts';
import { tabledHolders, tabledViewers } from './turnCase.ts';

/** The same whether this file runs alone or with all others: a module is evaluated once. */
for (const name of readdirSync(import.meta.dirname))
  if (/^turn.*\.test\.ts$/.test(name) && !import.meta.url.endsWith(name))
    await import(new URL(name, import.meta.url).href);

describe('The tables of rules', () => {
  for (const [what, rules, tabled] of [
    ['who holds the turn', rulesOfHolders, tabledHolders],
    ['whose turn it is for one person', rulesOfViewers, tabledViewers],
  ] as const) {
    it(`have at least four cases for every rule that says ${what}, and none for a rule that is not there`, () => {
      const codes = rules.map(({ code }) => code);
      assert.deepEqual(
        codes.filter((code) => (tabled.get(code) ?? 0) < 4),
        [],
      );
      assert.deepEqual(
        [...tabled.keys()].filter((code) => !codes.some((each) => each === code)),
        [],
      );
    });
  }
});
