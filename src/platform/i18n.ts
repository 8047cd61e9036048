import type { Locale } from '../kernel/index.ts';

/**
 * The words of a room in both languages. `en` must have the shape of `id`, the first language:
 * a missing word does not compile.
 */
export function words<T>(id: T, en: NoInfer<T>): (locale: Locale) => T {
  return (locale) => (locale === 'en' ? en : id);
}

/** Widens the literal texts of a message table to string, so that the other language can differ. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K] extends object
        ? Words<T[K]>
        : T[K];
};
