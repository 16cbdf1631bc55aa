/** A text file of the tree, named as git names it: relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
