import { schema as octokitSchema } from '@octokit/graphql-schema';
import {
  buildSchema,
  GraphQLError,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { connection, type Paging } from './connection.ts';
import { githubError, type GithubContext, type GithubResolver } from './githubContext.ts';
import { githubSearch } from './githubSearch.ts';
import { mutations } from './mutations.ts';
import { repositoryView, threadView, userView } from './reviewView.ts';
import { sees } from './session.ts';
import { reviewerView, teamId } from './timelineView.ts';
import type { WorldPullRequest } from './githubWorld.ts';

function pullRequestOf(context: GithubContext, pullRequest: WorldPullRequest, together: number): object {
  if (pullRequest.repository.wantsSignIn) {
    const message = 'Resource protected by organization SAML enforcement.';
    throw new GraphQLError(message, { extensions: { githubType: 'FORBIDDEN', saml_failure: true } });
  }
  if (context.broken.has(pullRequest.id))
    throw githubError('SERVICE_UNAVAILABLE', 'Something went wrong while executing your query.');
  const withheld = context.withheld.get(pullRequest.id);
  if (!withheld || together <= (withheld.above ?? 0)) return context.show(pullRequest);
  const { field, type } = withheld;
  return {
    ...context.show(pullRequest),
    [field]() {
      throw githubError(type, 'Something about this may not be told.');
    },
  };
}

/** `together`: how many are asked about at once. */
function nodeOf(context: GithubContext, id: string, together = 1): object | null {
  const { world, session } = context;
  for (const pullRequest of world.pullRequests) {
    if (!sees(session, pullRequest.repository)) continue;
    if (pullRequest.id === id) return pullRequestOf(context, pullRequest, together);
    const thread = pullRequest.threads.find((each) => each.id === id);
    if (thread && context.broken.has(id)) break;
    if (thread) return threadView(context, pullRequest, thread) ?? null;
  }
  const team = world.teams.find(({ name }) => teamId(name) === id);
  if (team) return reviewerView(context, team.name, true);
  throw githubError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function viewerOf({ world, session }: GithubContext): object {
  const user = world.users.get(session.login.toLowerCase()) ?? { login: session.login, isBot: false };
  const mine = world.teams.filter(({ members }) => members.includes(session.login));
  const organizations = [...new Set(mine.map(({ name }) => name.slice(0, name.indexOf('/'))))];
  return {
    ...userView(user),
    organizations: (paging: Paging) =>
      connection(
        organizations.map((login) => ({
          __typename: 'Organization',
          login,
          teams: (teams: Paging) =>
            connection(
              mine
                .filter(({ name }) => name.startsWith(`${login}/`))
                .map(({ name }) => ({ __typename: 'Team', combinedSlug: name })),
              teams,
            ),
        })),
        paging,
      ),
  };
}

const queries: Readonly<Record<string, GithubResolver>> = {
  viewer: (_root, _args, context) => viewerOf(context),
  rateLimit: (_root, _args, { session, cost }) => ({
    cost,
    limit: 5000,
    remaining: session.remaining,
    used: 5000 - session.remaining,
    resetAt: new Date(session.resetAt).toISOString(),
  }),
  search: (_root, { query, ...paging }: Paging & { readonly query: string }, context) => {
    const { found, count } = githubSearch(context.world, context.session, query);
    const page = connection(
      found.map((pullRequest) => context.show(pullRequest)),
      paging,
    );
    return { ...page, issueCount: count };
  },
  nodes: (_root, { ids }: { readonly ids: readonly string[] }, context) => {
    if (ids.length > 100) throw githubError('ARGUMENT_LIMIT', 'You may not provide more than 100 node ids.');
    // One id that fails must not take the others with it: an error in a list of nullable things is one null.
    return ids.map((id) => {
      try {
        return nodeOf(context, id, ids.length);
      } catch (error) {
        return error;
      }
    });
  },
  node: (_root, { id }: { readonly id: string }, context) => nodeOf(context, id),
  user: (_root, { login }: { readonly login: string }, { world }) => {
    const found = world.users.get(login.toLowerCase());
    if (!found || found.isBot)
      throw githubError('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
    return userView(found);
  },
  repository: (_root, { owner, name }: { readonly owner: string; readonly name: string }, context) => {
    const found = context.world.repositories.find((each) => each.owner === owner && each.name === name);
    if (!found || !sees(context.session, found))
      throw githubError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    return repositoryView(context, found);
  },
};

function attach(
  schema: GraphQLSchema,
  type: string,
  resolvers: Readonly<Record<string, GithubResolver>>,
): void {
  const fields = schema.getType(type);
  if (!fields || !('getFields' in fields)) throw new Error(`The schema has no ${type}`);
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields.getFields()[name];
    if (!field) throw new Error(`The schema has no ${type}.${name}`);
    Object.assign(field, { resolve });
  }
}

let made: GraphQLSchema | undefined;

/** GitHub's official schema, with the parts resolved that the double knows. Read once: it is a megabyte. */
export function githubSchema(): GraphQLSchema {
  if (made) return made;
  made = buildSchema(octokitSchema.idl, { assumeValid: true });
  attach(made, 'Query', queries);
  attach(made, 'Mutation', mutations);
  return made;
}

/** Every deed takes one of these; the name of whoever asks is not enough to change anything. */
const scopesOfDeeds = ['repo', 'public_repo'];

function refusal(field: string, wanted: readonly string[]): string {
  const list = wanted.map((scope) => `'${scope}'`).join(', ');
  return `Your token has not been granted the required scopes to execute this query. The '${field}' field requires one of the following scopes: [${list}].`;
}

/** Scopes a question needs beyond those the session has; GitHub refuses such a question as a whole, before it runs. */
export function lackingScopes(document: DocumentNode, scopes: readonly string[]): string | undefined {
  const types = new TypeInfo(githubSchema());
  const readsTeams = scopes.some((scope) => /^(?:read|write|admin):org$/.test(scope));
  const mayAct = scopesOfDeeds.some((scope) => scopes.includes(scope));
  let lacking: string | undefined;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const parent = types.getParentType()?.name;
        const name = field.name.value;
        if (parent === 'Mutation' && !mayAct) lacking ??= refusal(name, scopesOfDeeds);
        const isOfTeam = parent === 'Team' && name !== '__typename';
        if (!readsTeams && (isOfTeam || (parent === 'Organization' && name === 'teams')))
          lacking ??= refusal(name, ['read:org']);
      },
    }),
  );
  return lacking;
}
