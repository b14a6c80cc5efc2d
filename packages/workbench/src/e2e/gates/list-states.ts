import type { Page } from 'playwright-core';
import type { Mood, PretendedBackend } from '../../testing/pretended-backend.ts';
import { longMission, pretendedPage } from '../../testing/pretended-missions.ts';

/** One state of `<mission-list>`: what the backend does, where the visitor starts, what he does then. */
export interface ListState {
  readonly name: string;
  readonly mood?: Mood;
  readonly page?: PretendedBackend['page'];
  /** The backend takes applications. */
  readonly takes?: true;
  /** The list's keys in the page's address. */
  readonly address?: string;
  /** Brings the page there; resolves when it shows. Knows no language. */
  readonly drive: (page: Page) => Promise<void>;
}

const list = (selector: string): string => `mission-list ${selector}`;
const card = list('li.card');

async function shows(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
}

/** Every state that a visitor can meet. */
export const listStates: readonly ListState[] = [
  { name: 'loading', mood: 'silent', drive: (page) => shows(page, list('.skeleton')) },
  { name: 'filled', drive: (page) => shows(page, card) },
  {
    name: 'filtered',
    address: '?cdm-place=26362&cdm-q=lire&cdm-category=isolation-contact&cdm-urgent=true',
    drive: (page) => shows(page, list('.chosen button:nth-of-type(4)')),
  },
  {
    name: 'suggestions open',
    drive: async (page) => {
      await shows(page, card);
      await page.locator(list('#place')).pressSequentially('valance');
      await shows(page, list('[role=option]'));
      await page.keyboard.press('ArrowDown');
      await shows(page, list('[aria-selected=true]'));
    },
  },
  {
    name: 'more filters open',
    drive: async (page) => {
      await shows(page, card);
      await page.locator(list('[data-act=panel]')).click();
      await shows(page, list('#panel input[value=few-hours]'));
    },
  },
  {
    name: 'empty',
    page: pretendedPage({ items: [], next: undefined, total: 0 }),
    address: '?cdm-place=26362&cdm-q=lire',
    drive: (page) => shows(page, list('button[data-act=radius]')),
  },
  { name: 'detail', drive: openFirst },
  {
    name: 'applying in the detail',
    takes: true,
    drive: async (page) => {
      await openFirst(page);
      await page.locator(list('[data-act=apply]')).click();
      await shows(page, list('mission-apply form'));
    },
  },
  {
    name: 'detail that is gone',
    address: '?cdm-mission=nowhere',
    drive: (page) => shows(page, list('.notice#detail-title')),
  },
  {
    name: 'offline',
    drive: async (page) => {
      await shows(page, card);
      await page.context().setOffline(true);
      await shows(page, list('.notice'));
    },
  },
  { name: 'server error', mood: 'error', drive: (page) => shows(page, list('[data-act=retry]')) },
  {
    name: 'unknown failure',
    mood: 'garbage',
    drive: (page) => shows(page, list('[data-act=retry]')),
  },
  {
    name: 'long text',
    page: pretendedPage({ items: [longMission(0), longMission(1)] }),
    drive: (page) => shows(page, card),
  },
  {
    name: 'detail with long text',
    page: pretendedPage({ items: [longMission(0), longMission(1)] }),
    drive: openFirst,
  },
];

async function openFirst(page: Page): Promise<void> {
  await page.locator(list('[data-act=open]')).first().click();
  await shows(page, list('[part~=detail]'));
}
