import * as vscode from 'vscode';
import { utcDate } from '../../core/dates.ts';
import type { Clock, Disposable, Result } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalOverview, Overview } from '../../core/reflection/overview.ts';
import { searchJournal, type SearchHit } from '../../core/reflection/search.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { openEntryAt } from './entryDocument.ts';
import { passageName } from './passageName.ts';
import { prepareSearch } from './searchPreparation.ts';
import { searchTitle } from './searchTitle.ts';

interface HitItem extends vscode.QuickPickItem {
  readonly hit: SearchHit;
}

/** More than this nobody reads; a longer query finds less. */
const mostHits = 100;

/** Search as you type through every entry; Enter opens the entry at what was found. */
export async function searchTheJournal(
  place: JournalPlace,
  journal: Journal,
  overview: JournalOverview,
  clock: Clock,
): Promise<Result<unknown> | void> {
  const reading = overview.read();
  const chosen = await pickHit(reading, clock);
  if (chosen) return openEntryAt(place, journal, chosen.day, chosen.at);
  const read = await reading;
  return read.ok ? undefined : read;
}

/** The hit that the person chose; undefined when they left, or when the journal cannot be read. */
async function pickHit(reading: Promise<Result<Overview>>, clock: Clock): Promise<SearchHit | undefined> {
  const date = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' });
  const pick = vscode.window.createQuickPick<HitItem>();
  pick.title = vscode.l10n.t('Search the Journal');
  pick.placeholder = vscode.l10n.t('Words of your own, in any order; "quoted" for words that stand together');
  pick.matchOnDetail = true;
  pick.busy = true;
  let known: Overview | undefined;
  let preparing: Disposable | undefined;
  const show = (): void => {
    if (!known) return;
    const { hits, days } = searchJournal(known.days, pick.value, mostHits);
    pick.items = hits.map((hit) => itemOf(hit, date));
    pick.title = searchTitle(
      pick.value,
      { days, shown: hits.length, unread: known.unread.length },
      vscode.l10n,
    );
  };
  pick.onDidChangeValue(show);
  const chosen = new Promise<SearchHit | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item) resolve(item.hit);
    });
    pick.onDidHide(() => resolve(undefined));
    void reading.then(
      (read) => {
        if (!read.ok) resolve(undefined);
        else {
          known = read.value;
          preparing = prepareSearch(known.days, clock);
        }
        pick.busy = false;
        show();
      },
      () => resolve(undefined),
    );
  });
  pick.show();
  try {
    return await chosen;
  } finally {
    preparing?.dispose();
    pick.dispose();
  }
}

function itemOf(hit: SearchHit, date: Intl.DateTimeFormat): HitItem {
  // `alwaysShow`: what was found without its accents would be filtered away again.
  return {
    label: date.format(utcDate(hit.day)),
    description: passageName(hit.kind, vscode.l10n),
    detail: hit.excerpt.trim(),
    alwaysShow: true,
    hit,
  };
}
