/** What recurs in GitHub's answers. */
import * as v from 'valibot';

/** A moment as GitHub writes it, in epoch ms; anything that is none fails. */
export const moment = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.finite(),
);

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** The state of a pull request, in our own words. */
export const pullRequestState = v.pipe(
  v.picklist(['OPEN', 'CLOSED', 'MERGED']),
  v.transform((state) => states[state]),
);

/** The nodes of a connection, without those that GitHub left out because it may not show them. */
export function nodes<Schema extends v.GenericSchema>(
  schema: Schema,
): v.GenericSchema<unknown, v.InferOutput<Schema>[]> {
  return v.pipe(
    v.object({ nodes: v.nullish(v.array(v.nullish(schema)), []) }),
    v.transform((list) => (list.nodes ?? []).filter((node) => node !== null && node !== undefined)),
  );
}
