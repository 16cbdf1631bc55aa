import { isInQuestion, withForgeAnswer, type ForgeBranch } from '../../core/waiting/branchPullRequests.ts';
import type { BranchSignal, PushedPlace } from '../../core/waiting/signal.ts';
import type { LookDoors } from './doors.ts';
import { restOfForge } from './forgeRest.ts';
import type { LookInput } from './look.ts';
import type { WaitingMemory } from './memory.ts';

/** A pull request may be opened any time (ms); one that is there does not go away. */
const freshFor = 10 * 60_000;
/** Branches that are asked about in one look; the next look goes on. */
const atOnce = 20;

const keyOf = ({ host, repository, branch, commit, pullRequest }: PushedPlace): string =>
  [host, repository, branch, commit, pullRequest?.repository, pullRequest?.number].join('\0');

/** Asks the connected forges about branches that are or were pushed and of which no open pull request was seen. */
export async function readHeads(
  { clock, log }: Pick<LookDoors, 'clock' | 'log'>,
  { memory, end }: Pick<LookInput, 'memory' | 'end'>,
  branches: readonly BranchSignal[],
): Promise<void> {
  const now = clock.now();
  const places = branches.filter(isInQuestion).flatMap(({ pushedTo }) => pushedTo ?? []);
  // A branch that moved on is another place: what was known of the last one is never asked for again.
  const current = new Set(branches.flatMap(({ pushedTo }) => (pushedTo ? [keyOf(pushedTo)] : [])));
  for (const key of memory.heads.keys()) if (!current.has(key)) memory.heads.delete(key);
  const unknown = places.filter((place) => {
    const known = memory.heads.get(keyOf(place));
    const age = freshFor * restOfForge(place.host, memory, now);
    return memory.askable.has(place.host) && (!known || now - known.at >= age);
  });
  for (const host of new Set(unknown.map((place) => place.host))) {
    const forge = memory.askable.get(host);
    const asked = unknown.filter((place) => place.host === host).slice(0, atOnce);
    // Marked before it is asked: looks follow each other faster than a forge answers.
    for (const place of asked)
      memory.heads.set(keyOf(place), { at: now, value: memory.heads.get(keyOf(place))?.value });
    const answer = await forge?.ofBranches(asked, end);
    if (answer && !answer.ok)
      log.warn(`The pull requests of branches on ${host} could not be read: ${answer.failure.kind}`);
    if (!answer?.ok || memory.askable.get(host) !== forge) continue;
    for (const place of asked) memory.heads.set(keyOf(place), { at: now, value: answer.value.get(place) });
  }
}

/** The branches that wait, with what is known of their pull requests. */
export function judgedBranches(
  branches: readonly BranchSignal[],
  memory: WaitingMemory,
): readonly BranchSignal[] {
  const answerOf = ({ pushedTo }: BranchSignal): ForgeBranch | undefined =>
    // What a forge said before it was disconnected is not shown any more.
    pushedTo && memory.forges.has(pushedTo.host) ? memory.heads.get(keyOf(pushedTo))?.value : undefined;
  return branches.flatMap((branch) => withForgeAnswer(branch, answerOf(branch)) ?? []);
}
