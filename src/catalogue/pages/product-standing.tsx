import { Notice } from '../../ui/index.ts';
import { type Obstacle, obstacleOf } from '../domain/obstacle.ts';
import { isOnShow } from '../domain/shown.ts';
import { t } from '../messages.ts';
import type { ProductDetail } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';
import type { Part } from './product-facts.tsx';

/** What keeps a listing from being sold: its state off show, or what stands in the way on it. */
type Block =
  | Exclude<Obstacle, null>
  | 'draft'
  | 'submitted'
  | 'needs_fix'
  | 'rejected'
  | 'delisted';

function blockOf(product: ProductDetail, today: string): Block | null {
  return isOnShow(product.state) ? obstacleOf(product, today) : (product.state as Block);
}

/** Why this cannot be bought now, for everyone; for its own seller also the reason and the way out. */
export function Standing({ c, product }: Part) {
  const { locale, viewer, pemda } = c.var;
  const w = t(locale);
  const block = blockOf(product, todayOf(c));
  if (block === null) return null;
  const shown = isOnShow(product.state);
  const own = viewer?.role === 'seller' && viewer.supplierId === product.supplierId;
  const reason = block === 'supplier' ? product.supplierStateReason : product.stateReason;
  const general =
    shown && block in w.obstacles
      ? w.obstacles[block as keyof typeof w.obstacles]
      : w.product.notShown;
  if (!own)
    return (
      <Notice locale={locale} tone={shown ? 'warning' : 'info'}>
        {general} {block === 'supplier' ? '' : product.stateReason}
      </Notice>
    );
  return (
    <Notice locale={locale} tone="warning" title={w.standing.title}>
      <p>{general}</p>
      <p>
        <strong>{w.standing.reason}</strong> {reason || w.standing.reasons[block](pemda.office)}
      </p>
      <p>
        <strong>{w.standing.way}</strong> {w.standing.ways[block](pemda.office)}{' '}
        <a href={`/usaha/produk/${product.id}`}>{w.standing.open}</a>
      </p>
    </Notice>
  );
}
