import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

function argument(field: FieldNode, name: string, values: Values): unknown {
  const found = field.arguments?.find((each) => each.name.value === name);
  return found && valueFromASTUntyped(found.value, { ...values });
}

function isIncluded(field: { readonly directives?: FieldNode['directives'] }, values: Values): boolean {
  return (field.directives ?? []).every((directive) => {
    const [condition] = directive.arguments ?? [];
    const value = condition && valueFromASTUntyped(condition.value, { ...values });
    return directive.name.value === 'skip' ? value !== true : value !== false;
  });
}

/**
 * What a question costs, by GitHub's published formula: the requests it would take to fill every connection, assuming
 * that each is as long as asked for, divided by 100 and rounded; one point at least.
 * (docs.github.com, "Rate limits and query limits for the GraphQL API".)
 */
export function rateCost(document: DocumentNode, values: Values): number {
  const fragments = new Map(
    document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const requestsOf = (set: SelectionSetNode | undefined, parents: number): number => {
    let sum = 0;
    for (const selection of set?.selections ?? []) {
      if (!isIncluded(selection, values)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        sum += requestsOf(fragments.get(selection.name.value)?.selectionSet, parents);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        sum += requestsOf(selection.selectionSet, parents);
      } else {
        const size = argument(selection, 'first', values) ?? argument(selection, 'last', values);
        const ids = argument(selection, 'ids', values);
        const children = Array.isArray(ids) ? parents * ids.length : parents;
        sum +=
          typeof size === 'number'
            ? parents + requestsOf(selection.selectionSet, parents * size)
            : requestsOf(selection.selectionSet, children);
      }
    }
    return sum;
  };
  let requests = 0;
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) requests += requestsOf(definition.selectionSet, 1);
  return Math.max(1, Math.round(requests / 100));
}
