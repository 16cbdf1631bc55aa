import { render } from 'preact';
import { announce, takeOutline, watchErrors } from './pageFrame.ts';
import { ReflectPage } from './reflectPage.ts';
import { ReflectView } from './reflectView.tsx';

/** How long nothing is said about a journal that lets itself be waited for (ms). */
const slowMs = 1_500;

/**
 * Entry of the Reflect page. The document comes with its heading and an outline of the cards, so that something
 * stands there before this script runs; the first snapshot takes their place.
 */
const page = new ReflectPage(acquireVsCodeApi(), show, announce);

function show(): void {
  const { snapshot, failed } = page;
  if (failed) showFailure(failed.sentence, failed.tryAgain);
  if (!snapshot) return;
  const root = takeOutline();
  const before = document.activeElement;
  const row = before?.closest('.commitment');
  const at = row ? rows().indexOf(row) : -1;
  const top = before?.getBoundingClientRect().top ?? 0;
  render(<ReflectView page={page} snapshot={snapshot} />, root);
  if (before?.isConnected) keepInPlace(before, top);
  // A new day replaces the fields: the cursor stays in the same principle's.
  else if (at >= 0) focusRow(at);
  else if (before?.id) document.getElementById(before.id)?.focus();
}

function rows(): readonly Element[] {
  return [...document.querySelectorAll('.commitment')];
}

/** The commitment with the cursor is answered and gone: the cursor goes to the next, or to what is said about it. */
function focusRow(at: number): void {
  const next = rows()[at] ?? rows().at(-1);
  const first = next?.querySelector('button') ?? document.getElementById('open-settled');
  first?.focus();
}

/** What comes or goes above a field must not move the line that is being written. */
function keepInPlace(field: Element, top: number): void {
  if (!field.matches('textarea, input')) return;
  const moved = field.getBoundingClientRect().top - top;
  if (moved !== 0) scrollBy(0, moved);
}

/** Nothing could be shown at all: why, where the outline of the page was. */
function showFailure(sentence: string, tryAgain: string): void {
  if (page.snapshot) return;
  hideSlow();
  const failure = document.getElementById('failure');
  if (!failure) return;
  failure.hidden = false;
  render(
    <>
      {sentence}{' '}
      <button type="button" class="link" onClick={() => page.start()}>
        {tryAgain}
      </button>
    </>,
    failure,
  );
}

function hideSlow(): void {
  const slow = document.getElementById('slow');
  if (slow) slow.hidden = true;
}

function focusUnanswered(): void {
  const { cards } = page;
  const begin = cards[page.snapshot?.beginAt ?? 0];
  const isFree = (card: (typeof cards)[number]): boolean => page.text(card) === '';
  const first = begin && isFree(begin) ? begin : (cards.find(isFree) ?? cards[0]);
  if (first) document.getElementById(`${first.id}-answer`)?.focus();
}

watchErrors((where) => page.reportError(where));
window.addEventListener('message', (event) => {
  if (page.receive(event.data)) focusUnanswered();
});
setInterval(() => page.showNewDayAtRest(), 5_000);
setTimeout(() => {
  const slow = document.getElementById('slow');
  if (!slow || page.snapshot || page.failed) return;
  slow.hidden = false;
  announce(slow.textContent);
}, slowMs);
page.start();
