/**
 * Reads swear words behind their asterisks, signs and digits: "f**k", "sh*t", "$hit", "a$$", "sh1t", "b.s.". Readers do
 * too. The result has the same length as the text, so offsets hold.
 */

const censored =
  /(?<![\w*$`])(?:(?:cluster|mother)?(?:f(?=[*@#%!-]|.[*@#%!-])[uc*@#%!-]{2}k|f\*{3}(?!\*)|fu\*\*(?=ing|ed|er|[^\w*]|$))|f\*\*(?=(?:ing|ed|er)\b)|s(?=[*@#!]|.[*@#!1])[h*@#!][*@#!1i]t|sh\*\*(?![\w*])|5hit|[$]h[i1!*]t|bull[s$]h[*@!1]t|bullsh\*\*(?![\w*])|b[*@#!1]tch|b\*{3}h|a\$\$|cr[*@]p|cr\*\*(?!\w)|d[*@]mn|d[*!]ck|c[*]nt|p[*!]ss|h[*]ll|(?<=\b(?:is|was|are|total|complete|pure|this|that|such|some|of|the|call|called) )b\.s\.(?! (?:degree|in)\b))/gi;

/** What each begins with, and the word that is meant; of the same length as what was written. */
const meant: readonly (readonly [RegExp, string])[] = [
  [/^cluster/, 'clusterfuck'],
  [/^mother/, 'motherfuck'],
  [/^f\*\*$/, 'fuk'],
  [/^f/, 'fuck'],
  [/^bull/, 'bullshit'],
  [/^[s$5]/, 'shit'],
  [/^b\.s\.$/, 'crap'],
  [/^b/, 'bitch'],
  [/^a/, 'ass'],
  [/^cr/, 'crap'],
  [/^d.mn$/, 'damn'],
  [/^d/, 'dick'],
  [/^p/, 'piss'],
  [/^h/, 'hell'],
  [/^c/, 'cunt'],
];

function plain(found: string): string {
  const low = found.toLowerCase();
  return meant.find(([begins]) => begins.test(low))?.[1] ?? found;
}

export function uncensor(text: string): string {
  return /[*@#$!%]|h1t\b|5hit|b\.s\./i.test(text) ? text.replace(censored, plain) : text;
}
