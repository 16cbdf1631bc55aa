import { addressIn, printWaitLink, waitLinkSource } from './waitAddress.ts';

/** A prompt with what it is about. */
export interface LinkedPrompt {
  readonly question: string;
  /** Undefined for a prompt without a link. */
  readonly link: string | undefined;
}

const linkLine = new RegExp(`^${waitLinkSource}$`);

/** The prompt as the entry quotes it: the question, and the link in a line of its own. */
export function withLink(question: string, link: string): string {
  return `${question}\n${printWaitLink(link)}`;
}

/** Both parts of a prompt; a prompt of one line is only a question. */
export function readLinkedPrompt(prompt: string): LinkedPrompt {
  const end = prompt.lastIndexOf('\n');
  const link = end < 0 ? undefined : addressIn(linkLine.exec(prompt.slice(end + 1).trim()));
  return link === undefined
    ? { question: prompt, link: undefined }
    : { question: prompt.slice(0, end).trimEnd(), link };
}
