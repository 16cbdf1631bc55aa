import { registerHooks } from 'node:module';

/**
 * Loaded by mocha before the first test: where there is no VS Code, the module `vscode` is the editor in memory. What
 * only adapts to the editor can so be tested with a clock in the hand; what the real one does is for the host tier.
 */
const editor = new URL('vscodeModule.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url: editor, shortCircuit: true } : next(specifier, context),
});
