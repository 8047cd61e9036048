import { isStopWord, stems, tokenise } from '../search/index.ts';

/** The roots of a text's words, as the search makes them: what standard prices are found by. */
export const stemsOf = (text: string): string[] => [
  ...new Set(
    tokenise(text)
      .filter((token) => !isStopWord(token.text))
      .flatMap((token) => stems(token.text)),
  ),
];
