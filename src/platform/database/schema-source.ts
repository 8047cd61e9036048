import type pg from 'pg';

interface Column {
  table_name: string;
  column_name: string;
  udt_name: string;
  nullable: boolean;
  has_default: boolean;
  generated: boolean;
}

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  varchar: 'string',
  date: 'string',
  numeric: 'Numeric',
  int4: 'number',
  int2: 'number',
  float8: 'number',
  float4: 'number',
  int8: 'Int8',
  bool: 'boolean',
  timestamptz: 'Timestamp',
  jsonb: 'Json',
  bytea: 'Buffer',
  _text: 'string[]',
  _int4: 'number[]',
  tsvector: 'string',
};

const HEAD = `// Generated from the migrations by scripts/generate-schema.ts; a test keeps it true. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** A column with a default: may be left out when a row is written. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** bigint: read as bigint, written as bigint or a safe number. */
export type Int8 = ColumnType<bigint, bigint | number, bigint | number>;
/** numeric(24,4): canonical decimal text. */
export type Numeric = ColumnType<string, string | number, string | number>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Json = ColumnType<unknown, string, string>;
`;

/** The TypeScript of every table of the migrated database, for Kysely. */
export async function schemaSource(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(
    `select c.table_name, c.column_name, c.udt_name, c.is_nullable = 'YES' as nullable,
            c.column_default is not null as has_default, c.is_generated = 'ALWAYS' as generated
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migration'
      order by c.table_name, c.ordinal_position`,
  );
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table_name, [...(tables.get(row.table_name) ?? []), row]);
  const parts = [...tables].map(
    ([name, columns]) =>
      `export interface ${typeName(name)} {\n${columns.map(columnLine).join('\n')}\n}\n`,
  );
  const map = [...tables.keys()].map((name) => `  ${name}: ${typeName(name)};`).join('\n');
  return `${HEAD}\n${parts.join('\n')}\nexport interface DB {\n${map}\n}\n`;
}

function columnLine(column: Column): string {
  const type = TYPES[column.udt_name];
  if (!type)
    throw new Error(`no type for ${column.table_name}.${column.column_name}: ${column.udt_name}`);
  const full = column.nullable ? `${type} | null` : type;
  // A nullable bigint or timestamp keeps its read and write types apart.
  const wrapped =
    column.nullable && ['Int8', 'Numeric', 'Timestamp', 'Json'].includes(type)
      ? NULLABLE[type]
      : full;
  if (column.generated) return `  ${column.column_name}: GeneratedAlways<${READ[type] ?? type}>;`;
  return `  ${column.column_name}: ${column.has_default ? `Generated<${wrapped}>` : wrapped};`;
}

const READ: Record<string, string> = {
  Int8: 'bigint',
  Numeric: 'string',
  Timestamp: 'Date',
  Json: 'unknown',
};

const NULLABLE: Record<string, string> = {
  Int8: 'ColumnType<bigint | null, bigint | number | null, bigint | number | null>',
  Numeric: 'ColumnType<string | null, string | number | null, string | number | null>',
  Timestamp: 'ColumnType<Date | null, Date | string | null, Date | string | null>',
  Json: 'ColumnType<unknown, string | null, string | null>',
};

function typeName(table: string): string {
  return `${table
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}Table`;
}
