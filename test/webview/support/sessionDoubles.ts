import type { Log, State } from '../../../src/core/ports.ts';
import type { ReflectWords } from '../../../src/features/reflection/reflectSessionDoors.ts';

/** State in memory. */
export class MemoryState implements State {
  readonly values = new Map<string, unknown>();

  get(key: string): unknown {
    return this.values.get(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    this.values.set(key, structuredClone(value));
  }
}

/** A log whose lines a test reads. */
export class MemoryLog implements Log {
  readonly lines: string[] = [];

  info(message: string): void {
    this.lines.push(`info ${message}`);
  }

  warn(message: string): void {
    this.lines.push(`warn ${message}`);
  }

  error(message: string): void {
    this.lines.push(`error ${message}`);
  }
}

/** Words as short as the real ones are long; `vscode.l10n` is not there outside a host. */
export const words: ReflectWords = {
  texts: {
    saving: 'Saving…',
    tryAgain: 'Try again',
    anotherPrompt: 'Another prompt',
    notForMe: 'Not for me',
    takeBack: 'Take that back',
    promptSet: 'Prompts',
    newDay: 'It is past midnight. What you write here stays with the day you began it on.',
    showNewDay: 'Show today',
    takeAllBack: 'Let them come again',
    placeName: 'Your journal',
    openEntry: 'Open today’s entry',
    revealFolder: 'Reveal folder',
    tooLong: 'This field is full. Go on in the file.',
    onlyRead: 'This answer is longer than this field may hold. Here it can only be read.',
    commitments: {
      due: 'Did I?',
      kept: 'Kept',
      move: 'Move to a date…',
      moveNow: 'Move it',
      newDate: 'New date',
      dateMissing: 'A day after today, please.',
      letGo: 'Let go…',
      letGoNow: 'Let it go',
      reason: 'Why?',
      reasonMissing: 'A few words are enough.',
      cancel: 'Cancel',
      dismiss: 'I have read this',
      openItsEntry: 'Open its entry',
      takeBack: 'Take back',
      step: 'One step for tomorrow',
      stepHelp: 'A moment and what you will do then.',
      ifPart: 'If …',
      thenPart: 'then I will …',
    },
  },
  commitments: {
    ifThenForm: 'If {0}, then I will {1}.',
    settled: ({ id, outcome }) => `${outcome.kind}: ${id.text}`,
    gone: ({ id, outcome }) =>
      `Changed elsewhere: ${id.text}.${outcome.kind === 'let-go' ? ` Your reason was: ${outcome.reason}` : ''}`,
    takenBack: ({ id }) => `Taken back: ${id.text}`,
    notTakenBack: ({ id }) => `Changed elsewhere, not taken back: ${id.text}`,
    takingBackFailed: (failure) => `Not taken back: ${failure?.kind ?? 'unexpected'}`,
    stepSaved: (now, fileName) => `Saved ${new Date(now).toISOString().slice(11, 16)} in ${fileName}`,
    stepHalf: (isInFile, fileName) =>
      isInFile ? `Half is missing. ${fileName} has it as it was.` : 'The other half is missing.',
    stepStays: (fileName) => `Change it in ${fileName}.`,
    stepTakenBack: (fileName) => `Taken out of ${fileName}`,
    notSaved: (failure) => `Not saved: ${failure?.kind ?? 'unexpected'}. It is kept here until it is.`,
  },
  answeredLeast: 'Answered least lately.',
  openLink: 'Open what it is about',
  failed: 'This page could not be made.',
  signalQuestion: ({ kind, subject }, principle) => `${kind} asks ${principle}: what about “${subject}”?`,
  signalReason: ({ reason, age }) => `From your waits: ${reason}; ${age}.`,
  askedSince: ({ day, due }) => (due === undefined ? `No date, said ${day}` : `Due ${due}, said ${day}`),
  unreadDays: (fileNames) => `${fileNames.join(', ')} could not be read.`,
  emptied: (isAll) => (isAll ? 'Nothing is left to ask.' : 'Of some principles nothing is left to ask.'),
  promise: 'Plain Markdown on this computer. It goes nowhere else.',
  title: (day) => `Day ${day}`,
  practice: (principle) => `What ${principle} means, in one short line.`,
  setTitle: (set) => set.title ?? `Set ${set.id}`,
  setAbout: (set) => `About ${set.id}`,
  refused: (prompt) => `“${prompt}” will not come again.`,
  welcome: (fileName, location) =>
    `Four prompts a day, one for each principle. Your first words create ${fileName} in ${location}.`,
  saved: (now, fileName) => `Saved ${new Date(now).toISOString().slice(11, 16)} in ${fileName}`,
  kept: (fileName) => `In ${fileName}`,
  notSaved: (failure) => `Not saved: ${failure?.kind ?? 'unexpected'}. Your text stays here until it is.`,
  merged: (isEmptied) =>
    isEmptied ? 'Changed elsewhere; their text stays.' : 'Changed elsewhere too. Both texts are here.',
  notSavedTooLong: 'Not saved: too long. Your text stays here.',
  unreadable: (failure, fileName) => ({
    sentence: `${fileName} cannot be read: ${failure.kind}`,
    actions: failure.kind === 'folder-gone' ? [{ action: 'startAnew', label: 'Start anew there' }] : [],
  }),
};
