import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type {
  OperationNode,
  ParameterNode,
  RequestBodyNode,
  ResponseNode,
} from './openapi-document.ts';
import { anchorOf, counted, prose } from './prose.ts';
import { boundsOf, typeOf } from './schema-section.ts';

/** One operation: how it is asked, and everything it may answer. */
export function operationSection(
  method: string,
  path: string,
  operation: OperationNode,
): ServerRenderedTemplate {
  const { operationId, summary, description, tags, parameters = [], responses } = operation;
  const { requestBody, security } = operation;
  return html`<section aria-labelledby="${anchorOf('operation', operationId)}">
    <h3 id="${anchorOf('operation', operationId)}">
      <code>${method.toUpperCase()} ${path}</code>
    </h3>
    <p>${prose(summary)} Class <code>${tags[0]}</code>.</p>
    ${description === undefined ? '' : html`<p>${prose(description)}</p>`}
    ${security === undefined ? '' : html`<p>${prose('Needs `Authorization: Bearer`.')}</p>`}
    ${requestBody === undefined ? '' : bodyEntry(requestBody)}
    ${parameters.length === 0 ? '' : parametersTable(path, parameters)}
    <details>
      <summary>Answers ${Object.keys(responses).join(', ')}</summary>
      <dl>
        ${Object.entries(responses).map(([status, response]) => responseEntry(status, response))}
      </dl>
    </details>
  </section>`;
}

function bodyEntry({ content }: RequestBodyNode) {
  return Object.entries(content).map(
    ([type, { schema }]) => html`<p>Body: <code>${type}</code> ${typeOf(schema)}</p>`,
  );
}

function parametersTable(path: string, parameters: readonly ParameterNode[]) {
  return html`<details>
    <summary>${counted(parameters.length, 'parameter')}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label="Parameters of ${path}">
      <table>
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${parameters.map(
            (parameter) =>
              html`<tr>
                <th scope="row">
                  <code>${parameter.name}</code>${parameter.required ? ' (required)' : ''}
                </th>
                <td>${typeOf(parameter.schema)}</td>
                <td>${prose(parameter.description)} ${boundsOf(parameter.schema)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function responseEntry(status: string, { description, content = {} }: ResponseNode) {
  return html`<dt>${status}</dt>
    <dd>
      ${prose(description)}
      ${Object.entries(content).map(
        ([type, { schema }]) =>
          html`<code>${type}</code> ${schema === undefined ? '' : typeOf(schema)}`,
      )}
    </dd>`;
}
