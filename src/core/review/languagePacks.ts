import type { CheckOptions } from './balance/check.ts';
import type { Finding } from './balance/finding.ts';

/** What a pack can do once its word lists are loaded. Pure, bounded in time, and never throws. */
export interface LanguageCheck {
  /** Whether the text is in the pack's language; a cheap guess on its beginning. */
  reads(text: string): boolean;
  findings(text: string, options: CheckOptions): readonly Finding[];
}

/** The balance check of one language. */
export interface LanguagePack {
  /** As in BCP 47, for instance `en`. */
  readonly language: string;
  /** Evaluates rules and word lists; called at the first comment. */
  load(): Promise<LanguageCheck>;
}

/** As much of a text as tells its language (UTF-16 units). */
const sample = 2_000;

const english: LanguagePack = {
  language: 'en',
  async load() {
    const { checkBalance } = await import('./balance/check.ts');
    const { looksEnglish } = await import('./balance/language.ts');
    const { readComment } = await import('./balance/reading.ts');
    return {
      reads(text) {
        // As the check itself reads it: code and quotes are in no language.
        const { prose, words } = readComment(text.slice(0, sample));
        return looksEnglish(prose, words);
      },
      findings: checkBalance,
    };
  },
};

/** The packs there are, in the order in which they are asked. A second one is a line here. */
export const languagePacks: readonly LanguagePack[] = [english];

/** The findings of the first pack that reads the text; undefined when no pack knows its language, so that nobody has read it. */
export async function checkComment(
  text: string,
  options: CheckOptions,
  packs: readonly LanguagePack[] = languagePacks,
): Promise<readonly Finding[] | undefined> {
  for (const pack of packs) {
    const check = await pack.load();
    if (check.reads(text)) return check.findings(text, options);
  }
  return undefined;
}
