import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseEntry, withAnswer } from '../../../../src/core/reflection/entry.ts';
import { parseFileNamePattern } from '../../../../src/core/reflection/fileNamePattern.ts';
import { parsePromptFile } from '../../../../src/core/reflection/promptFile.ts';
import { parseLedger } from '../../../../src/core/waiting/ledger.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { dayOf } from '../../../support/days.ts';

function pageOf(name: string): string {
  return readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
}

/** The examples of a page in their order. */
function examples(page: string): readonly string[] {
  return [...page.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, text]) => text ?? '');
}

const page = pageOf('journal-format.md');
const [entryExample = '', ledgerExample = ''] = examples(page);

describe('docs/journal-format.md', () => {
  it('shows an entry that is read as the page says, without anything to complain about', () => {
    const { outline, answers, notes, commitments, problems } = parseEntry(entryExample);
    assert.deepEqual(problems, []);
    const { yaml } = outline.header ?? assert.fail('no header');
    assert.equal(entryExample.slice(yaml.start, yaml.end).trim(), 'date: 2026-11-24');
    assert.deepEqual(
      answers.map(({ principle, prompt, text }) => [principle, prompt, text]),
      [
        [
          'self-reflection',
          'What did I say yes to today that I did not want?',
          'The second meeting on the rollout.',
        ],
        ['balanced-perspective', 'Whose view did I not hear?', ''],
      ],
    );
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['Anything.'],
    );
    assert.deepEqual(
      commitments.map(({ text, state, due, link }) => [text, state, due, link]),
      [
        [
          'If Ada is in tomorrow, then I will ask her why.',
          'open',
          '2026-11-30',
          'https://example.org/pull/7',
        ],
      ],
    );
  });

  it('shows an entry that goes on as an edit leaves it: every other byte stays', () => {
    const before = parseEntry(entryExample);
    const after = withAnswer(before, 'balanced-perspective', 'Whose view did I not hear?', 'Support.');
    assert.equal(
      after.source,
      entryExample.replace('> Whose view did I not hear?\n', '> Whose view did I not hear?\n\nSupport.\n'),
    );
  });

  it('says of every way to settle a commitment what is read from it', () => {
    const said = (line: string): unknown => {
      const [found] = parseEntry(`## Commitments\n\n${line}\n`).commitments;
      return found && [found.state, found.settledOn, found.reason, found.movedTo];
    };
    const flat = page.replace(/\s+/g, ' ');
    for (const [shown, line, read] of [
      [
        '`[x] … [completion:: day]`',
        '- [x] Ask Ada [completion:: 2026-11-25]',
        ['kept', '2026-11-25', undefined, undefined],
      ],
      [
        '`[-] … [reason:: …] [cancelled:: day]`',
        '- [-] Ask Ada [reason:: not mine] [cancelled:: 2026-11-25]',
        ['let-go', '2026-11-25', 'not mine', undefined],
      ],
      [
        '`[-] … [moved:: new day] … [cancelled:: day]`',
        '- [-] Ask Ada [moved:: 2026-12-01] [due:: 2026-11-24] [cancelled:: 2026-11-25]',
        ['moved', '2026-11-25', undefined, '2026-12-01'],
      ],
    ] as const) {
      assert.ok(flat.includes(shown), shown);
      assert.deepEqual(said(line), read);
    }
  });

  it('gives for each part of a pattern the name that 24 November 2026 gets', () => {
    const day = dayOf('2026-11-24');
    const rows = [...page.matchAll(/^\| (`[^|]*?) +\| (.+?) +\|$/gm)].flatMap(
      ([, parts = '', names = '']) => {
        const quoted = (text: string): string[] =>
          [...text.matchAll(/`([^`]+)`/g)].map(([, each]) => each ?? '');
        return quoted(parts).map((part, at) => [part, quoted(names)[at]] as const);
      },
    );
    assert.ok(rows.length >= 17, `${rows.length} rows`);
    for (const [part, name] of rows) {
      // A pattern has to tell each day: the part stands behind a whole date.
      const parsed = parseFileNamePattern(`YYYY-MM-DD_${part}`);
      assert.ok(parsed.ok, part);
      assert.equal(parsed.pattern.fileName(day), `2026-11-24_${name}.md`, part);
    }
    const longer = parseFileNamePattern('YYYY/MM-MMMM/YYYY-MM-DD-dddd');
    assert.ok(longer.ok && page.includes('`YYYY/MM-MMMM/YYYY-MM-DD-dddd` gives'));
    assert.ok(page.includes(`\`${longer.pattern.fileName(day)}\``));
  });

  it('names patterns that are not used, and one to take instead', () => {
    for (const [pattern, isUsed] of [
      ['YYYY-MM', false],
      ['YYYY-[W]WW-E', false],
      ['GGGG-[W]WW-E', true],
    ] as const) {
      assert.ok(page.includes(`\`${pattern}\``), pattern);
      assert.equal(parseFileNamePattern(pattern).ok, isUsed, pattern);
    }
  });

  it('shows a ledger whose turns and fields are as the page says', () => {
    const waits = parseLedger(ledgerExample);
    assert.deepEqual(
      waits.map(({ owner, text, since, did, next, link }) => [
        owner,
        text,
        since.kind === 'day' && since.day,
        did,
        next,
        link,
      ]),
      [
        [
          'ana',
          'the API review',
          '2026-11-24',
          'asked in the stand-up',
          'If it is Thursday, then I will bring an example.',
          undefined,
        ],
        ['ben', 'the mail account', '2026-11-12', undefined, undefined, 'file:///home/sam/club/invite.ts#L6'],
      ],
    );
    // While there is a next step, the turn is mine.
    assert.deepEqual(
      waits.map((wait) => waitOf(wait, nobodyKnown).turn.kind),
      ['me', 'others'],
    );
  });
});

describe('docs/prompt-files.md', () => {
  it('shows a file without a fault, with the prompts and the number that it says', () => {
    const [example = ''] = examples(pageOf('prompt-files.md'));
    const { set, problems } = parsePromptFile(example, 'retro.md', 'own');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      set?.prompts.map(({ principle, text }) => [principle, text]),
      [
        ['self-reflection', 'Which merge of this week would you take back?'],
        ['self-reflection', 'Which one would you do again if it were yours alone?'],
        ['genuine-humility', 'Whose night on call did our release cost?'],
      ],
    );
    assert.deepEqual([set?.title, set?.sitting], ['Friday retro', 2]);
  });
});
