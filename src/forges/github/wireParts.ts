/** What recurs in GitHub's answers. */
import * as v from 'valibot';

/** A moment as GitHub writes it, in epoch ms; anything that is none fails. */
export const moment = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.finite(),
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
