import type { SampleCommit } from './sampleHistory.ts';

/** A branch of Sam's beside `main`: what the remote has and what only this folder has. */
export interface SampleBranch {
  readonly name: string;
  /** How many commits of `main` it starts from. */
  readonly from: number;
  readonly pushed: readonly SampleCommit[];
  /** Made here and not pushed. */
  readonly unpushed: readonly SampleCommit[];
  /** Pushed by somebody else and not yet here. */
  readonly elsewhere: readonly SampleCommit[];
  readonly upstream: boolean;
}

export const sampleBranches: readonly SampleBranch[] = [
  {
    name: 'vegan-marks',
    from: 10,
    upstream: true,
    pushed: [
      {
        by: 'sam',
        daysAgo: 5,
        message: 'Mark vegan dishes on the menu',
        edits: [
          {
            file: 'web/menu.css',
            find: '#menu li {',
            replace: '#menu li.vegan {\n  color: darkgreen;\n}\n\n#menu li {',
          },
        ],
      },
    ],
    unpushed: [
      {
        by: 'sam',
        daysAgo: 3,
        message: 'Give vegan dishes their class',
        edits: [
          {
            file: 'web/menu.js',
            find: '    list.append(item);',
            replace: "    item.classList.toggle('vegan', dish.vegan);\n    list.append(item);",
          },
        ],
      },
      {
        by: 'sam',
        daysAgo: 3,
        message: 'Write down what the mark means',
        edits: [
          {
            file: 'docs/decisions.md',
            find: '- One list',
            replace: '- A green dish is vegan; the caterer says which.\n- One list',
          },
        ],
      },
    ],
    elsewhere: [],
  },
  {
    name: 'fair-delivery',
    from: 9,
    upstream: true,
    pushed: [
      {
        by: 'sam',
        daysAgo: 7,
        message: 'Share delivery by the number of portions',
        edits: [
          {
            file: 'src/orders/total.ts',
            find: 'const deliveryCents = 350;',
            replace: 'const deliveryCents = 350;\nconst freeAbove = 20_000;',
          },
        ],
      },
    ],
    unpushed: [],
    elsewhere: [
      {
        by: 'ben',
        daysAgo: 2,
        message: 'Deliver free above two hundred euros',
        edits: [
          {
            file: 'docs/decisions.md',
            find: '- Delivery is shared',
            replace: '- Above 200 € delivery is free.\n- Delivery is shared',
          },
        ],
      },
    ],
  },
  {
    name: 'offline-menu',
    from: 5,
    upstream: false,
    pushed: [],
    unpushed: [
      {
        by: 'sam',
        daysAgo: 40,
        message: 'Try to keep the menu for a day without network',
        edits: [
          {
            file: 'web/menu.js',
            find: "  const response = await fetch('/menu');",
            replace: "  const response = await fetch('/menu', { cache: 'force-cache' });",
          },
        ],
      },
    ],
    elsewhere: [],
  },
];
