import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';

// Numbers of the catalogue pg_type; they are part of PostgreSQL's protocol.
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

function keepText(value: string): string {
  return value;
}

/**
 * How column values become JavaScript values, the same on both engines. As pg does it (`timestamptz` →
 * `Date`, `jsonb` → parsed, `int8` and `numeric` → string: write `count(*)::int`), with one exception:
 * `date` stays `'YYYY-MM-DD'`. As a `Date` it would be midnight of the server's own time zone, and shift by a
 * day on the wire.
 *
 * A `Date` holds milliseconds and PostgreSQL microseconds: declare columns as `timestamptz(3)`, or a cursor
 * made from one skips or repeats rows.
 */
export const columnTypes: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return types.getTypeParser(oid, format);
    if (oid === DATE) return keepText;
    return types.getTypeParser(oid === DATE_ARRAY ? TEXT_ARRAY : oid, 'text');
  },
};
