import type { KeptDraft } from './keptDraft.ts';

/** What has happened in one box so far, for the vault. */
export interface BoxStory {
  /** What the box held when it was opened or last given a text that nobody typed. */
  readonly given: string;
  /** Everything that is known of the box beside its text. */
  readonly about: Pick<KeptDraft, 'owner' | 'place' | 'thread'>;
  /** The draft that is being written in it. */
  readonly draft: KeptDraft | undefined;
}

/** The story after one more change, and the drafts that the vault has to write for it. */
export interface StoryStep {
  readonly story: BoxStory;
  readonly write: readonly KeptDraft[];
}

/** An edit that takes more than half out of a text of at least this many characters is a loss, not an edit. */
const worthKeeping = 40;

/**
 * The box holds `text` now. A draft follows its box; when one edit takes most of it away, what was there stays kept
 * as it was and the rest begins a new one. Text that is put back (undo) goes on where it was.
 */
export function typed(story: BoxStory, text: string, now: number, newId: () => string): StoryStep {
  const { draft } = story;
  if (text.trim() === '') return draft?.fate === 'open' ? settled(story, 'emptied') : { story, write: [] };
  if (draft && sameText(draft.text, text)) {
    if (draft.fate === 'open') return { story, write: [] };
    return going({ ...story, draft: { ...draft, fate: 'open' } });
  }
  if (!draft && sameText(story.given, text)) return { story, write: [] };
  if (draft?.fate === 'open' && !isLoss(draft.text, text))
    return going({ ...story, draft: { ...draft, text, changedAt: now } });
  const before = draft?.fate === 'open' ? [{ ...draft, fate: 'replaced' as const }] : [];
  const begun: KeptDraft = {
    ...story.about,
    id: newId(),
    text,
    fate: 'open',
    startedAt: now,
    changedAt: now,
  };
  return { story: { ...story, draft: begun }, write: [...before, begun] };
}

/**
 * The text of the box is about to be handed on, perhaps with a box that was never typed into: it is kept now. What becomes
 * of it is told by `ended`, whatever happens to the box.
 */
export function handedOn(story: BoxStory, text: string, now: number, newId: () => string): StoryStep {
  return typed({ ...story, given: '' }, text, now, newId);
}

/** What was handed on ended so. A draft that was written on in the box meanwhile is another text by now, and goes on. */
export function ended(story: BoxStory, handed: KeptDraft, fate: KeptDraft['fate']): StoryStep {
  const isHere = story.draft?.id === handed.id;
  if (isHere && story.draft?.text !== handed.text) return { story, write: [] };
  const draft = { ...handed, fate };
  return { story: isHere ? { ...story, draft } : story, write: [draft] };
}

/** The box is gone. */
export function closed(story: BoxStory): StoryStep {
  return story.draft?.fate === 'open' ? settled(story, 'closed') : { story, write: [] };
}

/**
 * The kept draft that a box which opens with `text` goes on with: VS Code gives a reopened box its text back. What was sent,
 * or may have been, is over; whoever writes on there begins another.
 */
export function reopened(owner: string, text: string, kept: readonly KeptDraft[]): KeptDraft | undefined {
  if (text.trim() === '') return undefined;
  return kept
    .filter((each) => each.owner === owner && !isSent(each) && sameText(each.text, text))
    .toSorted((one, other) => other.changedAt - one.changedAt)[0];
}

function isSent({ fate }: KeptDraft): boolean {
  return fate === 'posted' || fate === 'handed-over';
}

function going(story: BoxStory): StoryStep {
  return { story, write: story.draft ? [story.draft] : [] };
}

function settled(story: BoxStory, fate: KeptDraft['fate']): StoryStep {
  return going(story.draft ? { ...story, draft: { ...story.draft, fate } } : story);
}

function isLoss(before: string, after: string): boolean {
  return before.trim().length >= worthKeeping && after.length * 2 < before.length;
}

/** A box has line ends of its own choice. */
function sameText(one: string, other: string): boolean {
  return one === other || one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
}
