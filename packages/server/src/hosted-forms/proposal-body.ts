import {
  commitments,
  Day,
  legalForms,
  missionCategories,
  remoteModes,
} from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import type { Built, Mistake } from './form-plan.ts';
import { isTicked, oneOf, saying, textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { personOf } from './person-fields.ts';
import { readPlace, writtenPlace } from './place-field.ts';
import type { ReadPlace } from './place-field.ts';

/** What the answers of a proposal are read with. */
export interface ProposalParts extends Pick<HostedFormsPorts, 'searchPlaces' | 'startOfDay'> {
  readonly view: FormView;
  readonly now: Date;
}

/** A first day begins at nine in the morning, where the site is: a day alone is no instant. */
const MORNING_MS = 9 * 3_600_000;

/** More lines than are taken are kept, so that the schema says so. */
const MOST_LINES = 10;

/** The answers of a proposal as a body. */
export async function buildProposal(values: FormValues, parts: ProposalParts): Promise<Built> {
  const { view, searchPlaces } = parts;
  const isOnSite = textOf(values, 'remote') !== 'full';
  const read = isOnSite ? await readPlace(values, searchPlaces, view.words.form) : {};
  const { place, choices } = read;
  const address = place && { ...place, ...saying({ street: textOf(values, 'street') }) };
  return {
    body: {
      organization: organizationOf(values),
      person: personOf(values),
      mission: { ...missionOf(values, parts), ...saying({ address }) },
    },
    mistakes: [
      ...placeMistakes(values, read, view),
      ...remoteMissing(values, view),
      ...lateDay(values, parts),
    ],
    ...saying({ choices: choices && { place: choices } }),
    understood: { place: writtenPlace(place) },
  };
}

function missionOf(values: FormValues, parts: ProposalParts) {
  const schedule = scheduleOf(values, parts);
  return {
    title: textOf(values, 'title'),
    description: textOf(values, 'description'),
    ...saying({
      category: oneOf(values, 'category', missionCategories),
      remote: oneOf(values, 'remote', remoteModes),
      schedule: Object.keys(schedule).length > 0 && schedule,
      places: numberIn(textOf(values, 'places')),
      openToMinors: isTicked(values, 'minors'),
      prerequisites: linesOf(textOf(values, 'prerequisites')),
      motivationRequired: isTicked(values, 'motivation'),
      urgent: isTicked(values, 'urgent'),
    }),
  };
}

function organizationOf(values: FormValues) {
  const url = textOf(values, 'url');
  const isBare = url !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(url);
  return {
    name: textOf(values, 'organization'),
    ...saying({
      legalForm: oneOf(values, 'legalForm', legalForms),
      siret: textOf(values, 'siret').replaceAll(/[\s.]/g, ''),
      url: isBare ? `https://${url}` : url,
    }),
  };
}

function scheduleOf(values: FormValues, { view, startOfDay }: ProposalParts) {
  const date = textOf(values, 'date');
  return saying({
    startAt: isDay(date) && morningOf(date, { view, startOfDay }),
    commitment: oneOf(values, 'commitment', commitments),
    text: textOf(values, 'hours'),
  });
}

function morningOf(
  date: string,
  { view, startOfDay }: Pick<ProposalParts, 'view' | 'startOfDay'>,
): string {
  const begins = startOfDay(date, view.site.timeZone);
  return new Date(begins.getTime() + MORNING_MS).toISOString();
}

function isDay(text: string): boolean {
  return z.safeParse(Day, text).success;
}

/** What is no number stays what was typed: the schema says so. */
function numberIn(text: string): number | string {
  return /^\d{1,6}$/.test(text) ? Number(text) : text;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(0, MOST_LINES);
}

/** A street without a commune is an address that nobody finds. */
function placeMistakes(
  values: FormValues,
  { place, mistake }: ReadPlace,
  { words }: FormView,
): readonly Mistake[] {
  if (mistake !== undefined) return [mistake];
  const isNowhere = place === undefined && textOf(values, 'street') !== '';
  const isOnSite = textOf(values, 'remote') !== 'full';
  return isNowhere && isOnSite ? [{ name: 'place', sentence: words.form.place.missing }] : [];
}

/** Whether people must be there is what they ask first. */
function remoteMissing(values: FormValues, { words }: FormView): readonly Mistake[] {
  if (oneOf(values, 'remote', remoteModes) !== undefined) return [];
  return [{ name: 'remote', sentence: words.proposal.remoteMissing }];
}

function lateDay(values: FormValues, { view, now }: ProposalParts): readonly Mistake[] {
  const date = textOf(values, 'date');
  const isToCome = date === '' || (isDay(date) && date >= view.dayHere(now.toISOString()));
  return isToCome ? [] : [{ name: 'date', sentence: view.words.proposal.dateWrong }];
}
