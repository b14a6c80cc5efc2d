import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { drivenForm } from '../../testing/driven-form.ts';
import { pretendedTakingDiscovery } from '../../testing/pretended-submissions.ts';
import { aideFormStates } from './aide-form-states.ts';
import { aideSuiviStates } from './aide-suivi-states.ts';
import { languages, type looks, onTownPage } from './audited-page.ts';
import { dressed, wantsEveryCell } from './covering.ts';
import type { FormState } from './form-state.ts';
import { missionApplyStates } from './mission-apply-states.ts';
import { missionFormStates } from './mission-form-states.ts';

/** States of the elements that people write into, by the name of the element. */
export const formStates: Readonly<Record<string, readonly FormState[]>> = {
  'aide-form': aideFormStates,
  'mission-apply': missionApplyStates,
  'mission-form': missionFormStates,
  'aide-suivi': aideSuiviStates,
};

/** A state of an element that people write into, in a language. */
export interface FormCell {
  readonly element: string;
  readonly state: FormState;
  readonly language: (typeof languages)[number];
  /** Size of the window and the like. */
  readonly context?: BrowserContextOptions;
}

/** The cells worth their seconds: every state in French, the wordiest in every language. */
export function formCells(): FormCell[] {
  return Object.entries(formStates).flatMap(([element, states]) =>
    states.flatMap((state) =>
      languages
        .filter(
          (language) =>
            language === 'fr' ||
            state.inEveryLanguage === true ||
            (wantsEveryCell && dressed.includes(language)),
        )
        .map((language) => ({ element, state, language })),
    ),
  );
}

/** Dresses what stands on the page anew. */
export async function wear(
  page: Page,
  element: string,
  look: (typeof looks)[number],
): Promise<void> {
  const forced = look === 'forced-colors';
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
  await page
    .locator(element)
    .evaluate((one, theme) => one.setAttribute('theme', theme), forced ? 'auto' : look);
}

/** Opens the page of a cell, brings the element into its state, and has it looked at. */
export async function withFormCell<Result>(
  browser: Browser,
  { element, state, language, context }: FormCell,
  lookAt: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { attributes = '', address, prepare, drive } = state;
  const page = {
    language,
    look: 'auto' as const,
    context,
    address,
    content: (given: string) =>
      `<section aria-label="A"><${element} ${given} heading-level="2" ${attributes}></${element}></section>`,
    prepare: (backend: Parameters<NonNullable<FormState['prepare']>>[0]) => {
      backend.discovery = structuredClone(pretendedTakingDiscovery);
      prepare?.(backend);
    },
  };
  return onTownPage(browser, page, async (tab) => {
    await drive(drivenForm(tab, element));
    return lookAt(tab);
  });
}
