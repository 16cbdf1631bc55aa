import { normaliseLineEnds } from '../lines.ts';

/** Characters that are not seen and change how text reads. */
const hidden = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * What somebody wrote in a comment themselves: without the lines they quoted, and without what a browser does not show
 * (HTML comments, invisible characters), which nobody said to anybody. The rest stays to the letter.
 */
export function ownProse(body: string): string {
  return withoutComments(normaliseLineEnds(body))
    .replaceAll(hidden, '')
    .split('\n')
    .filter((line) => !/^ {0,3}>/.test(line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** An HTML comment that is never closed hides everything behind it. */
function withoutComments(text: string): string {
  let kept = '';
  for (let at = 0; ;) {
    const start = text.indexOf('<!--', at);
    if (start < 0) return kept + text.slice(at);
    kept += text.slice(at, start);
    const end = text.indexOf('-->', start + 4);
    if (end < 0) return kept;
    at = end + 3;
  }
}

/** A question in somebody's own words. */
export interface AskedQuestion {
  /** The sentence, to the letter. */
  readonly text: string;
  /** Logins that the comment names with `@`, without teams. */
  readonly to: readonly string[];
}

/** Questions of one comment that are looked at, and how long one may be: a wall of text is no list of questions. */
const mostQuestions = 20;
const longestQuestion = 500;

/** The sentences of a comment that end in a question mark; code, quotes and addresses ask nothing. */
export function questionsIn(body: string): readonly AskedQuestion[] {
  const prose = withoutFences(ownProse(body))
    .replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll('?', '\0'))
    .replaceAll(/https?:\/\/\S+/g, (address) => address.replaceAll('?', '\0'));
  return [...prose.matchAll(/[^.!?\n]+(?:[.!](?=\S)[^.!?\n]*)*\?+(?=\s|$|[)"'*_”’])/g)]
    .slice(0, mostQuestions)
    .map(([sentence]) => sentence.replaceAll('\0', '?').trim())
    .filter((sentence) => sentence.length <= longestQuestion && /\p{L}/u.test(sentence))
    .map((text) => ({ text, to: named(text) }));
}

function withoutFences(text: string): string {
  let fence: string | undefined;
  return text
    .split('\n')
    .filter((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === undefined) {
        fence = mark;
        return mark === undefined;
      }
      if (mark?.startsWith(fence)) fence = undefined;
      return false;
    })
    .join('\n');
}

function named(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w`/@])@([A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])){0,38})(?![\w/-])/g)].map(
    ([, login = '']) => login,
  );
}
