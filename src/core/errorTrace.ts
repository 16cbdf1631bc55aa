/** Frames that say where it was, in V8 and in other engines. */
const frame = /^\s+at .+$|^\S*@\S+:\d+:\d+$/;

/** Frames of one error that are noted; the rest is VS Code's own. */
const mostFrames = 20;

/**
 * What of an unexpected error may be written down: its name, its code and where it happened. Never its message: those of the
 * engine and of other extensions quote what they stumbled over, which may be somebody's words.
 */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return `not an error but a ${typeof error}`;
  const code = 'code' in error && /^[\w.-]{1,40}$/.test(String(error.code)) ? ` (${String(error.code)})` : '';
  const name = /^\w{1,40}$/.test(error.name) ? error.name : 'Error';
  const stack = error.stack ?? '';
  const [header = ''] = /^[^\n:]*: /.exec(stack) ?? [];
  const begins = stack.startsWith(error.message, header.length);
  const frames = (begins ? stack.slice(header.length + error.message.length) : stack)
    .split('\n')
    // A message may look like a stack itself.
    .filter((line) => frame.test(line) && !error.message.includes(line.trim()))
    .slice(0, mostFrames);
  return [`${name}${code}`, ...frames].join('\n');
}
