import type { KeybindingContribution } from './manifestShape.ts';

export type System = 'linux' | 'mac' | 'win';

/** Every key combination that VS Code binds by itself, per system, as its own settings file writes it. */
export type DefaultChords = Readonly<Record<System, readonly string[]>>;

const systems: readonly System[] = ['linux', 'mac', 'win'];

const modifiers = ['ctrl', 'shift', 'alt', 'cmd'];

/**
 * `Shift+Ctrl+A` and `ctrl+shift+a` are one chord: lower case, modifiers in one order, and the
 * system key (`win`, `meta`, `cmd`) under one name. A chord of two steps keeps its space.
 */
function normalChord(chord: string): string {
  return chord.trim().toLowerCase().split(/\s+/).map(normalStroke).join(' ');
}

function normalStroke(stroke: string): string {
  // `ctrl++` and `ctrl+-` are written with the key after the last separator.
  const match = /^(.*\+)?(.+)$/.exec(stroke);
  const key = match?.[2] ?? stroke;
  const held = (match?.[1] ?? '')
    .split('+')
    .filter((part) => part !== '')
    .map((part) => (part === 'win' || part === 'meta' ? 'cmd' : part));
  return [...modifiers.filter((modifier) => held.includes(modifier)), key].join('+');
}

/**
 * Keybindings of ours that take one away from VS Code on some system: the same chord, the first
 * step of one of its chords of two steps, or a chord behind a first step that it only uses alone.
 * (It uses `cmd+k` both ways, alone in a terminal; what begins with such a step takes nothing.)
 */
export function chordBreaches(
  keybindings: readonly KeybindingContribution[],
  defaults: DefaultChords,
): readonly string[] {
  return keybindings.flatMap((keybinding) =>
    systems.flatMap((system) => {
      const chord = keybinding[system] ?? keybinding.key;
      if (chord === undefined) return [];
      const taken = takenBy(normalChord(chord), defaults[system].map(normalChord));
      return taken
        ? [`keybinding ${chord} of ${keybinding.command} takes ${taken} from VS Code on ${system}`]
        : [];
    }),
  );
}

function takenBy(chord: string, defaults: readonly string[]): string | undefined {
  const first = `${chord.split(' ')[0]} `;
  const firstIsShared = defaults.some((taken) => taken.startsWith(first));
  return defaults.find(
    (taken) =>
      taken === chord || taken.startsWith(`${chord} `) || (chord.startsWith(`${taken} `) && !firstIsShared),
  );
}
