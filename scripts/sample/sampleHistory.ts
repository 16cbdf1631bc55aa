import { sampleOtherFiles } from './sampleOtherFiles.ts';
import { sampleServerFiles } from './sampleServerFiles.ts';

/** Who works on the sample project. Sam is the person who looks at it. */
export const samplePeople = {
  ana: { name: 'Ana Costa', email: 'ana@lunch-club.example' },
  ben: { name: 'Ben Okafor', email: 'ben@lunch-club.example' },
  chloe: { name: 'Chloe Martin', email: 'chloe@lunch-club.example' },
  sam: { name: 'Sam Rivers', email: 'sam.rivers@lunch-club.example' },
} as const;

export type SamplePerson = keyof typeof samplePeople;

/** A change of one file: all of it, or one passage, which must be there. */
export type SampleEdit =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly find: string; readonly replace: string };

export interface SampleCommit {
  readonly by: SamplePerson;
  /** Whole days before now. */
  readonly daysAgo: number;
  readonly message: string;
  readonly edits: readonly SampleEdit[];
}

function first(...files: readonly string[]): SampleEdit[] {
  const all: Readonly<Record<string, string>> = { ...sampleServerFiles, ...sampleOtherFiles };
  return files.map((file) => ({ file, text: all[file] ?? '' }));
}

/** The history of `main`, oldest first; all of it is at the remote. */
export const mainHistory: readonly SampleCommit[] = [
  {
    by: 'ana',
    daysAgo: 75,
    message: 'Start with orders and the kitchen list',
    edits: first(
      'README.md',
      'package.json',
      'src/orders/order.ts',
      'src/orders/deadline.ts',
      'db/001_orders.sql',
    ),
  },
  {
    by: 'ben',
    daysAgo: 70,
    message: 'Share the bill in cents',
    edits: first('src/orders/total.ts', 'docs/decisions.md'),
  },
  {
    by: 'chloe',
    daysAgo: 64,
    message: 'Show the menu in the browser',
    edits: first('web/menu.js', 'web/menu.css', 'src/server.ts'),
  },
  {
    by: 'sam',
    daysAgo: 58,
    message: 'Know the members and invite new ones',
    edits: first('src/members/member.ts', 'src/members/invite.ts', 'db/002_members.sql'),
  },
  {
    by: 'ben',
    daysAgo: 47,
    message: 'Import prices from the caterer',
    edits: first('api/import_prices.py', 'api/stock.py'),
  },
  {
    by: 'chloe',
    daysAgo: 33,
    message: 'Remind everyone before orders close',
    edits: [
      ...first('src/mail/reminder.ts', 'cmd/mailer/main.go', 'deploy/release.sh'),
      {
        file: 'cmd/mailer/main.go',
        find: '\tfor _, address',
        replace: '\t// TODO: skip empty addresses\n\tfor _, address',
      },
    ],
  },
  {
    by: 'ben',
    daysAgo: 21,
    message: 'Note what the shared delivery still needs',
    edits: [
      {
        file: 'src/orders/total.ts',
        find: '  return Math.round(',
        replace:
          '  // TODO(@ana): decide who carries the cent that is left over after sharing\n  return Math.round(',
      },
    ],
  },
  {
    by: 'sam',
    daysAgo: 13,
    message: 'Say why invitations are not confirmed yet',
    edits: [
      {
        file: 'src/members/invite.ts',
        find: "  await fetch('https://mail.example",
        replace:
          "  // BLOCKED(@ben): the mail account for the club is still missing\n  await fetch('https://mail.example",
      },
    ],
  },
  {
    by: 'sam',
    daysAgo: 8,
    message: 'Leave a question about dishes with markup',
    edits: [
      {
        file: 'web/menu.js',
        find: '    item.innerHTML',
        replace: '    // WAITING(@chloe): can names from the caterer hold markup?\n    item.innerHTML',
      },
    ],
  },
  {
    by: 'ana',
    daysAgo: 6,
    message: 'Ask for a limit per dish',
    edits: [
      {
        file: 'api/stock.py',
        find: 'LIMIT = 40',
        replace: '# TODO(@sam): read the limit of each dish from the menu\nLIMIT = 40',
      },
    ],
  },
  {
    by: 'ben',
    daysAgo: 4,
    message: 'Mark the price import for later',
    edits: [
      {
        file: 'api/import_prices.py',
        find: '            prices[row',
        replace: '            # FIXME: 4.35 * 100 is 434.99999999999994\n            prices[row',
      },
    ],
  },
  {
    by: 'sam',
    daysAgo: 0,
    message: 'Note today what the release needs',
    edits: [
      {
        file: 'deploy/release.sh',
        find: 'git pull',
        replace: '# WAITING(@ana): which machine takes the release now?\ngit pull',
      },
    ],
  },
];
