/** What stands under a field about whether its text is in the file. */
export type Mark =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving'; readonly sentence: string }
  | { readonly kind: 'saved'; readonly sentence: string }
  /** Something is missing before it can be written; it is kept here. */
  | { readonly kind: 'half'; readonly sentence: string }
  | { readonly kind: 'not-saved'; readonly sentence: string };
