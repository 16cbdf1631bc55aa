import type { Disposable } from '../../../src/core/ports.ts';

/** `vscode.EventEmitter`. */
export class EventEmitter<Value> {
  readonly #listeners = new Set<(value: Value) => void>();

  readonly event = (listener: (value: Value) => void): Disposable => {
    // One of its own: the same function may listen twice.
    const own = (value: Value): void => listener(value);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  /** How many listen: nobody may be left over when everything was disposed. */
  get listeners(): number {
    return this.#listeners.size;
  }

  fire(value: Value): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** `vscode.CancellationTokenSource`. */
export class CancellationTokenSource {
  readonly #requested = new EventEmitter<void>();
  #isRequested = false;
  readonly token: {
    readonly isCancellationRequested: boolean;
    readonly onCancellationRequested: (listener: () => void) => Disposable;
  };

  constructor() {
    const isRequested = (): boolean => this.#isRequested;
    this.token = {
      get isCancellationRequested() {
        return isRequested();
      },
      onCancellationRequested: this.#requested.event,
    };
  }

  cancel(): void {
    if (this.#isRequested) return;
    this.#isRequested = true;
    this.#requested.fire();
  }

  dispose(): void {
    this.#requested.dispose();
  }
}
