/** The door that VS Code gives to a page: once per document. */
export interface VscodeApi<Intent> {
  postMessage(intent: Intent): void;
  /** What `setState` was given last, also after a reload; undefined at first. */
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  function acquireVsCodeApi<Intent>(): VscodeApi<Intent>;
}
