import type { HTMLAttributes } from 'preact';

type Island = HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };

/** The custom elements of `client/`; without script each is a plain box around working HTML. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'k-menu': Island;
      'k-autosubmit': Island;
      'k-copy': Island;
      'k-countdown': Island;
      'k-counter': Island;
      'k-compare': Island;
      'k-draft': Island;
      'k-photo': Island;
      'k-door': Island;
    }
  }
}
