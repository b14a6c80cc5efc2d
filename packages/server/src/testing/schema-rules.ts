import type { Database } from '../database/database.ts';

/**
 * Tables that belong to no site: official lists that every site reads (communes), and the bookkeeping of
 * migrations. Add a name only with a reason in docs/decisions/0002-storage.md.
 */
const SITELESS = /^(?:commune(?:_[a-z_]+)?|kysely_migration(?:_lock)?)$/;

interface KeyRow {
  readonly table: string;
  readonly name: string;
  /** p primary key, u unique, f foreign key. */
  readonly kind: 'p' | 'u' | 'f';
  /** First column; null when it is an expression. */
  readonly first: string | null;
  /** Of a foreign key: the table it points to. */
  readonly target: string | null;
}

/**
 * Judges every table of the schema `public` by the rules of docs/decisions/0002-storage.md: `site_id` comes
 * first in the primary key, in every unique index and in every foreign key of a tenant table (except keys to
 * the siteless lists), moments have milliseconds, and there are no triggers.
 *
 * @returns one sentence per breach; empty when all is well.
 */
export async function findSchemaBreaches(database: Database): Promise<readonly string[]> {
  const tables = await database.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  const keys = await readKeys(database);
  const triggers = await database.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, tgname as name from pg_trigger where not tgisinternal`,
  );
  const tooFine = await database.query<{ table: string; name: string }>(
    `select table_name as table, column_name as name from information_schema.columns
     where table_schema = 'public' and data_type like 'timestamp%' and datetime_precision > 3 order by 1, 2`,
  );
  const tenant = tables.map(({ name }) => name).filter((name) => !SITELESS.test(name));
  const keyed = new Set(keys.filter(({ kind }) => kind === 'p').map(({ table }) => table));
  return [
    ...tenant.filter((table) => !keyed.has(table)).map((table) => `${table} has no primary key`),
    ...keys.filter((key) => tenant.includes(key.table)).flatMap(judge),
    ...tooFine.map(
      ({ table, name }) => `${table}.${name} keeps microseconds, a Date cannot: use timestamptz(3)`,
    ),
    ...triggers.map(({ table, name }) => `${table} has a trigger, ${name}: write it in the code`),
  ];
}

function judge(key: KeyRow): readonly string[] {
  if (key.first === 'site_id') return [];
  if (key.kind === 'f' && SITELESS.test(key.target ?? '')) return [];
  const what = { p: 'primary key', u: 'unique index', f: 'foreign key' }[key.kind];
  return [
    `${key.table}: ${what} ${key.name} starts with ${key.first ?? 'an expression'}, not site_id`,
  ];
}

function readKeys(database: Database): Promise<readonly KeyRow[]> {
  return database.query<KeyRow>(
    `select t.relname as table, x.relname as name, case when i.indisprimary then 'p' else 'u' end as kind,
            a.attname as first, null as target
     from pg_index i
     join pg_class t on t.oid = i.indrelid
     join pg_class x on x.oid = i.indexrelid
     left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where i.indisunique and t.relnamespace = 'public'::regnamespace
     union all
     select t.relname, c.conname, 'f', a.attname, r.relname
     from pg_constraint c
     join pg_class t on t.oid = c.conrelid
     join pg_class r on r.oid = c.confrelid
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and t.relnamespace = 'public'::regnamespace
     order by 1, 2`,
  );
}
