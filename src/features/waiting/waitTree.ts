import * as vscode from 'vscode';
import {
  passes,
  sectionId,
  sectionsOf,
  type Arrangement,
  type Section,
} from '../../core/waiting/arrangement.ts';
import { movesFor, type Move } from '../../core/waiting/moves.ts';
import type { GroupName, Overview, WaitRow } from '../../core/waiting/overview.ts';
import { asMarkdown } from '../../core/waiting/shownText.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { pagesOf } from '../../core/waiting/waitPages.ts';
import type { Present } from '../../core/waiting/nudge.ts';
import { Command } from '../../names.ts';
import { paceText } from './paceWords.ts';
import { saidText } from './saidText.ts';
import { sectionNote, sectionTitle } from './sectionWords.ts';
import { ageText, reasonText, shortAge, waitSubject, waitTitle } from './waitWords.ts';

interface SectionNode {
  readonly kind: 'section';
  readonly section: Section;
}

/** A row of the tree; what a command of its menu is given. */
interface WaitNode {
  readonly kind: 'wait';
  readonly row: WaitRow;
  readonly section: Section;
}

export type TreeNode = SectionNode | WaitNode;

/** The wait that a command was called for; undefined when it came from elsewhere, such as the palette. */
export function waitOfNode(value: unknown): Wait | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'wait'
    ? (value as WaitNode).row.wait
    : undefined;
}

const icons: Readonly<Record<Wait['signal']['kind'], string>> = {
  branch: 'git-branch',
  marker: 'comment',
  ledger: 'notebook',
  'pull-request': 'git-pull-request',
};

/** Groups that ask for nothing: closed until somebody opens them. */
const quietGroups: readonly GroupName[] = ['moving', 'cannot-tell', 'set-aside'];

/** Moves that the menu of a row offers by what the row says of itself. */
const onlyForSome: readonly Move[] = ['ask', 'follow-up', 'take-turn', 'give-turn-back'];

/** What the person said about the wait comes before why it is one. */
function rowReason({ wait, said }: WaitRow): string {
  // "Not my turn" is what the turn rules go by then, so that the reason says it itself.
  const isSaid = wait.signal.kind === 'pull-request' && wait.signal.turn.code === 'own-decision';
  return said && !isSaid
    ? vscode.l10n.t('{0}. {1}', saidText(said, wait.signal.kind), reasonText(wait))
    : reasonText(wait);
}

function sectionItem({ section: { key, rows } }: SectionNode): vscode.TreeItem {
  const isQuiet = key.kind === 'turn' && quietGroups.includes(key.name);
  const item = new vscode.TreeItem(
    sectionTitle(key),
    isQuiet ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  );
  const note = sectionNote(key);
  item.id = sectionId(key);
  item.description = note === undefined ? String(rows.length) : `${rows.length} · ${note}`;
  item.accessibilityInformation = {
    label:
      note === undefined
        ? vscode.l10n.t('{0}, {1} waits', sectionTitle(key), rows.length)
        : vscode.l10n.t('{0}, {1} waits, {2}', sectionTitle(key), rows.length, note),
  };
  item.contextValue = 'section';
  return item;
}

/** Names and texts come from code and files of others: they go in as text, only checked web addresses as links. */
function tooltip(row: WaitRow, reason: string, present: Present): vscode.MarkdownString {
  const { wait } = row;
  const { signal } = wait;
  const event =
    signal.kind === 'pull-request' && signal.eventUrl !== undefined
      ? [{ label: vscode.l10n.t('what gave the turn'), url: signal.eventUrl }]
      : [];
  const links = [...pagesOf(wait), ...event].map(({ label, url }) => `[${asMarkdown(label)}](<${url}>)`);
  const pace = row.pace ? [asMarkdown(paceText(row.pace, present.week))] : [];
  const rule =
    signal.kind === 'pull-request' ? [asMarkdown(vscode.l10n.t('Rule: {0}', signal.turn.code))] : [];
  const paragraphs = [
    `**${asMarkdown(waitTitle(wait))}**`,
    asMarkdown(reason),
    asMarkdown(ageText(row, present)),
  ];
  return new vscode.MarkdownString([...paragraphs, ...pace, ...rule, links.join(' · ')].join('\n\n'), false);
}

function waitItem(node: WaitNode, { present }: Overview): vscode.TreeItem {
  const { row, section } = node;
  const { wait } = row;
  const { key } = section;
  const reason = rowReason(row);
  const pace = row.pace ? [paceText(row.pace, present.week)] : [];
  const title = key.kind === 'person' ? waitSubject(wait) : waitTitle(wait);
  // The age first: at the end of a row a narrow side bar would cut it off.
  const item = new vscode.TreeItem(vscode.l10n.t('{0} · {1}', shortAge(row, present), title));
  item.id = `${sectionId(key)}\n${wait.id}`;
  item.description = reason;
  item.iconPath = new vscode.ThemeIcon(icons[wait.signal.kind]);
  const moves = movesFor(wait, row.said).filter((move) => onlyForSome.includes(move));
  item.contextValue = [`wait-${wait.signal.kind}`, ...moves, row.said ? 'aside' : 'here'].join('-');
  item.accessibilityInformation = {
    label: [vscode.l10n.t('{0}, {1}. {2}', waitTitle(wait), ageText(row, present), reason), ...pace].join(
      '. ',
    ),
  };
  item.tooltip = tooltip(row, reason, present);
  item.command = {
    command: Command.chooseMove,
    title: vscode.l10n.t('Choose a Move…'),
    arguments: [node],
  };
  return item;
}

/** The waits of the latest look as a tree of two levels, arranged and filtered. */
export class WaitTree implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #overview: Overview | undefined;
  #arrangement: Arrangement = 'turn';
  #filter = '';
  #sections: readonly SectionNode[] = [];
  #key = '';

  /** Shows this from now on. The tree is only drawn again when something in it reads differently. */
  show(overview: Overview | undefined, arrangement: Arrangement, filter: string): void {
    this.#overview = overview;
    this.#arrangement = arrangement;
    this.#filter = filter.trim();
    this.#sections = overview ? this.#sectionsOf(overview) : [];
    const key = this.#sections.map(({ section }) => this.#keyOf(section)).join('\n\n');
    if (key === this.#key) return;
    this.#key = key;
    this.#changed.fire(undefined);
  }

  /** Waits that are shown; one that stands in two sections counts once. */
  get count(): number {
    return new Set(this.#sections.flatMap(({ section }) => section.rows.map(({ wait }) => wait.id))).size;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === 'section') return sectionItem(node);
    // A node only exists because of an overview.
    return this.#overview ? waitItem(node, this.#overview) : new vscode.TreeItem('');
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return [...this.#sections];
    if (node.kind === 'wait') return [];
    const { section } = node;
    return section.rows.map((row): WaitNode => ({ kind: 'wait', row, section }));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #sectionsOf(overview: Overview): readonly SectionNode[] {
    const isShown = (row: WaitRow): boolean =>
      passes(`${waitTitle(row.wait)} ${rowReason(row)}`, this.#filter);
    return sectionsOf(overview, this.#arrangement, isShown).map((section) => ({ kind: 'section', section }));
  }

  /** What a section says; two that say the same need not be drawn twice. */
  #keyOf({ key, rows }: Section): string {
    const { present } = this.#overview ?? {};
    const said = rows.map((row) =>
      [row.wait.id, waitTitle(row.wait), rowReason(row), present && ageText(row, present)].join('\0'),
    );
    return [sectionId(key), ...said].join('\n');
  }
}
