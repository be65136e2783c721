/** Words whose spelling misleads the rules below, by the syllables that a dictionary gives them. */
const KNOWN_BY_COUNT: readonly (readonly [count: number, words: string])[] = [
  [1, "ache aches closed clothes ms weren't"],
  [
    2,
    'acre acres argue argued argues awesome beloved business cafe chaos client clients colonel dr evening evenings every hatred',
  ],
  [
    2,
    'hundred hundreds liar lion lions maybe mr mrs naive naked ninety patio poem poems poet ratio sacred safety science soldier',
  ],
  [2, 'soldiers somehow someone thereby vs wednesday whereas whereby wicked'],
  [3, 'anyone area areas businesses everyday everyone everything everywhere museum parliament poetry recipe sciences stereo'],
  [3, 'theater video videos'],
  [4, 'apostrophe catastrophe etc everybody'],
];

const KNOWN: ReadonlyMap<string, number> = new Map(
  KNOWN_BY_COUNT.flatMap(([count, words]) => words.split(' ').map((word): [string, number] => [word, count])),
);

/** First halves of compounds that end in a silent e: the halves are counted apart. */
const COMPOUND =
  /^(some|home|house|life|case|care|time|guide|base|safe|side|place|make|take|where|there|space|note|fire|face|like|rule|stake|store|white|phone)(?!ly|ment|less|ful|ness|ver)([bcdfghjklmnpqrstvwz]+[aeiouy]\w+)$/;

/** Two vowels side by side that are spoken apart: one syllable more than there are vowel groups. */
const APART: readonly RegExp[] = [
  /(?<![tcsgl])ia(?!ge)/g, // media, diagnosis; not special, clinician, marriage
  /lia(?=nc|b)|[ct]iat(?!iv)/g, // compliance, appreciate
  /(?<![tscgxnlh])io/g, // period, various; not nation, opinion
  /iu/g, // medium
  /(?<![tcln])ie(?=nt|nce)|ie(?=t[yia]|t(?:s|ly|er)?$)/g, // experience, variety, quiet; not patient
  /[^aeiou]ie(?=rs?$|st$)/g, // easier, earliest
  /(?<![qg])ua/g, // mutual, evaluate; not equal, language
  /uou/g, // continuous
  /(?<![qg])ue(?=l|nt|nc)/g, // influence; not frequent
  /neous/g, // spontaneous
  /(?:[oeu]|[^aeiou]y)ing/g, // going, being, valuing, carrying
  /creat(?!ur)|^idea|^react|^real(?=i[stz])|^theo|^geo|^coer|^coop|^coord/g,
  /sms?$|thm/g, // criticism, rhythm
  /[ds]n't$|[dt]'ve$/g, // didn't, could've
  /(?:[sxz]|[cs]h|[cgsz]e)'s$/g, // the nurse's
];

/** Letters that make a vowel group and are not spoken: one syllable fewer. */
const SILENT: readonly RegExp[] = [
  /(?<![bcdfgkpstz]l|[aeiou])e$/, // like; not table, see
  /[gq]ue$/, // league, technique
  /[^aeioutd]ed$/, // asked; not wanted, agreed
  /(?:[^aeioucghlsxz]|[aeiour]l|th)es$/, // makes, rules; not services, tables
  /(?<=[aeiouy][^aeiouyl]+)e(?=(?:ment|ful|less|ness|ly)(?:s|'s)?$)/, // statement, hopeful; not element
  /^persua|^dissua|behaviou?r/, // spoken together where the rules above part them
];

/** A final -led after these letters is a syllable: handled, settled. */
const SPOKEN_LED = /[bcdfgkpstz]led$/;

const matches = (word: string, pattern: RegExp): number => word.match(pattern)?.length ?? 0;

const countPlainWord = (word: string): number => {
  const known = KNOWN.get(word) ?? KNOWN.get(word.replace(/'s$/, ''));
  if (known !== undefined) return known;
  const compound = COMPOUND.exec(word);
  if (compound) return 1 + countPlainWord(compound[2] ?? '');
  // A y before a vowel is a consonant at the start of a word and after a vowel: young, beyond, player.
  const spelled = word.replace(/(^|[aeiou])y(?=[aeiou])/g, '$1j').replace(/[^a-z']/g, '');
  const groups = matches(spelled.replace(/'/g, ''), /[aeiouy]+/g);
  const more = APART.reduce((sum, pattern) => sum + matches(spelled, pattern), 0);
  const bare = spelled.replace(/'s?$/, '').replace(/'/g, '');
  const fewer = SILENT.filter((pattern) => pattern.test(bare)).length - (SPOKEN_LED.test(bare) ? 1 : 0);
  return Math.max(1, groups + more - fewer);
};

/** Capitals without a vowel are read letter by letter: CPS is three syllables, and W alone has three. */
const countLetters = (word: string): number => [...word].reduce((sum, letter) => sum + (letter === 'W' ? 3 : 1), 0);

const countPart = (part: string): number => {
  const digits = matches(part, /\d/g);
  const letters = part.replace(/[^A-Za-z'.]/g, '').replace(/^['.]+|['.]+$/g, '');
  if (letters === '') return digits;
  if (/^[A-Za-z](\.[A-Za-z])+$/.test(letters)) return digits + countLetters(letters.replace(/\./g, '').toUpperCase());
  if (/^[B-DF-HJ-NP-TV-XZ]{2,}$/.test(letters)) return digits + countLetters(letters);
  return digits + countPlainWord(letters.replace(/\./g, '').toLowerCase());
};

/** A course says the same few thousand words again and again. */
const counted = new Map<string, number>();
const MOST_KEPT = 20_000;

/**
 * Counts the syllables of one English word, the one counter behind every reading grade.
 *
 * The method: vowel groups, one more where two vowels are spoken apart (*mu-tu-al*), one fewer for silent letters (*hop(e)ful*),
 * a short table for words that no rule fits. Parts joined by a hyphen are added up, a numeral counts one for each digit, letters
 * with dots between them (e.g.) and capitals without a vowel (CPS) are read letter by letter.
 *
 * Its limits: it is made for American English prose. Names, foreign words and capitals with a vowel (SAMHSA, USA) are counted as if
 * they were English words; an accent counts for nothing; where speakers differ (*different*, *usual*) it takes the longer form.
 * @returns whole syllables; 0 for text without a letter or digit.
 */
export const countSyllables = (word: string): number => {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .split(/[-‐‑–—/]/)
    .reduce((sum, part) => sum + countPart(part), 0);
  if (counted.size < MOST_KEPT) counted.set(word, count);
  return count;
};
