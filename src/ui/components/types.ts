import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/index.ts';

/** Every component that speaks takes the reader's language. */
export interface Localised {
  locale: Locale;
}

/** Mood of a notice, tag or figure. Never the only carrier of meaning: the words say it too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A place to go, with its words. */
export interface LinkItem {
  label: string;
  href: string;
}

/** Level of a heading, chosen by the page so that no level is skipped. */
export type HeadingLevel = 2 | 3 | 4;

/** What may stand inside. */
export type Children = ComponentChildren;

/** Joins class names, leaving out what is off. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
