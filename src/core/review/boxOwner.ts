import { ourselves } from './keptDraft.ts';

/** Forges whose extensions we know by their comment boxes. */
export const knownForges = ['github', 'gitlab', 'gerrit'] as const;

export type KnownForge = (typeof knownForges)[number];

/** Whose box a document of scheme `comment` is. */
export interface BoxOwner {
  /** `ours`, a known forge, or the controller's id. */
  readonly owner: string;
  /** VS Code's id of the thread; undefined for a thread that has no comment yet. */
  readonly thread: string | undefined;
}

/** Controllers (an id or how it begins) and extensions of each known forge, in lower case. */
const marks: Readonly<Record<KnownForge, RegExp>> = {
  github: /^(?:github-(?:browse|review)|github\.vscode-pull-request-github$)/,
  gitlab: /^(?:gitlab-mr-|gitlab\.gitlab-workflow$)/,
  gerrit: /^(?:gerrit$)/,
};

/**
 * Reads the owner out of a box's address, which VS Code builds as
 * `comment://<controller>/<extension>/commentinput-<uuid>-<thread or number>.md`. Undefined for the box in which an
 * existing comment is edited: VS Code does not say whose that is.
 */
export function ownerOfBox(authority: string, path: string, ourController: string): BoxOwner | undefined {
  if (authority === '') return undefined;
  const [, extension = '', uuidAndThread = ''] =
    /^\/(?:(.*)\/)?commentinput-[0-9a-f-]{36}-(.*)\.md$/.exec(path) ?? [];
  // Without a comment in the thread VS Code counts boxes instead of naming the thread.
  const thread = /^\d*$/.test(uuidAndThread) ? undefined : `${authority}/${uuidAndThread}`;
  if (authority === ourController) return { owner: ourselves, thread };
  const forge = knownForges.find(
    (each) => marks[each].test(authority.toLowerCase()) || marks[each].test(extension.toLowerCase()),
  );
  return { owner: forge ?? authority, thread };
}

/** Whether an owner is one of the known forges, about which we ask. */
export function isKnownForge(owner: string): owner is KnownForge {
  return (knownForges as readonly string[]).includes(owner);
}
