import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FrameLocator } from 'playwright-core';

/** One finding of axe: the rule, what it says, and the elements it means. */
export interface AxeFinding {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Runs axe in a webview's document. Assert first that the page's controls are there: an empty page
 * has no findings either.
 */
export async function findAccessibilityProblems(frame: FrameLocator): Promise<AxeFinding[]> {
  const source = await readFile(axeFile, 'utf8');
  // Evaluating through the debugger is not bound by the page's content security policy.
  return frame.locator('html').evaluate(async (html, script) => {
    // The page is transparent and VS Code paints the side bar behind it, which axe cannot see from inside.
    html.style.background = 'var(--vscode-sideBar-background)';
    // oxlint-disable-next-line no-eval -- runs in the page under test, on axe's own source
    if (!('axe' in globalThis)) (0, eval)(script);
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeReport> } };
    const report = await axe.run();
    return report.violations.map((violation) => ({
      rule: violation.id,
      help: violation.help,
      elements: violation.nodes.map((node) => node.html),
    }));
  }, source);
}

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
