import { Picture } from '../../ui/index.ts';
import { pictureAddress } from '../card.tsx';
import { t } from '../messages.ts';
import type { Part } from './product-facts.tsx';

/** The seller's photos, each opening in full; without any, the drawing of the listing's kind. */
export function Photos({ c, product }: Part) {
  const w = t(c.var.locale).product;
  const [main, ...others] = product.pictures;
  if (!main) return <Picture source={{ src: pictureAddress(product), alt: '' }} />;
  const count = product.pictures.length;
  const at = (photo: string, size: 320 | 800 | 1600) => pictureAddress({ ...product, photo }, size);
  return (
    <div class="k-photos">
      <a href={at(main, 1600)}>
        <Picture source={{ src: at(main, 800), alt: w.photo(product.name, 1, count) }} />
      </a>
      {others.length > 0 && (
        <ul>
          {others.map((photo, n) => (
            <li key={photo}>
              <a href={at(photo, 1600)}>
                <Picture
                  source={{ src: at(photo, 320), alt: w.photo(product.name, n + 2, count) }}
                  lazy
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
