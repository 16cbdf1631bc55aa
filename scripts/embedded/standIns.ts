import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Two parts of the server are compiled from C++ when installed with scripts. That takes a compiler and headers
 * from nodejs.org, which a fresh machine does not have, so each gets a stand-in with the same interface:
 *
 * - the watchdog ends an extension host whose parent is gone. The extension host makes the same
 *   check in JavaScript each second, and we end the whole process group ourselves, so it may rest;
 * - the log writer. Without it output channels of extensions stay empty, ours too.
 */
export async function writeStandIns(server: string): Promise<void> {
  const modules = join(server, 'node_modules', '@vscode');
  const watchdog = join(modules, 'native-watchdog', 'build', 'Release');
  await mkdir(watchdog, { recursive: true });
  await writeFile(join(watchdog, 'watchdog.js'), watchdogSource);
  await mkdir(join(modules, 'spdlog'), { recursive: true });
  await writeFile(join(modules, 'spdlog', 'index.js'), logWriterSource);
}

const watchdogSource = `exports.start = () => {};
exports.exit = (code) => process.exit(code);
`;

const logWriterSource = `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  #file; #level = 2; #pattern = true;
  constructor(_kind, _name, file) { this.#file = file; }
  getLevel() { return this.#level; }
  setLevel(level) { this.#level = level; }
  setPattern() { this.#pattern = true; }
  clearFormatters() { this.#pattern = false; }
  flush() {}
  drop() {}
  #write(level, text) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#pattern ? time + ' [' + levels[level] + '] ' + text + '\\n' : text);
  }
  trace(text) { this.#write(0, text); }
  debug(text) { this.#write(1, text); }
  info(text) { this.#write(2, text); }
  warn(text) { this.#write(3, text); }
  error(text) { this.#write(4, text); }
  critical(text) { this.#write(5, text); }
}

async function createLogger(kind, name, file) {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, '');
  return new Logger(kind, name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = (...args) => createLogger('rotating', ...args);
exports.createAsyncRotatingLogger = (...args) => createLogger('rotating_async', ...args);
`;
