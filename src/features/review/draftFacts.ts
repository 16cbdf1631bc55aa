import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { mapLines } from '../../core/review/lineMap.ts';
import { changedFile } from '../../core/review/placement.ts';
import { permalink } from '../../core/review/permalink.ts';
import { allSides, noTalk, type AllSides } from '../../core/review/perspectives.ts';
import { quotedSides } from '../../core/review/sidesQuote.ts';
import type { Situation } from '../../core/review/template.ts';
import type { TemplateValues } from '../../core/review/templateValues.ts';
import { threadsAtLines, type Thread } from '../../core/review/thread.ts';
import { shown } from '../../core/waiting/shownText.ts';
import { documentSide, mayBeLeft } from './documentSide.ts';
import type { PullRequestReading, PullRequestReadings } from './pullRequestReading.ts';
import { sidesLine } from './sidesText.ts';
import { templateFacts } from './templateFacts.ts';
import type { ThreadAtHand } from './threadAtHand.ts';

/** What a draft may be about, as far as it is known. */
export interface DraftAbout {
  readonly uri: vscode.Uri;
  /** Undefined when only the file is known. */
  readonly lines: vscode.Range | undefined;
  /** The thread that the person chose; else the one of the forge at these lines is looked for. */
  readonly thread?: ThreadAtHand['thread'] | undefined;
}

/** Everything that is known before a draft begins. */
export interface DraftFacts {
  readonly values: TemplateValues;
  /** Which templates come first; undefined when nothing tells. */
  readonly situation: Situation | undefined;
  /** All sides of the thread, or of the pull request where there is no thread; undefined when neither is known. */
  readonly sides: KnownSides | undefined;
  readonly reading: PullRequestReading | undefined;
}

export interface KnownSides {
  readonly all: AllSides;
  readonly isThread: boolean;
  /** Who was heard, in one line; undefined when there is nothing to say. */
  readonly line: string | undefined;
}

export interface FactsDoors {
  readonly readings: PullRequestReadings;
  readonly clock: Clock;
}

/** Values, sides and situation of a draft. Waits for the forge at most `patience` ms; what is not known stays unknown. */
export async function draftFacts(
  { readings, clock }: FactsDoors,
  about: DraftAbout | undefined,
  patience: number,
): Promise<DraftFacts> {
  const { uri, lines } = about ?? {};
  const local = await templateFacts(clock, uri && lines && { uri, lines });
  if (!about || !uri) return { values: local, situation: undefined, sides: undefined, reading: undefined };
  const reading = await readings.of(uri, patience);
  const target = reading?.target;
  const given = about.thread && about.thread.comments.length > 0 ? about.thread : undefined;
  const late = (): Promise<undefined> =>
    new Promise((resolve) => void clock.after(patience, () => resolve(undefined)));
  const thread = given ?? (reading && lines && (await threadThere(reading, uri, lines, late)));
  const owners = (await reading?.place.owners()) ?? [];
  const sides =
    target || thread ? allSides(target ?? noTalk, thread, { owners, viewer: target?.viewer }) : undefined;
  const link = reading && lines && (await linkTo(reading, uri, lines));
  // Of a box that says neither its thread nor its lines nobody knows what was said in it.
  const quotes = sides && (lines ?? given) ? quotedSides(sides) : undefined;
  const branch = reading?.place.branch;
  const author = target?.author?.login;
  return {
    reading,
    sides: sides && { all: sides, isThread: thread !== undefined, line: sidesLine(sides) },
    situation: sides?.isStuck
      ? 'stuck'
      : thread
        ? 'reply'
        : target?.isFirstContribution && !target.viewerIsAuthor
          ? 'first-contribution'
          : undefined,
    values: {
      ...local,
      ...(quotes === undefined ? {} : { PERSPECTIVES: quotes }),
      ...(author === undefined ? {} : { AUTHOR: `@${shown(author, 60)}` }),
      ...(branch === undefined ? {} : { BRANCH: shown(branch) }),
      ...(link === undefined ? {} : { PERMALINK: link }),
    },
  };
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
}

/** The forge's thread at these lines, which may stand elsewhere on their side of the change, and under another name. */
async function threadThere(
  reading: PullRequestReading,
  uri: vscode.Uri,
  lines: vscode.Range,
  late: () => Promise<undefined>,
): Promise<Thread | undefined> {
  const { place, target } = reading;
  if (!target || target.threads.length === 0) return undefined;
  const isNamed = target.threads.some(({ path }) => path === place.path);
  // Threads have the name that the file has with the change; what is shown from before may have another.
  const files = !isNamed && mayBeLeft(uri) ? await Promise.race([reading.changedFiles(), late()]) : undefined;
  const file = changedFile(files ?? [], place.path);
  const path = file?.path ?? place.path;
  if (!target.threads.some((thread) => thread.path === path)) return undefined;
  const text = documentOf(uri)?.getText();
  const { side, sideText } = (await documentSide({ uri, text }, place, target, file)) ?? {
    side: 'right',
    sideText: await place.textAt(target.headCommit, path),
  };
  const map =
    text === undefined || sideText === undefined || text === sideText
      ? undefined
      : mapLines(linesOf(text), linesOf(sideText));
  const at = (line: number): number | undefined => (map ? map[line] : line);
  const all = Array.from({ length: lines.end.line - lines.start.line + 1 }, (_, step) =>
    at(lines.start.line + step),
  ).filter((line) => line !== undefined);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return threadsAtLines(target.threads, { path, side, startLine: first + 1, endLine: last + 1 })[0];
}

async function linkTo(
  { place }: PullRequestReading,
  uri: vscode.Uri,
  lines: vscode.Range,
): Promise<string | undefined> {
  const text = documentOf(uri)?.getText();
  const remote = text === undefined ? undefined : await place.remoteCommit();
  const committed = remote && (await place.textAt(remote.commit, place.path));
  if (text === undefined || !remote || committed === undefined) return undefined;
  const { path } = place;
  return permalink({
    ...remote,
    path,
    startLine: lines.start.line,
    endLine: lines.end.line,
    text,
    committed,
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
