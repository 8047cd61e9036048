import type { Locale } from '../kernel/index.ts';
import type { Crumb } from './components/navigation.tsx';
import type { Children } from './components/types.ts';

/** Who is signed in and in which role. */
export interface Viewer {
  name: string;
  roleLabel: string;
  organisation: string | null;
  notifications: number;
  /** How many roles the person holds; the switch shows from two. */
  roleCount: number;
  /** Missing for roles that cannot buy. */
  basketCount?: number | undefined;
}

/** Whose catalogue this is. */
export interface PemdaFace {
  name: string;
  shortName: string;
  office: string;
  demo: boolean;
}

export interface NavItem {
  label: string;
  href: string;
  current?: boolean | undefined;
}

export interface LayoutProps {
  locale: Locale;
  /** Without the pemda's name; the layout adds it. */
  title: string;
  description?: string | undefined;
  /** Absolute address of this page. */
  canonical?: string | undefined;
  /** Absolute address of the picture shown where the page is shared, 1200 by 630. */
  image?: string | undefined;
  /** The same page in each language. */
  alternates?: { id: string; en: string } | undefined;
  jsonLd?: readonly unknown[] | undefined;
  pemda: PemdaFace;
  viewer: Viewer | null;
  nav: readonly NavItem[];
  /** Path of the request, without query. */
  path: string;
  /** Query string of the request, with or without `?`. */
  query?: string | undefined;
  assets: { css: string; js: string };
  /** The page shows an ErrorSummary: the title starts with "Kesalahan:". */
  error?: boolean | undefined;
  /** For wide tables. */
  wide?: boolean | undefined;
  robots?: string | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** Search box in the header; on unless told. */
  search?: boolean | undefined;
  /** Fixes the theme; otherwise the reader's system decides. */
  theme?: 'light' | 'dark' | undefined;
  /** Extra token sent with the sign-out form, if the sessions want one. */
  signOutHidden?: Readonly<Record<string, string>> | undefined;
  children: Children;
}
