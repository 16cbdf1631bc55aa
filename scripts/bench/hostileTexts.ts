/** A piece that a text is made of by repeating it: what patterns and word lists like least. */
export interface HostileText {
  readonly name: string;
  readonly seed: string;
}

/** Texts that a check with a careless pattern needs far more time for than for eight times as little. */
export const hostileTexts: readonly HostileText[] = [
  { name: 'one long word', seed: 'a' },
  { name: 'back-ticks', seed: 'a `b ``c ```d ' },
  { name: 'swearing', seed: 'fuck this shit, you idiot! ' },
  { name: 'masked swearing', seed: 'f**f*s*b.s.sh1 ' },
  { name: 'screws and rubbish', seed: 'screw this garbage of a load of ' },
  { name: 'brackets', seed: '[](<a <b &amp ' },
  { name: 'dots', seed: 'a.b.c/d_e@f-' },
  { name: 'capitals', seed: 'THIS IS NOT ' },
  { name: 'marks', seed: '!?!?' },
  { name: 'stars', seed: 'f**f*s*' },
  { name: 'empty lines', seed: '\n' },
  { name: 'quotes', seed: 'he said "crap" ' },
  { name: 'hedges', seed: 'i think maybe this could be ' },
  { name: 'spaces', seed: ' ' },
];

/** The text of exactly `length` UTF-16 units. */
export function repeated(seed: string, length: number): string {
  return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
}
