import type { Expressions, Sense } from '../lexicon/expressions.ts';
import type { Word } from './words.ts';

/** An expression of the lexicon found in a comment. */
export interface PhraseMatch {
  readonly sense: Sense;
  /** The expression as the lexicon has it. */
  readonly expression: string;
  /** Numbers of its first word and of the first word behind it. */
  readonly firstWord: number;
  readonly endWord: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Beginnings of words, for expressions with a trailing star. */
  readonly beginnings: { readonly stem: string; readonly node: Node }[];
  found?: { readonly sense: Sense; readonly expression: string };
}

/** Expressions by their words, so that one pass over a comment finds all of them. */
export type PhraseIndex = Node;

function emptyNode(): Node {
  return { next: new Map(), beginnings: [] };
}

const otherForms: readonly (readonly [RegExp, string])[] = [
  [/\b(you|they|we) are\b/, "$1're"],
  [/\b(it|that|what|there) is\b/, "$1's"],
  [/\bi am\b/, "i'm"],
  [/\byou had\b/, "you'd"],
  [/\bcannot\b/, "can't"],
  [/^learn to\b/, 'learn how to'],
];

/** The same expression in its other forms: contracted or drawn out as in speech, and a name for a person also in the plural. */
function formsOf(sense: Sense, expression: string): readonly string[] {
  const forms = [expression];
  for (const [full, short] of otherForms) {
    if (full.test(expression)) forms.push(expression.replace(full, short));
  }
  if (sense === 'insult' && /^[a-z]+[^s*]$/.test(expression)) forms.push(`${expression}s`);
  return forms;
}

/** The node at the end of a path of words, which is made where it is not there yet. */
function nodeAt(root: Node, words: readonly string[]): Node {
  let node = root;
  for (const word of words) {
    const stem = word.endsWith('*') ? word.slice(0, -1) : undefined;
    let known =
      stem === undefined
        ? node.next.get(word)
        : node.beginnings.find((beginning) => beginning.stem === stem)?.node;
    if (!known) {
      known = emptyNode();
      if (stem === undefined) node.next.set(word, known);
      else node.beginnings.push({ stem, node: known });
    }
    node = known;
  }
  return node;
}

/** Built once per pack. A later entry with the same expression wins. */
export function indexPhrases(pack: readonly Expressions[]): PhraseIndex {
  const root = emptyNode();
  for (const { sense, expressions } of pack) {
    for (const expression of expressions) {
      for (const form of formsOf(sense, expression)) {
        nodeAt(root, form.split(' ')).found = { sense, expression };
      }
    }
  }
  return root;
}

/** "suuuucks" is read as "sucks": three or more of a letter do not occur in an English word. */
function shortened(word: string): string {
  return /(.)\1\1/.test(word) ? word.replace(/(.)\1{2,}/g, '$1') : word;
}

function step(node: Node, word: string): Node | undefined {
  const exact = node.next.get(word);
  if (exact) return exact;
  for (const { stem, node: next } of node.beginnings) {
    if (word.startsWith(stem)) return next;
  }
  return undefined;
}

/** Words of one expression stand side by side: a space, a hyphen or a comma apart. */
const widestGap = 2;

/**
 * The longest expression at each word, in order. What lies inside a working word's expression is
 * left out, and so are the working words themselves.
 */
export function findPhrases(index: PhraseIndex, words: readonly Word[]): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  let shielded = 0;
  for (let first = 0; first < words.length; first += 1) {
    let best: PhraseMatch | undefined;
    let node: Node | undefined = index;
    let previous: Word | undefined;
    for (let at = first; at < words.length; at += 1) {
      const word = words[at];
      if (!word || (previous && word.start - previous.end > widestGap)) break;
      node = step(node, shortened(word.text));
      if (!node) break;
      if (node.found) best = { ...node.found, firstWord: first, endWord: at + 1 };
      previous = word;
    }
    if (!best) continue;
    if (best.sense === 'working-word') {
      shielded = Math.max(shielded, best.endWord);
      // "keep it simple, stupid" shields a word that begins before it as little as one behind it.
      while (found.length > 0 && (found[found.length - 1]?.firstWord ?? -1) > best.firstWord) found.pop();
    } else if (best.endWord > shielded) found.push(best);
  }
  return found;
}
