import { askedAs, headers, ignoring, instead, json, type Fault } from './fault.ts';

const inLanguage = /^GET missions\?lang=/;

/** What a backend can get wrong of class multilingual. */
export const multilingualFaults: readonly Fault[] = [
  {
    name: 'no languages',
    kills: ['multilingual/languages'],
    on: /^GET (?:$|\?)/,
    change: json((body) => {
      delete body.service.languages;
    }),
  },
  {
    name: 'translated into its own language',
    kills: ['multilingual/languages'],
    on: /^GET missions$/,
    change: json((body) => {
      body.items[0].translations = { [body.items[0].lang ?? 'fr']: { title: 'Titre' } };
    }),
  },
  {
    name: 'lang is not looked at',
    kills: ['multilingual/list', 'multilingual/item'],
    on: /^GET missions.*[?&]lang=/,
    change: ignoring('lang'),
  },
  {
    name: 'the original is lost',
    kills: ['multilingual/list'],
    on: inLanguage,
    change: json((body) => {
      for (const one of body.items) delete one.translations;
    }),
  },
  {
    name: 'a language that it lacks is refused',
    kills: ['multilingual/nearest-tag'],
    on: /^GET missions\?lang=tlh/,
    change: instead(400, {}),
  },
  {
    name: 'exact tags only',
    kills: ['multilingual/nearest-tag'],
    on: /^GET missions\?lang=.*-001/,
    change: ignoring('lang'),
  },
  {
    name: 'only what is translated',
    kills: ['multilingual/same-list'],
    on: inLanguage,
    change: json((body) => {
      body.items = body.items.filter((one: { translations?: object }) => one.translations);
    }),
  },
  {
    name: 'another list for each browser',
    kills: ['multilingual/one-copy'],
    on: /^GET missions$/,
    change: askedAs((url, init) => {
      const language = new Headers(init.headers).get('accept-language');
      if (language !== null) url.searchParams.set('lang', language);
      return undefined;
    }),
  },
  {
    name: 'says one language for all',
    kills: ['multilingual/content-language'],
    on: /^GET missions/,
    change: headers({ 'content-language': 'eo' }),
  },
];
