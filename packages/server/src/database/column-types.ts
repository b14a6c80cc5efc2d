import pg from 'pg';

// pg_type.oid of date[] and text[]: pg names no array types.
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

function keepText(value: string): string {
  return value;
}

/**
 * How column values become JavaScript values, the same on both engines. As pg does it (`timestamptz` →
 * `Date`, `jsonb` → parsed, `int8` and `numeric` → string: write `count(*)::int`), with one exception:
 * `date` stays
 * `'YYYY-MM-DD'`. As a `Date` it would be midnight of the server's own time zone, and shift by
 * a day on the wire.
 *
 * A `Date` holds milliseconds and PostgreSQL microseconds: declare columns as `timestamptz(3)`, or a cursor
 * made from one skips or repeats rows.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === pg.types.builtins.DATE) return keepText;
    return pg.types.getTypeParser(oid === DATE_ARRAY ? TEXT_ARRAY : oid, 'text');
  },
};
