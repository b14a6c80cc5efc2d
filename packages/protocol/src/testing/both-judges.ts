import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { namedJsonSchemas } from '../json-schemas.ts';
import { namedSchemas } from '../named-schemas.ts';

/** What the two judges say of a value: the JSON Schema by ajv, the zod schema by zod. */
export interface Verdicts {
  readonly ajv: boolean;
  readonly zod: boolean;
}

const base = 'urn:test:';
const ajv = new Ajv2020({ strict: true, allErrors: true });
for (const [name, schema] of Object.entries(namedJsonSchemas(base))) {
  ajv.addSchema(schema as object, base + name);
}

/** Judges a value by both, so that no test passes by the one that happens to be right. */
export function judge(name: string, value: unknown): Verdicts {
  const schema = namedSchemas[name];
  const validate = ajv.getSchema(base + name) as ValidateFunction | undefined;
  if (!schema || !validate) throw new Error(`There is no schema called ${name}`);
  return { ajv: validate(value), zod: schema.safeParse(value).success };
}
