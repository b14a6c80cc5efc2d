import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { SchemaNode } from './openapi-document.ts';
import { anchorOf, counted, prose } from './prose.ts';

type Fragment = ServerRenderedTemplate | string;

/** A type in a few words, with links to the schemas it is made of. */
export function typeOf(schema: SchemaNode): Fragment {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return html`<a href="#${anchorOf('schema', name)}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) return html`one of ${enumeration(schema.enum)}`;
  if (schema.oneOf !== undefined) return html`${separated(schema.oneOf.map(typeOf), ' or ')}`;
  if (schema.type === 'array') return listOf(schema);
  const { additionalProperties: values } = schema;
  if (typeof values === 'object') return html`object whose members are ${typeOf(values)}`;
  return schema.type ?? 'anything';
}

function listOf({ items, prefixItems }: SchemaNode): Fragment {
  if (prefixItems !== undefined) {
    return html`list of ${separated(prefixItems.map(typeOf), ', ')}`;
  }
  return html`list of ${typeOf(items === false || items === undefined ? {} : items)}`;
}

function separated(parts: readonly Fragment[], separator: string): readonly Fragment[] {
  return parts.map((part, index) => html`${index > 0 ? separator : ''}${part}`);
}

function enumeration(values: readonly unknown[]): readonly Fragment[] {
  return values.map((value, index) => html`${index > 0 ? ', ' : ''}<code>${String(value)}</code>`);
}

/** Bounds, pattern, default and examples of a value. */
export function boundsOf(schema: SchemaNode): readonly Fragment[] {
  const bounds: (Fragment | undefined)[] = [
    range('', schema.minimum, schema.maximum),
    range(' characters', schema.minLength, schema.maxLength),
    schema.pattern === undefined ? undefined : html`pattern <code>${schema.pattern}</code>`,
    schema.default === undefined
      ? undefined
      : html`default <code>${JSON.stringify(schema.default)}</code>`,
    schema.examples === undefined ? undefined : html`e.g. ${enumeration(schema.examples)}`,
  ];
  return bounds
    .filter((bound) => bound !== undefined)
    .map((bound) => html`<span class="bound">${bound}</span> `);
}

function range(unit: string, least?: number, most?: number): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (most === undefined) return `at least ${least}${unit}`;
  return least === undefined ? `at most ${most}${unit}` : `${least} to ${most}${unit}`;
}

/** One schema: what it is for, and its members, folded: all of them unfolded fill a hundred screens of a phone. */
export function schemaSection(name: string, schema: SchemaNode): ServerRenderedTemplate {
  return html`<section aria-labelledby="${anchorOf('schema', name)}">
    <h3 id="${anchorOf('schema', name)}">${name}</h3>
    <p>${prose(schema.description)}</p>
    ${
      schema.properties === undefined
        ? html`<p>${typeOf(schema)}. ${boundsOf(schema)}</p>`
        : membersTable(name, schema)
    }
  </section>`;
}

function membersTable(name: string, { properties = {}, required = [] }: SchemaNode) {
  const members = Object.entries(properties);
  return html`<details>
    <summary>${counted(members.length, 'member')}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label="Members of ${name}">
      <table>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${members.map(
            ([member, schema]) =>
              html`<tr>
                <th scope="row">
                  <code>${member}</code>${required.includes(member) ? ' (required)' : ''}
                </th>
                <td>${typeOf(schema)}</td>
                <td>${prose(schema.description)} ${boundsOf(schema)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
