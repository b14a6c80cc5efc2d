/**
 * The part of `zod/mini` that reading a backend's answers takes, in a tenth of the bytes: the CDN build
 * puts this file in the place of `zod/mini`, and in no other build. The schemas stay the protocol's own;
 * a function of zod that is missing here fails the build, and a test compares every verdict with zod's
 * over the protocol's examples and their mutations (`lean-schemas.test.ts` of the workbench).
 */

type Path = readonly (string | number)[];

/** Where a value broke. Why is not said: nobody reads it on a visitor's page. */
interface Issue {
  readonly path: Path;
}

type Run = (value: unknown, path: Path, issues: Issue[]) => unknown;
type Check = (value: never) => boolean;

/** What `safeParse` answers when a value is not what the schema says. */
class SchemaError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super('not what the protocol says');
    this.issues = issues;
  }
}

class Schema {
  readonly run: Run;
  /** Whether an object may lack it. */
  readonly optional: boolean;

  constructor(run: Run, optional = false) {
    this.run = run;
    this.optional = optional;
  }

  check(...checks: readonly Check[]): Schema {
    return new Schema((value, path, issues) => {
      const before = issues.length;
      const result = this.run(value, path, issues);
      if (issues.length === before) {
        for (const passes of checks) if (!passes(result as never)) issues.push({ path });
      }
      return result;
    });
  }

  safeParse(value: unknown): unknown {
    const issues: Issue[] = [];
    const data = this.run(value, [], issues);
    return issues.length > 0
      ? { success: false, error: new SchemaError(issues) }
      : { success: true, data };
  }
}

/** A schema of values that are kept as they are. */
/* @__NO_SIDE_EFFECTS__ */
function kept(passes: (value: unknown) => boolean, optional?: boolean): Schema {
  return new Schema((value, path, issues) => {
    if (!passes(value)) issues.push({ path });
    return value;
  }, optional);
}

/** `z.string()` */
/* @__NO_SIDE_EFFECTS__ */
export function string(): Schema {
  return kept((value) => typeof value === 'string');
}

/** `z.number()`: finite, as JSON has them. */
/* @__NO_SIDE_EFFECTS__ */
export function number(): Schema {
  return kept(Number.isFinite);
}

/** `z.int()` */
/* @__NO_SIDE_EFFECTS__ */
export function int(): Schema {
  return kept(Number.isSafeInteger);
}

/** `z.boolean()` */
/* @__NO_SIDE_EFFECTS__ */
export function boolean(): Schema {
  return kept((value) => typeof value === 'boolean');
}

/** `z.unknown()` */
/* @__NO_SIDE_EFFECTS__ */
export function unknown(): Schema {
  return kept(() => true, true);
}

/** `z.literal()` of one value */
/* @__NO_SIDE_EFFECTS__ */
export function literal(expected: unknown): Schema {
  return kept((value) => value === expected);
}

/* @__NO_SIDE_EFFECTS__ */
function oneOf(values: readonly unknown[]): Schema {
  return kept((value) => values.includes(value));
}
export { oneOf as enum };

/** `z.optional()` */
/* @__NO_SIDE_EFFECTS__ */
export function optional({ run }: Schema): Schema {
  return new Schema(
    (value, path, issues) => (value === undefined ? value : run(value, path, issues)),
    true,
  );
}

/** `z.array()` */
/* @__NO_SIDE_EFFECTS__ */
export function array({ run }: Schema): Schema {
  return new Schema((value, path, issues) => {
    if (Array.isArray(value)) {
      return value.map((item, index) => run(item, [...path, index], issues));
    }
    issues.push({ path });
    return value;
  });
}

/** `z.tuple()` without a rest */
/* @__NO_SIDE_EFFECTS__ */
export function tuple(items: readonly Schema[]): Schema {
  return new Schema((value, path, issues) => {
    if (Array.isArray(value) && value.length === items.length) {
      return items.map(({ run }, index) => run(value[index], [...path, index], issues));
    }
    issues.push({ path });
    return value;
  });
}

/** `z.object()`: members that it does not know are left out. */
/* @__NO_SIDE_EFFECTS__ */
export function object(shape: Readonly<Record<string, Schema>>): Schema {
  return members(() => Object.entries(shape));
}

/** `z.strictObject()`: members that it does not know are refused. */
/* @__NO_SIDE_EFFECTS__ */
export function strictObject(shape: Readonly<Record<string, Schema>>): Schema {
  return new Schema((value, path, issues) => {
    const before = issues.length;
    const result = object(shape).run(value, path, issues);
    const foreign = Object.keys(Object(value)).some((name) => !Object.hasOwn(shape, name));
    if (foreign && issues.length === before) issues.push({ path });
    return result;
  });
}

/** `z._default()` */
/* @__NO_SIDE_EFFECTS__ */
export function _default({ run }: Schema, otherwise: unknown): Schema {
  return new Schema((value, path, issues) => run(value ?? otherwise, path, issues));
}

/** `z.catchall(z.object({}), rest)`: any member, one kind of value. */
/* @__NO_SIDE_EFFECTS__ */
export function catchall(_empty: Schema, rest: Schema): Schema {
  return members((value) => Object.keys(value).map((name) => [name, rest]));
}

/* @__NO_SIDE_EFFECTS__ */
function members(of: (value: object) => readonly (readonly [string, Schema])[]): Schema {
  return new Schema((value, path, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ path });
      return value;
    }
    // `fromEntries` makes own members of every name, `__proto__` too.
    return Object.fromEntries(
      of(value).flatMap(([name, { run, optional }]) =>
        optional && !Object.hasOwn(value, name)
          ? []
          : [[name, run((value as Record<string, unknown>)[name], [...path, name], issues)]],
      ),
    );
  });
}

/** `z.discriminatedUnion()`: objects of several forms, told apart by one member. */
/* @__NO_SIDE_EFFECTS__ */
export function discriminatedUnion(member: string, forms: readonly Schema[]): Schema {
  return new Schema((value, path, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ path });
      return value;
    }
    for (const { run } of forms) {
      const found: Issue[] = [];
      const result = run(value, path, found);
      const another = found.some((issue) => issue.path[path.length] === member);
      if (another) continue;
      issues.push(...found);
      return result;
    }
    issues.push({ path: [...path, member] });
    return value;
  });
}

/** `z.check()`: a check that adds what is wrong to a list. */
/* @__NO_SIDE_EFFECTS__ */
export function check(find: (payload: { value: never; issues: unknown[] }) => void): Check {
  return (value: never) => {
    const issues: unknown[] = [];
    find({ value, issues });
    return issues.length === 0;
  };
}

/** `z.regex()` */
/* @__NO_SIDE_EFFECTS__ */
export function regex(pattern: RegExp): Check {
  return (value: string) => pattern.test(value);
}

/** `z.minLength()` */
/* @__NO_SIDE_EFFECTS__ */
export function minLength(length: number): Check {
  return (value: string) => value.length >= length;
}

/** `z.maxLength()` */
/* @__NO_SIDE_EFFECTS__ */
export function maxLength(length: number): Check {
  return (value: string) => value.length <= length;
}

/** `z.gte()` */
/* @__NO_SIDE_EFFECTS__ */
export function gte(bound: number): Check {
  return (value: number) => value >= bound;
}

/** `z.lte()` */
/* @__NO_SIDE_EFFECTS__ */
export function lte(bound: number): Check {
  return (value: number) => value <= bound;
}

/** `z.safeParse()` */
export function safeParse(schema: Schema, value: unknown): unknown {
  return schema.safeParse(value);
}
