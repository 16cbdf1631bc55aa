import { render } from 'preact';
import { announce, takeOutline, watchErrors } from './pageFrame.ts';
import { ReflectPage } from './reflectPage.ts';
import { ReflectView } from './reflectView.tsx';

/**
 * Entry of the Reflect page. The document comes with its heading and an outline of the cards, so that something
 * stands there before this script runs; the first snapshot takes their place.
 */
const page = new ReflectPage(acquireVsCodeApi(), show, announce);

function show(): void {
  const { snapshot } = page;
  if (!snapshot) return;
  const root = takeOutline();
  const before = document.activeElement;
  render(<ReflectView page={page} snapshot={snapshot} />, root);
  // A new day replaces the fields: the cursor stays in the same principle's.
  if (before?.id && !before.isConnected) document.getElementById(before.id)?.focus();
}

function focusUnanswered(): void {
  const first = page.cards.find((card) => page.text(card) === '') ?? page.cards[0];
  if (first) document.getElementById(`${first.id}-answer`)?.focus();
}

watchErrors((where) => page.reportError(where));
window.addEventListener('message', (event) => {
  if (page.receive(event.data)) focusUnanswered();
});
setInterval(() => page.showNewDayAtRest(), 5_000);
page.start();
