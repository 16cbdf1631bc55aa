import { sameLogin, type Account } from '../waiting/pullRequest.ts';
import { ownProse, questionsIn } from './ownWords.ts';
import type { PullRequestTalk, SaidComment, Thread } from './thread.ts';

/** One person's view: their own words, each with where it stands. */
export interface Perspective {
  readonly login: string;
  readonly isAuthor: boolean;
  /** The earliest first. Exact, without what they quoted from others. */
  readonly words: readonly { readonly text: string; readonly url: string; readonly at: number }[];
}

/** A question that nobody else has written anything after. */
export interface OpenQuestion {
  readonly by: string;
  /** The sentence as it was asked. */
  readonly text: string;
  /** Whom it names; empty when it is for anybody. */
  readonly to: readonly string[];
  readonly url: string;
}

/** Somebody who was not heard here, and why they should be. */
export interface MissingView {
  readonly login: string;
  readonly as: 'author' | 'owner' | 'asker';
}

/** All sides of one thread, as far as they were said. */
export interface AllSides {
  /** In the order in which they spoke first; the author's description stands before all. */
  readonly perspectives: readonly Perspective[];
  readonly questions: readonly OpenQuestion[];
  readonly missing: readonly MissingView[];
  /** Owners that are teams or mail addresses: whether one of theirs was heard cannot be told. */
  readonly unnamed: readonly string[];
  /** How often the word went from one person to another. */
  readonly turns: number;
  /** Many turns and no resolution: asking for interests helps more than one more argument. */
  readonly isStuck: boolean;
  /** Older comments that were not read; somebody may have been heard in them. */
  readonly unread: number;
}

/** From this many changes of speaker on, an unresolved thread counts as stuck. */
const stuckAfter = 5;

/** Who should be heard besides the author and whoever asked, and who needs not be told so. */
export interface Expected {
  /** Who owns the file (CODEOWNERS): logins, teams (written with a slash) and mail addresses. */
  readonly owners?: readonly string[];
  /** Whoever is about to write: their view is not missing. */
  readonly viewer?: string | undefined;
}

/** What is said about a pull request as a whole, without its threads. */
export type WholeTalk = Omit<PullRequestTalk, 'threads'>;

/** Nothing is known of a pull request: a thread is at hand, and that is all. */
export const noTalk: WholeTalk = { author: undefined, description: '', url: '', conversation: [] };

/**
 * Puts together who said what in a thread, in their own words; nothing is summed up or guessed. Bots have no view.
 * Without a thread it is the description and the conversation about the whole pull request.
 */
export function allSides(
  talk: WholeTalk,
  thread: Pick<Thread, 'comments' | 'isResolved' | 'unread'> | undefined,
  { owners = [], viewer }: Expected = {},
): AllSides {
  const comments = (thread?.comments ?? talk.conversation).filter(({ author }) => author && !author.isBot);
  const perspectives = perspectivesOf(talk, comments);
  // In a thread the author is heard when they answered there; of the whole, the description is their word.
  const heard = [
    ...(viewer === undefined ? [] : [viewer]),
    ...comments.flatMap(({ author }) => (author ? [author.login] : [])),
    ...(thread ? [] : perspectives.map(({ login }) => login)),
  ];
  const spoke = (login: string): boolean => heard.some((each) => sameLogin(each, login));
  const turns = turnsIn(comments);
  return {
    perspectives,
    questions: thread?.isResolved ? [] : openQuestions(comments),
    unnamed: [...new Set(ownersOf(owners).filter((owner) => !isLogin(owner)))],
    missing: expected(talk, owners).filter(({ login }) => !spoke(login)),
    turns,
    isStuck: thread?.isResolved === false && turns >= stuckAfter,
    unread: (thread ?? talk).unread ?? 0,
  };
}

/** Questions of others, in the conversation and in every open thread, that nobody answered, the viewer included. */
export function unansweredBy(
  viewer: string,
  { conversation, threads }: PullRequestTalk,
): readonly OpenQuestion[] {
  return [conversation, ...threads.filter(({ isResolved }) => !isResolved).map(({ comments }) => comments)]
    .flatMap((comments) => openQuestions(comments.filter(({ author }) => author && !author.isBot)))
    .filter(({ by }) => !sameLogin(by, viewer));
}

function perspectivesOf(talk: WholeTalk, comments: readonly SaidComment[]): readonly Perspective[] {
  const sides = new Map<string, { login: string; words: Perspective['words'][number][] }>();
  const say = ({ login }: Account, text: string, url: string, at: number): void => {
    if (text === '') return;
    const key = login.toLowerCase();
    const side = sides.get(key) ?? { login, words: [] };
    side.words.push({ text, url, at });
    sides.set(key, side);
  };
  if (talk.author && !talk.author.isBot) say(talk.author, ownProse(talk.description), talk.url, 0);
  for (const { author, body, url, at } of comments) if (author) say(author, ownProse(body), url, at);
  return [...sides.values()].map(({ login, words }) => ({
    login,
    isAuthor: talk.author !== undefined && sameLogin(talk.author.login, login),
    words,
  }));
}

function openQuestions(comments: readonly SaidComment[]): readonly OpenQuestion[] {
  return comments.flatMap(({ author, body, url }, at) => {
    if (!author) return [];
    const later = comments.slice(at + 1).flatMap((each) => (each.author ? [each.author.login] : []));
    return questionsIn(body)
      .filter(({ to }) => {
        const others = later.filter((login) => !sameLogin(login, author.login));
        // A question to somebody is answered by them; one to anybody by anybody else.
        return to.length === 0
          ? others.length === 0
          : !to.some((named) => others.some((login) => sameLogin(login, named)));
      })
      .map(({ text, to }) => ({ by: author.login, text, to, url }));
  });
}

function expected({ author, askedBy }: WholeTalk, owners: readonly string[]): readonly MissingView[] {
  const all: MissingView[] = [
    ...(author && !author.isBot ? [{ login: author.login, as: 'author' as const }] : []),
    ...ownersOf(owners)
      .filter(isLogin)
      .map((login) => ({ login, as: 'owner' as const })),
    ...(askedBy === undefined ? [] : [{ login: askedBy, as: 'asker' as const }]),
  ];
  return all.filter(({ login }, at) => all.findIndex((each) => sameLogin(each.login, login)) === at);
}

function ownersOf(owners: readonly string[]): readonly string[] {
  return owners.map((owner) => owner.replace(/^@/, '')).filter((owner) => owner !== '');
}

function isLogin(owner: string): boolean {
  return !/[/@]/.test(owner);
}

function turnsIn(comments: readonly SaidComment[]): number {
  return comments.filter((comment, at) => {
    const before = comments[at - 1]?.author;
    return before && comment.author && !sameLogin(before.login, comment.author.login);
  }).length;
}
