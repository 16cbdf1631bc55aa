/** A cheap guess whether a comment is in English at all: the rules know no other language. */

const english = new Set(
  (
    'the a an is are was be been it this that these those of to in on for with and or but not do does did you i we he they ' +
    'can could should would will if so as at by from have has here there what why how just more your my our its'
  ).split(' '),
);
const others = new Set(
  (
    'der die das und ist nicht ein eine ich wir sie mit auf für zu den dem le la les des du un une et est que qui pas dans pour ' +
    'el los las y es en por para con una del se il lo gli che di per non sono o os não uma com em het een van niet dat ik och att det som ' +
    'på är jest nie się na że bir ve bu için'
  ).split(' '),
);

/** Words looked at; more would not change the answer. */
const sampleSize = 200;

/**
 * False when most letters are of another script, or when the small words of other languages clearly
 * outnumber the English ones. Short texts get the benefit of the doubt.
 */
export function looksEnglish(prose: string, words: readonly { readonly text: string }[]): boolean {
  let foreign = 0;
  let letters = 0;
  const sample = words.slice(0, sampleSize);
  let ours = 0;
  let theirs = 0;
  for (const { text } of sample) {
    letters += text.length;
    for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x24f) foreign += 1;
    if (english.has(text)) ours += 1;
    else if (others.has(text)) theirs += 1;
  }
  if (prose.length > 0 && foreign * 2 > letters) return false;
  return theirs < 3 || theirs <= ours;
}
