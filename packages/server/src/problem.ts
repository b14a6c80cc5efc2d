import negotiate from '@fastify/accept-negotiator';
import { problemStatuses, problemType } from '@coup-de-main/protocol';
import type { FieldError, Problem } from '@coup-de-main/protocol';
import { placeName } from './json-pointer.ts';
import type { RequestFault, RequestProblem } from './request-problem.ts';

import { english } from './sentences/en.ts';
import { french } from './sentences/fr.ts';
import { parameterExamples } from './sentences/parameter-examples.ts';
import type { Sentences } from './sentences/sentences.ts';

/** Media type of every refusal. Source: RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A language the server itself speaks. */
export type ServerLanguage = 'fr' | 'en';

const sentences: Readonly<Record<ServerLanguage, Sentences>> = { fr: french, en: english };

/** The reader's language by `Accept-Language`; French when the header says nothing we speak. */
export function languageOf(header: string | undefined): ServerLanguage {
  const primary = (header ?? '')
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/-[a-z0-9-]+/g, '');
  const found = negotiate(primary, ['fr', 'en']);
  return found === 'en' ? 'en' : 'fr';
}

/** The sentences of a language. */
export function sentencesIn(language: ServerLanguage): Sentences {
  return sentences[language];
}

/** Puts a refusal into words. `instance` is the number of the request, also found in the logs. */
export function describeProblem(
  problem: RequestProblem,
  language: ServerLanguage,
  instance: string,
): Problem {
  const words = sentences[language];
  const { title, detail } = words.problems[problem.code];
  const { status, sentence } = problem.facts;
  return {
    type: problemType(problem.code),
    title,
    status: status ?? problemStatuses[problem.code],
    code: problem.code,
    detail: sentence === undefined ? detail : words.precise[sentence],
    instance: `urn:coup-de-main:request:${instance}`,
    ...(problem.faults.length > 0 && {
      errors: problem.faults.map((fault) => describeFault(fault, words)),
    }),
  };
}

function describeFault(fault: RequestFault, words: Sentences): FieldError {
  const { code, parameter, pointer } = fault;
  return {
    code,
    ...(parameter !== undefined && { parameter }),
    ...(pointer !== undefined && { pointer }),
    detail: sentenceOf(fault, words),
  };
}

function sentenceOf(fault: RequestFault, words: Sentences): string {
  const { code, parameter, pointer, sentence, unsupported } = fault;
  if (sentence !== undefined) return words.precise[sentence];
  const name = parameter ?? placeName(pointer ?? '#');
  return unsupported
    ? words.unsupported(name)
    : words.faults[code]({ ...fault, name }, parameterExamples[name]);
}
