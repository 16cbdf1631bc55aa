import { render } from 'preact';
import { LookingBackPage } from './lookingBackPage.ts';
import { LookingBackView } from './lookingBackView.tsx';
import { announce, takeOutline, watchErrors } from './pageFrame.ts';

/** Entry of the Looking back page. Until the first snapshot the document says that the journal is being read. */
const page = new LookingBackPage(acquireVsCodeApi(), show, announce);

function show(): void {
  const root = takeOutline();
  render(
    <LookingBackView page={page} snapshot={page.snapshot} problem={page.problem} found={page.found} />,
    root,
  );
  if (page.takeWantedDay()) document.getElementById(`day-${page.day}`)?.focus();
}

watchErrors((where) => page.reportError(where));
window.addEventListener('message', (event) => {
  if (page.receive(event.data)) document.getElementById('query')?.focus();
});
// A page that was hidden and is kept has not heard of what changed meanwhile.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') page.start();
});
page.start();
