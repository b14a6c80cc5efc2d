import { createRequire } from 'node:module';

/** The parts of a JSON Schema that the reference page shows. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: SchemaNode | false;
  readonly prefixItems?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly oneOf?: readonly SchemaNode[];
}

/** A parameter of an operation. */
export interface ParameterNode {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: SchemaNode;
}

/** One answer of an operation. */
export interface ResponseNode {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: SchemaNode }>>;
}

/** What an operation takes. */
export interface RequestBodyNode {
  readonly content: Readonly<Record<string, { readonly schema: SchemaNode }>>;
}

/** One operation. */
export interface OperationNode {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly ParameterNode[];
  readonly requestBody?: RequestBodyNode;
  /** Present when a token opens it. */
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, ResponseNode>>;
}

/** The parts of the OpenAPI document that the reference page shows. */
export interface OpenApiDocument {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
  };
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationNode>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaNode>> };
}

/** The protocol's own document, as its package publishes it. */
export function readOpenApi(): OpenApiDocument {
  return createRequire(import.meta.url)('@coup-de-main/protocol/openapi.json') as OpenApiDocument;
}
