import { render } from 'preact';
import { ReflectPage } from './reflectPage.ts';
import { ReflectView } from './reflectView.tsx';

/**
 * Entry of the Reflect page. The document comes with its heading and an outline of the cards, so that something
 * stands there before this script runs; the first snapshot takes their place.
 */
const root = element('page');
const live = element('live');
const page = new ReflectPage(acquireVsCodeApi(), show, (sentence) => {
  // An emptied region first: the same sentence twice is otherwise said once.
  live.textContent = '';
  requestAnimationFrame(() => (live.textContent = sentence));
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function show(): void {
  const { snapshot } = page;
  if (!snapshot) return;
  if (root.ariaBusy === 'true') {
    root.replaceChildren();
    root.ariaBusy = 'false';
  }
  const before = document.activeElement;
  render(<ReflectView page={page} snapshot={snapshot} />, root);
  // A new day replaces the fields: the cursor stays in the same principle's.
  if (before?.id && !before.isConnected) document.getElementById(before.id)?.focus();
}

function focusUnanswered(): void {
  const { snapshot } = page;
  const first = snapshot?.cards.find((card) => page.text(card) === '') ?? snapshot?.cards[0];
  if (first) document.getElementById(`${first.principle}-answer`)?.focus();
}

function report(error: unknown): void {
  if (!(error instanceof Error)) {
    page.reportError(typeof error);
    return;
  }
  const place = /[\w.-]+\.js:\d+:\d+/.exec(error.stack ?? '')?.[0] ?? 'unknown place';
  page.reportError(`${error.name} at ${place}`);
  element('broken').hidden = false;
}

window.addEventListener('error', (event) => report(event.error));
window.addEventListener('unhandledrejection', (event) => report(event.reason));
window.addEventListener('message', (event) => {
  if (page.receive(event.data)) focusUnanswered();
});
setInterval(() => page.showNewDayAtRest(), 5_000);
page.start();
