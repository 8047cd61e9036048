import type pg from 'pg';
import {
  demoEtalase,
  demoProducts,
  demoSuppliers,
  type ProductSeed,
} from '../../src/demo/content/index.ts';
import { slugify } from '../../src/kernel/index.ts';
import { bulkInsert, newId } from '../../src/platform/index.ts';

export const GOLDEN_SEED = 2023;

/** The demo city's products by the id under which they were stored. */
export type Loaded = ReadonlyMap<string, ProductSeed>;

const instant = (day: string) => new Date(`${day}T03:00:00Z`);

/** Stores suppliers, etalase and products of the demo city, nothing else of it. */
export async function loadCity(pool: pg.Pool, pemdaId: string): Promise<Loaded> {
  const suppliers = demoSuppliers(GOLDEN_SEED);
  const products = demoProducts(GOLDEN_SEED, suppliers);
  const at = instant('2024-06-01');
  const supplierIds = suppliers.map(() => newId(at));
  const etalaseIds = new Map(demoEtalase.map((etalase) => [etalase.code, newId(at)] as const));
  const loaded = products.map((seed) => [newId(at), seed] as const);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await bulkInsert(
      client,
      'supplier',
      'pemda_id id slug name legal_form scale taxable nib region_code village district_code district registered_on created_at'.split(
        ' ',
      ),
      suppliers.map((s, i) => [
        pemdaId,
        supplierIds[i],
        `${slugify(s.name)}-${i}`,
        s.name,
        s.legalForm,
        s.scale,
        s.taxable,
        s.nib,
        s.villageCode,
        s.villageName,
        s.villageCode.slice(0, 8),
        s.districtName,
        s.registeredOn,
        at,
      ]),
    );
    await bulkInsert(
      client,
      'etalase',
      'pemda_id id code slug name name_en summary kind picture attributes opened_on'.split(' '),
      demoEtalase.map((e) => [
        pemdaId,
        etalaseIds.get(e.code),
        e.code,
        e.slug,
        e.name,
        e.nameEn,
        e.summary,
        e.kind,
        e.picture,
        // An array of rows would be written as a PostgreSQL array; the column is JSON.
        JSON.stringify(e.attributes),
        e.openedOn,
      ]),
    );
    await bulkInsert(
      client,
      'product',
      'pemda_id id supplier_id etalase_id sku slug state kind name brand specification attributes unit kbki kbli price price_since origin tkdn_percent tkdn_certificate tkdn_expires_on subsector stock preorder picture first_shown_at created_at updated_at'.split(
        ' ',
      ),
      loaded.map(([id, p], i) => [
        pemdaId,
        id,
        supplierIds[p.supplierIndex],
        etalaseIds.get(p.etalaseCode),
        `S${i}`,
        `${slugify(p.name)}-${i}`,
        'live',
        p.kind,
        p.name,
        p.brand,
        p.specification,
        p.attributes,
        p.unit,
        p.kbki,
        p.kbli,
        p.price,
        instant(p.shownOn),
        p.origin === 'domestic' ? 'domestic' : 'import',
        p.tkdnPercent,
        p.tkdnCertificate,
        p.tkdnExpiresOn,
        p.subsector,
        p.stock,
        p.preorder,
        p.picture,
        instant(p.shownOn),
        instant(p.shownOn),
        instant(p.shownOn),
      ]),
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  await pool.query('analyze');
  return new Map(loaded);
}
