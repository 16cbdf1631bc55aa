/**
 * What an expression says where it stands. `working-word` is the opposite of the others: a longer
 * expression of the field that takes the offence out of a word inside it ("stupid simple").
 */
export type Sense =
  | 'swearing'
  | 'mild-oath'
  | 'insult'
  | 'demeaning'
  | 'mild-contempt'
  | 'verdict'
  | 'strong-verdict'
  | 'sanity-verdict'
  | 'hostility'
  | 'mocking'
  | 'exasperation'
  | 'superiority'
  | 'condescension'
  | 'certainty'
  | 'belittling'
  | 'hedge'
  | 'self-discount'
  | 'authority'
  | 'working-word';

/**
 * Expressions that share a sense and one reason for being here. Written in lower case; a trailing
 * `*` stands for any ending of the last word. All of them are chosen by hand, for talk about code.
 */
export interface Expressions {
  readonly sense: Sense;
  /** Why these stand in the lexicon; for the people who keep it. */
  readonly why: string;
  readonly expressions: readonly string[];
}
