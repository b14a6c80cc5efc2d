import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod/mini';

/** The server's own answer does not fit its schema. A defect of ours: logged, answered by 500, never sent. */
export class ResponseShapeError extends Error {
  override readonly name = 'ResponseShapeError';
  /** Where it broke, as a JSON Pointer; never the value. */
  readonly pointer: string;

  constructor(pointer: string) {
    super(`The answer does not fit its schema at ${pointer === '' ? 'its root' : pointer}.`);
    this.pointer = pointer;
  }
}

/** Turns an answer into the JSON text that leaves. @throws ResponseShapeError */
export type ResponseSerializer = (answer: unknown) => string;

const ajv = new Ajv2020({ removeAdditional: true, validateFormats: false, discriminator: true });
const compiled = new WeakMap<z.ZodMiniType, ValidateFunction>();

/**
 * A serializer that lets through what `schema` names and nothing else: members that a repository
 * answered by mistake (an e-mail, an internal note) are deleted from the answer, and a wrong shape is an
 * error. Members that are `undefined` count as absent. Compiled once per schema.
 */
export function responseSerializer(schema: z.ZodMiniType): ResponseSerializer {
  validatorOf(schema);
  return (answer) => JSON.stringify(cutToSchema(schema, answer));
}

/** The same cut for an answer that becomes part of another one. Changes and returns it. */
export function cutToSchema<Value>(schema: z.ZodMiniType, answer: Value): Value {
  const validate = validatorOf(schema);
  if (!validate(answer)) throw new ResponseShapeError(pointerOf(validate));
  return answer;
}

function validatorOf(schema: z.ZodMiniType): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = ajv.compile(closedJsonSchema(schema));
  compiled.set(schema, validate);
  return validate;
}

/** The JSON Schema in which an object with named members has no others. */
function closedJsonSchema(schema: z.ZodMiniType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties ??= false;
      const { def } = zodSchema._zod;
      // Without it each kind in turn would take away what the others have.
      if ('discriminator' in def) {
        jsonSchema.type = 'object';
        jsonSchema['discriminator'] = { propertyName: def.discriminator };
      }
    },
  });
}

function pointerOf(validate: ValidateFunction): string {
  const [error] = validate.errors ?? [];
  if (error === undefined) return '';
  const missing: unknown = error.params['missingProperty'];
  return typeof missing === 'string' ? `${error.instancePath}/${missing}` : error.instancePath;
}
