/** The words of a text, in lower case; shorter ones than three letters say nothing. */
export const phraseWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= 3);

/** Whether a product answers a notice: all words of one of its phrases stand in the product's text. */
export function answersWith(phrases: readonly string[], text: string): boolean {
  const words = new Set(phraseWords(text));
  return phrases.some((phrase) => {
    const needed = phraseWords(phrase);
    return needed.length > 0 && needed.every((word) => words.has(word));
  });
}

/** The phrases of a form field: one a line, or parted by commas. */
export const readPhrases = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
      .filter((phrase) => phrase !== ''),
  ),
];
