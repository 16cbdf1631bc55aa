import * as v from 'valibot';

/** A local calendar day as messages write it. */
export const daySchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Whatever the page has written is numbered by it: each one higher than all before it, also across reloads. */
export const sequenceSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** How many texts that are on their way a page remembers, newest last. */
export const mostEarlierTexts = 16;
