import { checkBalance } from '../../src/core/review/balance/check.ts';
import { median } from './figure.ts';
import type { Figure } from './figure.ts';

/** One frame of a screen at 60 Hz: what is done within it is not felt while typing. */
const frameMs = 1000 / 60;

const paragraph =
  'I see that the retry loop starts again after every failure, even when the server says that the ' +
  'request is wrong. You probably want this to survive short outages, and that is a good reason. ' +
  'But this is obviously broken for a bad token: why is it not checked first? Just fix the condition. ' +
  'I am not sure about the queue, as I have not read it.\n\n```ts\nwhile (true) await send(request);\n```\n\n';

/** The balance check of a long review comment, as it runs after each change while somebody types. */
export function balanceFigures(): readonly Figure[] {
  const text = paragraph.repeat(10);
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    checkBalance(text);
    return performance.now() - start;
  });
  return [
    {
      what: `balance check of ${text.length} characters`,
      value: median(times),
      unit: 'ms',
      against: { kind: 'limit', name: 'one frame', value: frameMs },
    },
  ];
}
