import type { Finding } from '../../core/review/balance/finding.ts';
import type { ReviewFinding } from '../../core/review/balance/review.ts';
import { maskFixPlaceholders, withoutStandingFix } from '../../core/review/fixPlaceholder.ts';
import { maskUnfilled } from '../../core/review/wording.ts';
import { checkOptions, isCheckOn } from '../../host/ruleSettings.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** As long as GitHub lets a comment be (UTF-16 units); the check says so when it stops there. */
const longestComment = 65_536;

/**
 * The balance check as the person has it: their settings count, and what they ignored. One for the boxes, the previews and
 * the look over a review, so that all three say the same. While the check is off nothing is found.
 */
export interface TextCheck {
  /**
   * What is found in a text; without what was ignored in `subject`, the draft or the box that it is from. Undefined where the
   * text was not read: it is in a language that the check does not know.
   */
  read(text: string, subject: string | undefined): Promise<readonly Finding[] | undefined>;
  /** The same, with nothing found in what was not read. */
  findings(text: string, subject: string | undefined): Promise<readonly Finding[]>;
  /** What the comments of one review lack together. */
  ofReview(comments: readonly string[]): Promise<readonly ReviewFinding[]>;
  /** Drops this finding of these words from now on. */
  ignore(subject: string, code: string, words: string): void;
  /** The subject is gone, and with it what was ignored there. */
  forget(subject: string): void;
}

export function openTextCheck(shelf: Pick<TemplateShelf, 'wording' | 'all'>): TextCheck {
  const ignored = new Map<string, Set<string>>();
  let shelfRead: Promise<unknown> | undefined;
  const read: TextCheck['read'] = async (text, subject) => {
    // The rules and their word lists are evaluated at the first box.
    const { checkComment } = await import('../../core/review/languagePacks.ts');
    // The words of the templates that a person or a team wrote are ours too, and no findings.
    await (shelfRead ??= shelf.all());
    if (!isCheckOn()) return [];
    // What lies behind the limit is not read, whatever it is.
    const masked =
      maskFixPlaceholders(maskUnfilled(text.slice(0, longestComment), shelf.wording)) +
      text.slice(longestComment);
    const found = masked.trim() === '' ? [] : await checkComment(masked, checkOptions());
    const dropped = subject === undefined ? undefined : ignored.get(subject);
    return found
      ?.filter(({ code, range }) => !dropped?.has(ignoreKey(code, text.slice(range.start, range.end))))
      .map((finding) => withoutStandingFix(finding, text));
  };
  return {
    read,
    findings: async (text, subject) => (await read(text, subject)) ?? [],
    async ofReview(comments) {
      const { checkReview } = await import('../../core/review/balance/review.ts');
      return isCheckOn() ? checkReview(comments.map(maskFixPlaceholders), checkOptions().ignore) : [];
    },
    ignore(subject, code, words) {
      const keys = ignored.get(subject) ?? new Set<string>();
      ignored.set(subject, keys.add(ignoreKey(code, words)));
    },
    forget: (subject) => void ignored.delete(subject),
  };
}

function ignoreKey(code: string, words: string): string {
  return `${code} ${words}`;
}
