import type { Mission } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { html } from '@lit-labs/ssr';
import { parseId } from '../parse-request.ts';
import { RequestProblem } from '../request-problem.ts';
import { applyPlan } from './apply-plan.ts';
import type { Opened, Questions } from './form-answers.ts';
import { registerForm } from './form-flow.ts';
import type { FormAnswer } from './form-reply.ts';
import { addressOf } from './form-view.ts';
import type { FormView } from './form-view.ts';
import type { FoundMission, HostedFormsPorts } from './hosted-forms-ports.ts';
import { proposalPlan } from './proposal-plan.ts';

/** Where a mission is proposed. */
const MISSION_FORM = '/e/mission-form';

/** Registers the answer to a mission and the proposal of one. */
export function registerMissionForms(app: FastifyInstance, ports: HostedFormsPorts): void {
  registerForm(app, ports, {
    url: '/e/mission-apply/:id',
    endpoint: 'applications',
    open: async (request, view) => openMission(await findMission(request, ports), request, view),
    openUnread: (request, view) => withoutMission(request, view),
  });
  registerForm(app, ports, {
    url: MISSION_FORM,
    endpoint: 'mission-proposals',
    async open(_request, view) {
      const { searchPlaces, startOfDay, submissions } = ports;
      const parts = { searchPlaces, startOfDay, now: submissions.clock.now() };
      return { plan: proposalPlan(view, parts), action: addressOf(view, MISSION_FORM) };
    },
  });
}

async function findMission(
  { params }: FastifyRequest,
  ports: HostedFormsPorts,
): Promise<FoundMission | undefined> {
  try {
    return await ports.getMission(parseId(params));
  } catch (error) {
    if (error instanceof RequestProblem && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** A full mission still has a waiting list; any other that takes nobody says why. */
function openMission(
  found: FoundMission | undefined,
  request: FastifyRequest,
  view: FormView,
): Opened {
  const { apply } = view.words;
  const path = request.url.split('?', 1)[0] ?? '';
  if (found?.status !== 'published') {
    const status = found?.status === 'withdrawn' ? 410 : 404;
    return {
      page: missionPage(view, { title: apply.gone, text: apply.goneText, path, status }),
      kept: { ...withoutMission(request, view), notice: `${apply.gone}. ${apply.goneText}` },
    };
  }
  const { mission } = found;
  const { mode, reason, url } = mission.apply;
  const questions = {
    plan: applyPlan(view, mission, 'new'),
    action: addressOf(view, pathTo(mission)),
  };
  if (mode === 'protocol' || reason === 'full') return questions;
  const title = apply.title(mission.title);
  if (url !== undefined && URL.canParse(url)) {
    const notice = `${apply.elsewhere} ${apply.elsewhereLink(new URL(url).host)}.`;
    return {
      page: missionPage(view, { title, text: apply.elsewhere, path, url, mission }),
      kept: { ...questions, notice },
    };
  }
  const { closed } = view.words.form.troubles;
  return {
    page: missionPage(view, { title, text: closed, path, mission }),
    kept: { ...questions, notice: closed },
  };
}

/** The questions to whoever answers a mission of which nothing can be read. */
function withoutMission(request: FastifyRequest, view: FormView): Questions {
  const { id } = request.params as { readonly id: string };
  const plan = applyPlan(view, { id, title: '' }, 'new');
  const title = view.words.suivi.types['application'] ?? plan.title;
  return { plan: { ...plan, title }, action: addressOf(view, pathTo({ id })) };
}

function pathTo({ id }: Pick<Mission, 'id'>): string {
  return `/e/mission-apply/${encodeURIComponent(id)}`;
}

/** A sentence instead of a form, and where to go from there. */
function missionPage(
  view: FormView,
  shown: {
    readonly title: string;
    readonly text: string;
    readonly path: string;
    readonly status?: number;
    readonly url?: string;
    readonly mission?: Mission;
  },
): FormAnswer {
  const { apply } = view.words;
  const { title, text, path, status, url, mission } = shown;
  return {
    title,
    path,
    status,
    content: html`<h1>${title}</h1>
      <p>${text}</p>
      ${
        url === undefined
          ? undefined
          : html`<p>
              <a class="button" href=${url} rel="noreferrer"
                >${apply.elsewhereLink(new URL(url).host)}</a
              >
            </p>`
      }
      ${
        mission === undefined
          ? undefined
          : html`<p>
              <a href=${addressOf(view, `/e/mission/${encodeURIComponent(mission.id)}`)}
                >${apply.back}</a
              >
            </p>`
      }
      <p><a href=${addressOf(view, '/e/mission-list')}>${apply.others}</a></p>`,
  };
}
