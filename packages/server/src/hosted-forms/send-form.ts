import type { ProblemCode } from '@coup-de-main/protocol';
import { problemStatuses } from '@coup-de-main/protocol';
import type { FastifyReply } from 'fastify';
import { problemOf } from '../failure.ts';
import { retryAfterOf } from '../reply/refusals.ts';
import type { RequestProblem } from '../request-problem.ts';
import { submit } from '../submissions/submit.ts';
import type { Submitted } from '../submissions/submit.ts';
import type { Notice } from './check-page.ts';
import { answerCheck, answerForm } from './form-answers.ts';
import type { Filled } from './form-answers.ts';
import type { Built } from './form-plan.ts';
import { answerPage } from './form-reply.ts';
import { anotherIntent, isKey } from './form-state.ts';
import { textOf } from './form-values.ts';
import { keepClosed } from './keep-form.ts';
import { minutesOf } from './later.ts';
import { mistakesOf } from './mistakes.ts';
import { receiptPage } from './receipt-page.ts';
import { assessStamped, isOld, makeStamp } from './stamp.ts';

/** Answers that passed every schema and rule. */
export interface Checked {
  readonly built: Built;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Sends what was checked, as `POST /v1/…` would, and answers the receipt. Sent again, by reload, back or
 * double click, it is answered the same. Whatever goes wrong, the answers are on the next page.
 */
export async function sendForm(filled: Filled, checked: Checked): Promise<FastifyReply> {
  const { view, action } = filled;
  const unread = whyUnread(filled);
  if (unread !== undefined) return answerCheck(filled, { built: checked.built, ...unread });
  const result = await trySubmit(filled, checked);
  if ('problem' in result) return answerProblem(filled, checked, result.problem);
  const { statusCode, receipt } = result;
  const { confirmTitle, title } = view.words.form.receipt;
  return answerPage(filled, {
    title: receipt.next === 'confirm-email' ? confirmTitle : title,
    path: action,
    status: statusCode,
    content: receiptPage(view, receipt),
  });
}

/**
 * Without the key, the notice or a stamp that is good, the last page is shown once more, with all three. (Never
 * decide by an answer that was awaited: a reply that is awaited is `undefined`.)
 */
function whyUnread({ values, ports, state, view }: Filled): { notice?: Notice } | undefined {
  const { stamps, submissions } = ports;
  const { troubles, checkPage } = view.words.form;
  if (isOld(stamps.secret(), textOf(values, 'stamp'), submissions.clock.now())) {
    return { notice: { title: troubles.title, text: checkPage.renewed } };
  }
  return isKey(textOf(values, 'key')) && state.consent !== '' ? undefined : {};
}

async function trySubmit(
  { ports, plan, route, request, values, state, view }: Filled,
  { body }: Checked,
): Promise<Submitted | { readonly problem: RequestProblem }> {
  const { submissions, stamps } = ports;
  const { assess, clock } = submissions;
  const stamped = assessStamped(textOf(values, 'stamp'), {
    assess,
    stamps,
    now: () => clock.now(),
  });
  try {
    return await submit(
      { ...submissions, assess: stamped },
      {
        kind: submissions.kinds.get(plan.type),
        endpoint: route.endpoint,
        key: state.key,
        body,
        ip: request.ip,
        lang: view.answerIn,
      },
    );
  } catch (error) {
    const problem = problemOf(error);
    if (problemStatuses[problem.code] >= 500) request.log.error({ err: error }, 'sending failed');
    return { problem };
  }
}

async function answerProblem(
  filled: Filled,
  { built }: Checked,
  problem: RequestProblem,
): Promise<FastifyReply> {
  const { plan, view, reply } = filled;
  const { code, faults } = problem;
  const { troubles } = view.words.form;
  const status = problemStatuses[code];
  const retryAfter = retryAfterOf(problem);
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  switch (code) {
    case 'not-found':
      return keepClosed(filled);
    case 'validation-failed': {
      const mistakes = mistakesOf(faults, { plan, built, words: view.words.form });
      return answerForm(filled, { built, mistakes });
    }
    case 'mission-full':
      return wrongField(filled, built, { name: 'waitingList', sentence: troubles.full, status });
    case 'too-young':
      return wrongField(filled, built, { name: 'adult', sentence: troubles.tooYoung, status });
    case 'mission-closed':
    case 'mission-not-published':
      return answerForm(filled, { built, notice: troubles.closed, status });
    default:
      return answerCheck(renewed(filled, code), {
        built,
        status,
        notice: noticeFor(filled, problem),
      });
  }
}

async function wrongField(
  filled: Filled,
  built: Built,
  { name, sentence, status }: { name: string; sentence: string; status: number },
): Promise<FastifyReply> {
  return answerForm(filled, { built, mistakes: [{ name, sentence }], status });
}

/** A key that was used for something else is left to it: what stands here is another intent. */
function renewed(filled: Filled, code: ProblemCode): Filled {
  if (code !== 'idempotency-key-reused' && code !== 'state-conflict') return filled;
  const { stamps, submissions } = filled.ports;
  const stamp = makeStamp(stamps.secret(), submissions.clock.now());
  return { ...filled, state: anotherIntent(filled.state, stamp) };
}

function noticeFor({ view }: Filled, { code, facts }: RequestProblem): Notice {
  const { troubles, send } = view.words.form;
  switch (code) {
    case 'idempotency-key-reused':
      return { title: troubles['already-sent'], text: troubles['already-sentText'] };
    case 'state-conflict':
      return { title: troubles['already-sent'], text: troubles.erased };
    case 'consent-outdated':
      return { title: troubles.title, text: troubles.consent };
    case 'rate-limited':
      return { title: troubles.title, text: troubles.slow(minutesOf(facts.retryAfter), send) };
    default:
      return { title: troubles.title, text: troubles.unknown };
  }
}
