import { css } from 'lit';

/** What stands around the questions: emergency numbers, notices, checked answers, privacy, the receipt. */
export const formMoreStyles = css`
  a:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_accent);
  }
  .emergency {
    padding-inline: var(--_space);
    border: 2px solid var(--_alert);
    border-radius: var(--_radius-control);
    background: var(--_surface);
  }
  .emergency[open] {
    padding-block-end: var(--_space);
  }
  summary {
    display: list-item;
    padding-block: 0.6em;
    color: var(--_alert);
    font-weight: 700;
    cursor: pointer;
  }
  summary [role] {
    display: inline;
  }
  .emergency ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .emergency a {
    gap: 0.4em;
    color: inherit;
  }
  .emergency b {
    flex: none;
    font-size: 1.2em;
    white-space: nowrap;
  }
  .notice {
    display: grid;
    gap: 0.6em;
    justify-items: start;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_accent);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_text);
  }
  .notice[data-alert] {
    border-inline-start-color: var(--_alert);
  }
  .summary ul {
    display: grid;
    gap: 0.3em;
  }
  .summary a {
    color: var(--_alert);
    font-weight: 600;
  }
  .note {
    grid-template-columns: 1fr auto;
    align-items: center;
    padding-block: 0.3em;
  }
  @container (inline-size < 480px) {
    .note {
      grid-template-columns: 1fr;
    }
  }
  .answers > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1em;
    align-items: start;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_border);
  }
  .answers dt {
    color: var(--_soft);
  }
  .answers dd {
    grid-column: 1;
    font-weight: 600;
    white-space: pre-line;
  }
  .answers dd:has(button) {
    grid-area: 1 / 2 / span 2 / 3;
  }
  .answers button {
    min-inline-size: var(--_target);
  }
  .privacy {
    display: grid;
    gap: 0.5em;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_surface);
  }
  .dots {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .links,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.5em;
  }
  .actions {
    gap: 0.6em;
  }
  .receipt {
    padding-inline-start: var(--_space);
    border-inline-start: 6px solid var(--_accent);
  }
  [aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  .hotline {
    color: var(--_text);
  }
  @media print {
    .button,
    .hotline {
      display: none !important;
    }
    .root {
      border: 0;
    }
  }
`;
