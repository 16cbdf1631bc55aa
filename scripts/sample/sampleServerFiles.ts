/** The sample project's server code as its first commits have it, by path. */
export const sampleServerFiles: Readonly<Record<string, string>> = {
  'src/orders/order.ts': `export type OrderState = 'open' | 'placed' | 'delivered' | 'cancelled';

export interface OrderLine {
  readonly dish: string;
  readonly count: number;
  /** Price of one portion in cents. */
  readonly cents: number;
}

export interface Order {
  readonly id: string;
  readonly member: string;
  readonly day: string;
  readonly state: OrderState;
  readonly lines: readonly OrderLine[];
}

export function addLine(order: Order, line: OrderLine): Order {
  if (order.state !== 'open') return order;
  return { ...order, lines: [...order.lines, line] };
}

export function cancel(order: Order): Order {
  return { ...order, state: 'cancelled' };
}
`,
  'src/orders/total.ts': `import type { Order } from './order.ts';

const deliveryCents = 350;

/** Sum of an order in cents, delivery shared by everyone who ordered that day. */
export function total(order: Order, ordersThatDay: number): number {
  let sum = 0;
  for (const line of order.lines) {
    sum += line.count * line.cents;
  }
  return Math.round(sum + deliveryCents / ordersThatDay);
}

export function format(cents: number): string {
  return (cents / 100).toFixed(2) + ' €';
}
`,
  'src/orders/deadline.ts': `const closingHour = 10;
const closingMinute = 30;

/** Orders for a day close at half past ten; the kitchen needs the list by then. */
export function isClosed(now: Date): boolean {
  const minutes = now.getHours() * 60 + now.getMinutes();
  return minutes >= closingHour * 60 + closingMinute;
}
`,
  'src/members/member.ts': `export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly diet: 'any' | 'vegetarian' | 'vegan';
  /** Cents; below zero means the member owes money. */
  readonly balance: number;
}

const members = new Map<string, Member>();

export function find(id: string) {
  return members.get(id);
}

export function save(member: Member) {
  members.set(member.id, member);
}
`,
  'src/members/invite.ts': `import { save } from './member.ts';

export async function invite(name: string, email: string) {
  const id = email.split('@')[0];
  save({ id, name, email, diet: 'any', balance: 0 });
  await fetch('https://mail.example/send', {
    method: 'POST',
    body: JSON.stringify({ to: email, template: 'welcome' }),
  });
}
`,
  'src/mail/reminder.ts': `import { isClosed } from '../orders/deadline.ts';

export interface Mailer {
  send(to: string, subject: string, body: string): Promise<void>;
}

export async function remind(mailer: Mailer, addresses: string[], now: Date) {
  if (isClosed(now)) return;
  for (const address of addresses) {
    try {
      await mailer.send(address, 'Lunch closes soon', 'Orders close at 10:30.');
    } catch (e) {
    }
  }
}
`,
  'src/server.ts': `import { createServer } from 'node:http';
import { find } from './members/member.ts';

const port = Number(process.env.PORT ?? 3000);

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const id = url.searchParams.get('member') ?? '';
  const member = find(id);
  if (!member) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(member));
}).listen(port);
`,
};
