import { GraphQLError, type GraphQLFieldResolver } from 'graphql';
import type { Beholder } from './beholder.ts';

/** A part of a pull request that is answered with an error. */
export interface WithheldField {
  readonly field: string;
  readonly type: string;
  /** Only while more than this many are asked about at once. */
  readonly above?: number;
}

/** What every resolver gets: who asks, and how the answer is to be spoilt. */
export interface GithubContext extends Beholder {
  readonly cost: number;
  /** Ids that are answered with an error instead of the object, as GitHub does when a part of it fails. */
  readonly broken: ReadonlySet<string>;
  /** By id: a field of which GitHub keeps its part back, with the kind of the error. */
  readonly withheld: ReadonlyMap<string, WithheldField>;
}

export type GithubResolver = GraphQLFieldResolver<unknown, GithubContext, never>;

/** An error as GitHub words it: its kind stands beside the message, where the server moves it. */
export function githubError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { githubType: type } });
}

/** Errors as GitHub writes them: the kind stands beside the message. */
export function asGithubWrites(result: unknown): unknown {
  const { errors, ...rest } = result as { errors?: { extensions?: { githubType?: string } }[] };
  if (!errors) return rest;
  return {
    ...rest,
    errors: errors.map(({ extensions: { githubType, ...extensions } = {}, ...error }) => ({
      ...(githubType === undefined ? {} : { type: githubType }),
      ...error,
      extensions,
    })),
  };
}
