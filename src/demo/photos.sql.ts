import type pg from 'pg';

/** A product that waits for an officer. */
export interface Waiting {
  readonly id: string;
  readonly supplierId: string;
  readonly picture: string;
  readonly sentAt: Date;
}

/** New products that wait, those in an officer's hands first. */
export async function waitingProducts(client: pg.PoolClient, most: number): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `select p.id, p.supplier_id as "supplierId", p.picture, r.submitted_at as "sentAt"
       from product p join product_revision r on r.product_id = p.id
      where p.state = 'submitted' and r.state = 'submitted'
      order by r.claimed_by is null, p.id limit $1`,
    [most],
  );
  return rows;
}

/** The photo's row, and its name in what was sent. */
export async function writePhoto(
  client: pg.PoolClient,
  pemdaId: string,
  product: Waiting,
  photo: { id: string; width: number; height: number; files: string },
): Promise<void> {
  await client.query(
    `insert into product_picture (pemda_id, id, supplier_id, product_id, width, height, files, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      pemdaId,
      photo.id,
      product.supplierId,
      product.id,
      photo.width,
      photo.height,
      photo.files,
      product.sentAt,
    ],
  );
  await client.query(
    `update product_revision set content = jsonb_set(content, '{pictures}', to_jsonb(array[$2::text]))
      where product_id = $1`,
    [product.id, photo.id],
  );
}
