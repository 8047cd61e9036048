import { pictureSvg } from '../pictures/index.ts';
import type { PictureKey } from '../pictures/keys.ts';

/** A photo by address, or a drawing by key. */
export type PictureSource =
  | { src: string; alt: string; width?: number | undefined; height?: number | undefined }
  | { key: PictureKey; seed?: number | undefined; alt: string };

/** A picture of a thing; empty `alt` when the words beside already say it. */
export function Picture({ source, lazy }: { source: PictureSource; lazy?: boolean | undefined }) {
  if ('src' in source) {
    return (
      <img
        class="k-picture"
        src={source.src}
        alt={source.alt}
        width={source.width ?? 480}
        height={source.height ?? 360}
        loading={lazy ? 'lazy' : undefined}
        decoding="async"
      />
    );
  }
  // Safe: our own drawing, made from a closed set of keys and a number.
  const drawing = { __html: pictureSvg(source.key, source.seed ?? 0) };
  if (source.alt === '') {
    return <span class="k-picture" aria-hidden="true" dangerouslySetInnerHTML={drawing} />;
  }
  return (
    <span class="k-picture" role="img" aria-label={source.alt} dangerouslySetInnerHTML={drawing} />
  );
}
