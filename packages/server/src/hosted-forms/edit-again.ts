import { submissionTypes } from '@coup-de-main/protocol';
import type { Tracked } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FormPlan } from './form-plan.ts';
import { hidden } from './form-state.ts';
import { oneOf, textOf } from './form-values.ts';
import { planOf } from './suivi-tracked.ts';
import type { Following } from './suivi-tracked.ts';

/** What is being changed. */
export interface Edited {
  readonly tracked: Pick<Tracked, 'type' | 'data' | 'mission'>;
  readonly plan: FormPlan;
  /** Of the submission, when its answers were first shown to be changed. */
  readonly version: string;
}

/** What a page of changes is about, inside the page: its questions can be asked again without reading anything. */
export function editState({ tracked, version }: Edited): ServerRenderedTemplate {
  const { type, data } = tracked;
  return html`${hidden('version', version)} ${hidden('of-type', type)}
  ${hidden('of-audience', said(data['audience']))} ${hidden('of-mission', said(data['missionId']))}`;
}

/**
 * What was being changed, by what the page said of itself: for refusals, which neither look a code up nor can
 * count on the database. Nothing when the page did not say it.
 */
export async function editAgain(following: Following): Promise<Edited | undefined> {
  const { values, ports } = following;
  const type = oneOf(values, 'of-type', submissionTypes);
  if (type === undefined) return undefined;
  const data = {
    audience: textOf(values, 'of-audience'),
    missionId: textOf(values, 'of-mission'),
  };
  const tracked = { type, data };
  const getMission = async (id: string) => ports.getMission(id).catch(() => undefined);
  const plan = await planOf({ ...following, ports: { ...ports, getMission } }, tracked);
  return { tracked, plan, version: textOf(values, 'version') };
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
