import type { NextStep, SubmissionType } from '@coup-de-main/protocol';
import type { MailTemplate } from './mail-template.ts';

/** What a mail may tell. Everything is text for people, in the language of the mail, and nothing is personal. */
export interface Told {
  readonly type: SubmissionType;
  /** The submission within a sentence, by `what` of the same words, e.g. "your request for help". */
  readonly what: string;
  /** The same for others than the person, e.g. "a request for help". */
  readonly kind: string;
  /** Name of the town hall or association, e.g. "Mairie de Rochebrune". */
  readonly service: string;
  /** E.g. `7K3M-92TQ`. */
  readonly reference: string;
  /** Day and hour of its arrival. */
  readonly received: string;
  /** Title of the mission, where it is about one. */
  readonly mission?: string;
  /** Day and hour on which that begins. */
  readonly begins?: string;
  /** Day and hour at which it ends unless something is done: a link, a place, the submission. */
  readonly until?: string;
  /** Whole sentences: what happens next, and until when somebody answers. */
  readonly next: readonly string[];
}

/** The text of one mail, between the greeting and the footer that all share. Plain text: no markup. */
export interface MailText {
  /** One line. Says first what to do, if something is to be done. */
  readonly subject: string;
  /** Paragraphs above the link. */
  readonly body: readonly string[];
  /** Words of the link to the page of the submission; absent: no link, no code. */
  readonly link?: string;
  /** Paragraphs below the link. */
  readonly after?: readonly string[];
}

/**
 * Every word of the mails in one language. A new language is one file like `mail-words-fr.ts` and its line in
 * `mail-languages.ts`; the compiler asks for every text.
 */
export interface MailWords {
  /** BCP 47: of the `lang` attribute, and how days and hours are written. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly greeting: string;
  /** Each kind of submission as part of a sentence; `mission` is its title, to be quoted as one quotes here. */
  readonly what: Readonly<Record<SubmissionType, (mission?: string) => string>>;
  /** Each kind of submission for the agents, as part of a sentence. */
  readonly kind: Readonly<Record<SubmissionType, string>>;
  /** Each next step as a whole sentence. */
  readonly next: Readonly<Record<NextStep, string>>;
  /** A whole sentence: until when somebody answers. */
  readonly answerBy: (moment: string) => string;
  readonly footer: {
    /** Before the reference. */
    readonly reference: string;
    /** Before the code, for people whose link does not work; `page` is the address where it is typed in. */
    readonly code: (page: string) => string;
    /** Who keeps the link safe: whoever has it can read and change everything. */
    readonly secret: string;
    /** `number` is written as people read it; `price` is absent when nothing is known of it. */
    readonly hotline: (number: string, price?: string) => string;
    /** Why they get this mail. */
    readonly why: (service: string) => string;
  };
  readonly texts: Readonly<Record<MailTemplate, (told: Told) => MailText>>;
}
