import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { slashWordAt } from '../../core/review/slash.ts';
import { printSnippet, snippetText } from '../../core/review/snippet.ts';
import { fittingFirst } from '../../core/review/template.ts';
import { fillTemplate } from '../../core/review/templateValues.ts';
import { boxAbout } from './boxAbout.ts';
import type { BoxMemory } from './boxMemory.ts';
import { boxScheme } from './commentBox.ts';
import type { DraftThreads } from './draftThreads.ts';
import { labelItems } from './labelCompletion.ts';
import { usesLabels } from './labelSetting.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** Lines above the cursor that are looked at for an open code block. */
const linesAbove = 500;

/** A list must not wait longer for a forge (ms); what comes later is there at the next slash. */
const patience = 400;

export interface CompletionDoors {
  readonly shelf: TemplateShelf;
  readonly threads: DraftThreads;
  readonly memory: BoxMemory;
  readonly readings: PullRequestReadings;
  readonly clock: Clock;
}

/** Offers the templates behind a slash in every comment box, whichever extension owns it. */
export function registerTemplateCompletion({
  shelf,
  threads,
  memory,
  readings,
  clock,
}: CompletionDoors): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { scheme: boxScheme },
    {
      async provideCompletionItems(document, position) {
        const above = new vscode.Range(Math.max(0, position.line - linesAbove), 0, position.line, 0);
        const line = document.lineAt(position.line).text.slice(0, position.character);
        const word = slashWordAt(document.getText(above).split(/\r\n|\r|\n/), line);
        if (!word) return undefined;
        const range = new vscode.Range(position.line, word.start, position.line, position.character);
        const { draftFacts } = await import('./draftFacts.ts');
        const about = boxAbout(document, threads, memory);
        const { values, situation } = await draftFacts({ readings, clock }, about, patience);
        const isAtStart =
          document.getText(new vscode.Range(0, 0, range.start.line, word.start)).trim() === '';
        const templates = fittingFirst(await shelf.all(), situation ?? 'comment');
        const items = templates.map((template) => {
          const pieces = fillTemplate(template, values, isAtStart && usesLabels());
          const item = new vscode.CompletionItem(`/${template.name}`, vscode.CompletionItemKind.Snippet);
          item.insertText = new vscode.SnippetString(printSnippet(pieces));
          // Beside the name it would leave no room for the name.
          item.detail = template.description;
          item.documentation = snippetText(pieces);
          return item;
        });
        // `/blocking` is a word of its own and comes before the template whose name begins with it.
        const [first, ...others] = items;
        return [...(first ? [first] : []), ...labelItems(document, range), ...others].map((item, index) => {
          item.range = range;
          item.filterText = typeof item.label === 'string' ? item.label : item.label.label;
          // In front of what the box's owner offers: nothing printable sorts before a space.
          item.sortText = ` ${String(index).padStart(3, '0')}`;
          return item;
        });
      },
    },
    '/',
  );
}
