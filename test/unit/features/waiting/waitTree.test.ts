import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { movesFor, type Move } from '../../../../src/core/waiting/moves.ts';
import { overviewOf } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import { withSetAside, type SetAside } from '../../../../src/core/waiting/setAside.ts';
import type { Signal, Since } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { WaitTree, waitOfNode, type TreeNode } from '../../../../src/features/waiting/waitTree.ts';
import { waitingStatus } from '../../../../src/features/waiting/statusBar.ts';
import { Command } from '../../../../src/names.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { facts, hour, thursday } from '../../core/waiting/turnCase.ts';

interface MenuEntry {
  readonly command: string;
  readonly when: string;
  readonly group: string;
}

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')) as {
  readonly contributes: { readonly menus: Readonly<Record<string, readonly MenuEntry[]>> };
};
const entries = manifest.contributes.menus['view/item/context'] ?? [];

/** Commands that the menu of a row offers, inline and behind the row, in their order. */
function offered(contextValue: string): {
  readonly inline: readonly string[];
  readonly menu: readonly string[];
} {
  const fitting = entries.filter(({ when }) => {
    const [, pattern] = /^view == thoseGuys\.waiting && viewItem =~ \/(.+)\/$/.exec(when) ?? [];
    assert.ok(pattern, `reads ${when}`);
    return new RegExp(pattern).test(contextValue);
  });
  const of = (isInline: boolean): readonly string[] =>
    fitting
      .filter(({ group }) => group.startsWith('inline@') === isInline)
      .toSorted((one, other) => (one.group < other.group ? -1 : 1))
      .map(({ command }) => command);
  return { inline: of(true), menu: of(false) };
}

const commandOf: Readonly<Record<Exclude<Move, 'open-page'>, string>> = {
  'own-step': Command.takeOwnStep,
  open: Command.openWait,
  ask: Command.askForReview,
  'follow-up': Command.followUp,
  'take-turn': Command.takeTurn,
  'give-turn-back': Command.giveTurnBack,
  note: Command.noteWait,
  'set-aside': Command.setAside,
  'bring-back': Command.bringBack,
  tick: Command.endWait,
};

const since: Since = { kind: 'moment', at: thursday - 500 * hour };
const present = { now: thursday, timeZone: 'UTC', week: defaultWeek };
const pullRequest = (number: number, parts: Parameters<typeof facts>[0]) => ({
  id: `PR_${number}`,
  repository: 'acme/lunch',
  number,
  title: `Soup ${number}`,
  url: `https://github.com/acme/lunch/pull/${number}`,
  head: { repository: 'acme/lunch', branch: 'soup' },
  facts: facts(parts),
});
const asked = (name: string) => ({ kind: 'user', name, at: thursday - 60 * hour }) as const;
const pullRequests = [
  // Mine, asked of Grace; mine, asked of nobody.
  pullRequest(1, { reviewRequests: [asked('grace')] }),
  pullRequest(2, { reviewRequests: [], requiredApprovals: 1 }),
];
const look = { viewer: { login: 'ada' }, pullRequests };
const seen = pullRequestSignals('github.com', look, thursday);
/** Ada said of her first one that it is her turn. */
const taken = seen
  .slice(0, 1)
  .map((each) => waitOf(each, nobodyKnown))
  .reduce<readonly SetAside[]>(
    (all, wait) => withSetAside(all, wait, { kind: 'my-turn', reason: '' }, thursday - hour),
    [],
  );
const signals: readonly Signal[] = [
  ...seen,
  ...pullRequestSignals('github.com', { ...look, pullRequests: pullRequests.slice(0, 1) }, thursday, taken),
  { kind: 'branch', root: 'file:///r', branch: 'soup', state: 'unpushed', ahead: 1, behind: 0, since },
  { kind: 'ledger', line: 7, source: '- [ ] @ana: x', owner: 'ana', text: 'x', since },
  {
    kind: 'marker',
    root: 'file:///r',
    file: 'a.ts',
    line: 1,
    tag: 'TODO',
    owners: ['ana'],
    ownedBy: 'name',
    text: 'after #7',
    issues: [{ label: '#7', url: 'https://github.com/acme/lunch/issues/7' }],
    since,
  },
];
const waits = signals.map((signal) => waitOf(signal, nobodyKnown));
/** Everything once as it stands, and once set aside. */
const overviews = [false, true].map((isAside) => {
  const said = { kind: 'let-go', reason: 'later' } as const;
  const setAsides = waits.reduce<readonly SetAside[]>(
    (all, wait) => (isAside ? withSetAside(all, wait, said, thursday - hour) : all),
    [],
  );
  return overviewOf(waits, { unnamed: 0, hidden: 0, gaps: [], setAsides }, present);
});

describe('The rows of the Waiting view', () => {
  const menus = overviews.flatMap((overview) => {
    const tree = new WaitTree();
    tree.show(overview, 'turn', '');
    const rows: readonly TreeNode[] = tree.getChildren().flatMap((section) => tree.getChildren(section));
    return rows.map((node) => {
      const wait = waitOfNode(node);
      assert.ok(wait && node.kind === 'wait');
      const { contextValue = '' } = tree.getTreeItem(node);
      return { contextValue, moves: movesFor(wait, node.row.said), ...offered(contextValue) };
    });
  });

  it('are of every kind, with every move among them', () => {
    assert.equal(menus.length, 2 * waits.length);
    const moves = new Set(menus.flatMap((each) => each.moves));
    assert.deepEqual([...moves].toSorted(), [...Object.keys(commandOf), 'open-page'].toSorted());
  });

  it('have three moves at hand: a step of one’s own, the place, and setting aside or bringing back', () => {
    for (const { contextValue, moves, inline } of menus) {
      const last = moves.includes('bring-back') ? Command.bringBack : Command.setAside;
      assert.deepEqual(inline, [Command.takeOwnStep, Command.openWait, last], contextValue);
    }
  });

  it('have every move in their menu that is one for this wait, and no other', () => {
    for (const { contextValue, moves, menu } of menus) {
      const commands = moves.flatMap((move) => (move === 'open-page' ? [] : [commandOf[move]]));
      assert.deepEqual(menu.toSorted(), commands.toSorted(), contextValue);
    }
  });

  it('are not offered on a heading', () => {
    assert.deepEqual(offered('section'), { inline: [], menu: [] });
  });
});

describe('The item in the status bar', () => {
  it('has no colour, whatever it says', () => {
    theEditor.reset();
    const reminder = { isDue: false, onDidChange: () => ({ dispose() {} }) };
    const status = waitingStatus(reminder);
    const [item] = theEditor.statusItems;
    assert.ok(item);
    const offline = { kind: 'forge', host: 'github.com', why: 'offline', at: thursday - hour } as const;
    const texts = [undefined, ...overviews].flatMap((overview) =>
      [false, true].map((isDue) => {
        reminder.isDue = isDue;
        status.show(overview && { ...overview, gaps: isDue ? [offline] : [] });
        assert.deepEqual([item.color, item.backgroundColor], [undefined, undefined], item.text);
        return item.text;
      }),
    );
    assert.ok(item.isShown);
    assert.ok(texts.includes('Those guys: 3 · me: 3'), texts.join('; '));
    assert.ok(
      texts.some((text) => text.includes('time to reflect')),
      texts.join('; '),
    );
    status.dispose();
  });
});
