import type { VNode } from 'preact';
import type { Locale } from '../../kernel/index.ts';

/** One state of one component: shown on /gaya, and material of the tests. */
export interface Example {
  /** Unique; also its anchor on the page. */
  id: string;
  component: string;
  title: string;
  render: (locale: Locale) => VNode;
}

/** Example text in both languages. */
export const say = (locale: Locale, id: string, en: string): string => (locale === 'en' ? en : id);

/** Makes an example; the id is built from component and title. */
export function example(component: string, title: string, render: Example['render']): Example {
  const id = `${component}-${title}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return { id, component, title, render };
}
