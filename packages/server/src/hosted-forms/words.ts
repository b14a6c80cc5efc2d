import type { ServerLanguage } from '../problem.ts';
import { aide as englishAide } from './words-en-aide.ts';
import { form as englishForm } from './words-en-form.ts';
import { apply as englishApply, proposal as englishProposal } from './words-en-mission.ts';
import { suivi as englishSuivi } from './words-en-suivi.ts';
import { aide as frenchAide } from './words-fr-aide.ts';
import { form as frenchForm } from './words-fr-form.ts';
import { apply as frenchApply, proposal as frenchProposal } from './words-fr-mission.ts';
import { suivi as frenchSuivi } from './words-fr-suivi.ts';

/** French says which words there are; the compiler asks every other language for them. */
export type FormWords = typeof frenchForm;
/** Words of requests and offers of help. */
export type AideWords = typeof frenchAide;
/** Words of answers to missions. */
export type ApplyWords = typeof frenchApply;
/** Words of proposed missions. */
export type ProposalWords = typeof frenchProposal;
/** Words of following a submission. */
export type SuiviWords = typeof frenchSuivi;

/** Everything that the forms say in one language. */
export interface HostedFormWords {
  readonly form: FormWords;
  readonly aide: AideWords;
  readonly apply: ApplyWords;
  readonly proposal: ProposalWords;
  readonly suivi: SuiviWords;
}

/** The forms' words by language. One more: its five files, and a row here. */
export const hostedFormWords: Readonly<Record<ServerLanguage, HostedFormWords>> = {
  fr: {
    form: frenchForm,
    aide: frenchAide,
    apply: frenchApply,
    proposal: frenchProposal,
    suivi: frenchSuivi,
  },
  en: {
    form: englishForm,
    aide: englishAide,
    apply: englishApply,
    proposal: englishProposal,
    suivi: englishSuivi,
  },
};
