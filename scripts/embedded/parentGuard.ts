/**
 * Loaded into the server before its own code (`node --import`): the server's standard input is a pipe
 * from the process that started it. When that process disappears, even by SIGKILL, the pipe ends and
 * the server takes its whole process group with it. Forked children inherit `--import` but not the
 * pipe, so only the server itself listens.
 */
if (process.argv[1]?.endsWith('server-main.js')) {
  process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL'));
  process.stdin.on('error', () => process.kill(-process.pid, 'SIGKILL'));
  process.stdin.resume();
  process.stdin.unref();
}
