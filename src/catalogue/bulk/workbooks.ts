import writeWorkbook from 'write-excel-file/node';
import { type AttributeField, attributeName } from '../listing/domain/template.ts';
import type { EtalaseForUpload, StoredRow } from './bulk.sql.ts';
import { attributeHead, COLUMNS, type Column, HEADS, sharedColumn } from './domain/layout.ts';
import type { t } from './messages.ts';

type Words = ReturnType<typeof t>;
type Value = string | number | null;

const REQUIRED: ReadonlySet<Column> = new Set([
  'name',
  'specification',
  'kbki',
  'unit',
  'price',
  'leadTimeDays',
]);
const EXAMPLE: Readonly<Partial<Record<Column, Value>>> = {
  sku: 'KRP-01',
  specification: 'Apel pilihan, digoreng hampa, kemasan aluminium.',
  unit: 'Bungkus',
  price: 15000,
  minQuantity: 1,
  stock: 40,
  leadTimeDays: 2,
  preorder: 'tidak',
  freight: 0,
  weightGram: 120,
  origin: 'Indonesia',
};

const head = (text: string) => ({ value: text, fontWeight: 'bold' as const, wrap: true });
const cell = (value: Value) => (value === null ? null : { value });

/** Fields of the template that no column of ours asks for already. */
const ownFields = (etalase: EtalaseForUpload): AttributeField[] =>
  etalase.template.filter((field) => !sharedColumn(field));

const headsOf = (etalase: EtalaseForUpload) => [
  ...COLUMNS.map((column) => {
    const asked = etalase.template.some(
      (field) => field.required && sharedColumn(field) === column,
    );
    return `${HEADS[column][0]}${REQUIRED.has(column) || asked ? ' *' : ''}`;
  }),
  ...ownFields(etalase).map((field) => `${attributeHead(field)}${field.required ? ' *' : ''}`),
];

const sheets = (list: { sheet: string; data: unknown[][]; columns?: unknown }[]) =>
  writeWorkbook(list as never).toBuffer();

/** The template of an etalase: heads, an example, advice, and the choices of its attributes. */
export async function templateWorkbook(
  etalase: EtalaseForUpload,
  units: readonly string[],
  w: Words,
): Promise<Uint8Array> {
  const example: Value[] = [
    ...COLUMNS.map((column) =>
      column === 'name'
        ? w.example(etalase.name)
        : column === 'kbki'
          ? (etalase.kbki[0] ?? null)
          : (EXAMPLE[column] ?? null),
    ),
    ...ownFields(etalase).map((field) => field.choices?.[0] ?? null),
  ];
  const choices = ownFields(etalase).filter((field) => field.choices && field.choices.length > 0);
  const columns = [units, ...choices.map((field) => field.choices ?? [])];
  const longest = Math.max(...columns.map((list) => list.length));
  const heads = headsOf(etalase);
  return sheets([
    {
      sheet: 'Produk',
      data: [heads.map(head), example.map(cell)],
      columns: heads.map(() => ({ width: 22 })),
    },
    {
      sheet: w.guide,
      data: w.guideLines.map((line) => [{ value: line }]),
      columns: [{ width: 100 }],
    },
    {
      sheet: w.choices,
      data: [
        ['Satuan', ...choices.map(attributeHead)].map(head),
        ...Array.from({ length: longest }, (_, n) => columns.map((list) => cell(list[n] ?? null))),
      ],
    },
  ]);
}

/** Rows that did not come in, as the template has them, with the reason of each in a last column. */
export async function restWorkbook(
  etalase: EtalaseForUpload,
  rows: readonly StoredRow[],
  reasonOf: (row: StoredRow) => string,
  w: Words,
): Promise<Uint8Array> {
  const heads = [...headsOf(etalase), w.reason];
  return sheets([
    {
      sheet: 'Produk',
      data: [
        heads.map(head),
        ...rows.map((row) => [
          ...COLUMNS.map((column) => cell(row.raw[column] ?? null)),
          ...ownFields(etalase).map((field) => cell(row.raw[attributeName(field.key)] ?? null)),
          cell(reasonOf(row)),
        ]),
      ],
      columns: heads.map(() => ({ width: 22 })),
    },
  ]);
}
