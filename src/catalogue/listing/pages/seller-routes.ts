import type { Route } from '../../../platform/index.ts';
import { documentRoutes } from './documents.ts';
import { myProductsRoutes } from './my-products.tsx';
import { pictureRoutes } from './pictures.tsx';
import { productHomeRoutes } from './product-form.tsx';
import { checkRoutes } from './product-form-check.tsx';
import { kbkiRoutes } from './product-form-kbki.tsx';
import { questionRoutes } from './product-form-page.tsx';
import { sameRoutes } from './product-form-same.tsx';
import { startRoutes } from './product-form-start.tsx';

/** The seller's pages. The start comes before the product's own: its ':id' would take '/baru' too. */
export const sellerRoutes: readonly Route[] = [
  ...myProductsRoutes,
  ...startRoutes,
  ...questionRoutes,
  ...kbkiRoutes,
  ...pictureRoutes,
  ...documentRoutes,
  ...sameRoutes,
  ...checkRoutes,
  ...productHomeRoutes,
];
