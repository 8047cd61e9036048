import { sql } from 'kysely';
import type { Db, Tx, UseCaseEnv } from '../../platform/index.ts';
import type { PictureSize } from './pictures-read.ts';

/** Store keys of a picture, by longest side in pixels. */
export type PictureFiles = Readonly<Record<`${PictureSize}`, string>>;

export interface NewPicture {
  readonly id: string;
  readonly supplierId: string;
  readonly productId: string;
  readonly width: number;
  readonly height: number;
  readonly files: PictureFiles;
}

export async function insertPicture(
  tx: Db | Tx,
  env: UseCaseEnv,
  picture: NewPicture,
): Promise<void> {
  await tx
    .insertInto('product_picture')
    .values({
      pemda_id: env.pemda.id,
      id: picture.id,
      supplier_id: picture.supplierId,
      product_id: picture.productId,
      width: picture.width,
      height: picture.height,
      files: JSON.stringify(picture.files),
      created_at: env.clock.now(),
    })
    .execute();
}

export async function deletePicture(db: Db | Tx, id: string): Promise<void> {
  await db.deleteFrom('product_picture').where('id', '=', id).execute();
}

export interface StoredPicture {
  readonly supplierId: string;
  readonly files: PictureFiles;
  /** A product on show names it. */
  readonly shown: boolean;
}

/** Where a picture lies, whose it is, and whether the public sees it. */
export async function findPicture(db: Db, id: string): Promise<StoredPicture | undefined> {
  const { rows } = await sql<StoredPicture>`
    select i.supplier_id as "supplierId", i.files,
           p.state in ('live', 'frozen') and i.id::text = any(p.pictures) as shown
      from product_picture i join product p on p.id = i.product_id where i.id = ${id}`.execute(db);
  return rows[0];
}
