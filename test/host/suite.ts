// The browser build: it runs in the Node extension host and in the web worker alike.
import 'mocha/mocha.js';
import { OutcomeReporter } from '../../scripts/tests/outcomeReporter.ts';

/** How long one test in the host may take (ms). */
const timeout = 20_000;

/**
 * Runs the tests that `load` defines, inside the extension host, and reports each on the console, where
 * the runner reads them. Rejects when one failed, which makes VS Code end with a failure code.
 */
export function runSuite(load: () => void): Promise<void> {
  const Mocha = (globalThis as unknown as { Mocha: typeof import('mocha') }).Mocha;
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter: OutcomeReporter as never });
  // What mocha does before it loads a file: describe, it and the hooks become global.
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  load();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
