/**
 * A link to a wait, as it stands in a line of Markdown, for a pattern: `[wait](<address>)` as we write it, and
 * `[wait](address)` as programs leave it that tidy Markdown up. The address is in the first or the second group.
 */
export const waitLinkSource = String.raw`\[wait\]\((?:<([^<>\r\n]*)>|((?:[^\s<>()]|\([^\s<>()]*\))+))\)`;

/** The address in a match of a pattern that holds `waitLinkSource` and no group before it. */
export function addressIn(match: RegExpExecArray | null): string | undefined {
  return match?.[1] ?? match?.[2];
}

/** The address with the characters encoded that would end it too early. */
export function printLink(link: string): string {
  return link.trim().replaceAll(/[<>\s\\]/g, (char) => encodeURIComponent(char));
}

/** The link as it is written. */
export function printWaitLink(link: string): string {
  return `[wait](<${printLink(link)}>)`;
}
