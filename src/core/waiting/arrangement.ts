import type { GroupName, Overview, WaitRow } from './overview.ts';
import type { Wait } from './wait.ts';

/** What the sections of the list are made of. */
export const arrangements = ['turn', 'person', 'repository'] as const;

export type Arrangement = (typeof arrangements)[number];

/** What the rows of a section have in common. */
export type SectionKey =
  | { readonly kind: 'turn'; readonly name: GroupName }
  /** A person or a team by the name they are written with. */
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'me' }
  | { readonly kind: 'nobody-named' }
  /** The page of a repository; of one without a page, and of a folder, its root as a URI. */
  | { readonly kind: 'repository'; readonly root: string }
  | { readonly kind: 'ledger' };

export interface Section {
  readonly key: SectionKey;
  /** In the order of the overview: the longest wait first, those that count before those that move. */
  readonly rows: readonly WaitRow[];
}

/** The same key for the same section at every look. */
export function sectionId(key: SectionKey): string {
  switch (key.kind) {
    case 'turn':
    case 'person':
      return `${key.kind}:${key.name.toLowerCase()}`;
    case 'repository':
      // Forges take any case of a name, disks may not.
      return `repository:${/^https?:/.test(key.root) ? key.root.toLowerCase() : key.root}`;
    case 'me':
    case 'nobody-named':
    case 'ledger':
      return key.kind;
  }
}

function personsOf({ turn }: Wait): readonly SectionKey[] {
  switch (turn.kind) {
    case 'me':
      return [{ kind: 'me' }];
    case 'others':
      return turn.names.map((name) => ({ kind: 'person', name }));
    case 'shared':
    case 'other-team':
      return [{ kind: 'person', name: turn.team }];
    case 'nobody':
    case 'cannot-tell':
      return [{ kind: 'nobody-named' }];
  }
}

/** One repository is one section, whether a wait is in the folder that is open or on the forge. */
function repositoryOf({ signal }: Wait, { remotes }: Overview): SectionKey {
  switch (signal.kind) {
    case 'ledger':
      return { kind: 'ledger' };
    case 'pull-request':
      return { kind: 'repository', root: `https://${signal.host}/${signal.repository}` };
    case 'branch':
    case 'marker':
      return { kind: 'repository', root: remotes.get(signal.root) ?? signal.root };
  }
}

const places: Readonly<Record<SectionKey['kind'], number>> = {
  turn: 0,
  me: 1,
  person: 2,
  repository: 3,
  ledger: 4,
  'nobody-named': 5,
};

/** Lower case, and accents away: what people type when they look for something. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of the filter is somewhere in the text. An empty filter lets everything through. */
export function passes(text: string, filter: string): boolean {
  const shown = folded(text);
  return folded(filter)
    .split(/\s+/u)
    .every((word) => shown.includes(word));
}

/**
 * The overview in sections. By turn: its own groups. By person or repository: one section each, mine first, then by
 * name, those without a name last; a wait on two people stands under both.
 */
export function sectionsOf(
  overview: Overview,
  arrangement: Arrangement,
  isShown: (row: WaitRow) => boolean = () => true,
): readonly Section[] {
  if (arrangement === 'turn') {
    return overview.groups
      .map(({ name, rows }): Section => ({ key: { kind: 'turn', name }, rows: rows.filter(isShown) }))
      .filter(({ rows }) => rows.length > 0);
  }
  const sections = new Map<string, { readonly key: SectionKey; readonly rows: WaitRow[] }>();
  for (const row of overview.groups.flatMap(({ rows }) => rows)) {
    if (!isShown(row)) continue;
    const keys = arrangement === 'person' ? personsOf(row.wait) : [repositoryOf(row.wait, overview)];
    for (const key of keys) {
      const id = sectionId(key);
      const section = sections.get(id) ?? { key, rows: [] };
      sections.set(id, section);
      if (!section.rows.includes(row)) section.rows.push(row);
    }
  }
  return [...sections.entries()]
    .toSorted(
      ([oneId, one], [otherId, other]) =>
        places[one.key.kind] - places[other.key.kind] || (oneId < otherId ? -1 : 1),
    )
    .map(([, section]) => section);
}
