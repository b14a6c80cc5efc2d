import { html, type TemplateResult } from 'lit';

const paths = {
  place:
    'M12 21s-7-6-7-11.5a7 7 0 0 1 14 0C19 15 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  when: 'M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4a3.5 3.5 0 0 1 0 7M18 14a6.5 6.5 0 0 1 3.5 6',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5',
  'emergency-food-aid': 'M3 10h18l-2 10H5ZM7 10l5-6 5 6',
  'exceptional-childcare': 'M12 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M12 8v7M6 11h12M9 22l3-7 3 7',
  'isolation-contact': 'M4 4h16v12H9l-5 4ZM8 9h8M8 12h5',
  'neighbourhood-solidarity': 'M3 11l9-8 9 8M5 9.5V21h14V9.5M10 21v-6h4v6',
  other: 'M12 20s-8-5-8-10.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.5C20 15 12 20 12 20Z',
} as const;

/** A small drawing beside words that say the same; unknown names (open enumerations) get the heart of `other`. */
export function icon(name: string): TemplateResult {
  const known: Record<string, string> = paths;
  const path = Object.hasOwn(paths, name) ? known[name] : paths.other;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}
