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
    merged: 'This answer was changed elsewhere too. Both texts are here and in the file.',
    anotherPrompt: 'Another prompt',
    notForMe: 'Not for me',
    takeBack: 'Take that back',
    promptSet: 'Prompts',
    newDay: 'It is past midnight. What you write here stays with the day you began it on.',
    showNewDay: 'Show today',
    placeName: 'Your journal',
    openEntry: 'Open today’s entry',
    revealFolder: 'Reveal folder',
    tooLong: 'This field is full. Go on in the file: open today’s entry.',
  },
  promise: 'Plain Markdown on this computer. It goes nowhere else.',
  title: (day) => `Day ${day}`,
  practice: (principle) => `What ${principle} means, in one short line.`,
  setTitle: (set) => set.title ?? `Set ${set.id}`,
  setAbout: (set) => `About ${set.id}`,
  refused: (prompt) => `“${prompt}” will not come again.`,
  welcome: (fileName, location) =>
    `Four questions a day, one for each principle. Your first words create ${fileName} in ${location}.`,
  saved: (now, fileName) => `Saved ${new Date(now).toISOString().slice(11, 16)} in ${fileName}`,
  kept: (fileName) => `In ${fileName}`,
  notSaved: (failure) => `Not saved: ${failure?.kind ?? 'unexpected'}. Your text stays here until it is.`,
  unreadable: (failure) => `Today’s entry cannot be read: ${failure.kind}`,
};
