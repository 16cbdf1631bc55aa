import { GraphQLError } from 'graphql';

/** Arguments of a GraphQL connection. */
export interface Paging {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const cursorOf = (index: number): string => Buffer.from(`cursor:${index}`).toString('base64url');
const indexOf = (cursor: string): number =>
  Number(Buffer.from(cursor, 'base64url').toString().replace('cursor:', ''));

/**
 * A page of a list, as GitHub pages: at most 100 at a time, and whoever asks for nodes says how many. Nodes are asked
 * for through functions, so that a question for nothing but `totalCount` needs no boundary.
 */
export function connection(items: readonly object[], paging: Paging): object {
  const page = (): { readonly start: number; readonly nodes: readonly object[] } => {
    const size = paging.first ?? paging.last;
    if (size === null || size === undefined)
      throw new GraphQLError(
        'You must provide a `first` or `last` value to properly paginate this connection.',
      );
    if (size < 1 || size > 100)
      throw new GraphQLError(
        `Requesting ${size} records on this connection exceeds the limit of 100 records.`,
      );
    if (paging.first !== null && paging.first !== undefined) {
      const start = paging.after ? indexOf(paging.after) + 1 : 0;
      return { start, nodes: items.slice(start, start + size) };
    }
    const end = paging.before ? indexOf(paging.before) : items.length;
    const start = Math.max(0, end - size);
    return { start, nodes: items.slice(start, end) };
  };
  return {
    totalCount: items.length,
    issueCount: items.length,
    nodes: () => page().nodes,
    edges: () => {
      const { start, nodes } = page();
      return nodes.map((node, index) => ({ node, cursor: cursorOf(start + index) }));
    },
    pageInfo: () => {
      const { start, nodes } = page();
      return {
        hasNextPage: start + nodes.length < items.length,
        hasPreviousPage: start > 0,
        startCursor: nodes.length > 0 ? cursorOf(start) : null,
        endCursor: nodes.length > 0 ? cursorOf(start + nodes.length - 1) : null,
      };
    },
  };
}
