import { GraphQLError, type GraphQLFieldResolver } from 'graphql';
import type { Beholder } from './beholder.ts';

/** What every resolver gets: who asks, and how the answer is to be spoilt. */
export interface GithubContext extends Beholder {
  readonly cost: number;
  /** Ids that are answered with an error instead of the object, as GitHub does when a part of it fails. */
  readonly broken: ReadonlySet<string>;
}

export type GithubResolver = GraphQLFieldResolver<unknown, GithubContext, never>;

/** An error as GitHub words it: its kind stands beside the message, where the server moves it. */
export function githubError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { githubType: type } });
}
