import { css } from 'lit';

/** The list and its cards. */
export const cardStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(var(--cdm-card-columns, auto-fill), minmax(min(100%, 20em), 1fr));
    gap: var(--_space);
  }
  .card {
    position: relative;
    display: grid;
    grid-template: auto auto 1fr auto / minmax(0, 1fr) auto;
    gap: 0.4em 0.6em;
    min-block-size: 16em;
    padding: 1.1em 1.2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .card > * {
    grid-column: 1 / -1;
  }
  .cards[aria-busy='true'] .card {
    opacity: 0.6;
  }
  .kind {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.5em;
    margin-block-end: 0.2em;
    color: var(--_accent);
    font-size: 0.9em;
    font-weight: 600;
    line-height: 1.3;
  }
  .kind .icon {
    inline-size: 2.5em;
    block-size: 2.5em;
    padding: 0.5em;
    border-radius: var(--_radius-control);
    background: var(--_tint);
  }
  .card > .badge ~ .kind {
    grid-area: 1 / 1;
  }
  .title {
    font-family: var(--cdm-font-heading, inherit);
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.3;
  }
  .title a {
    color: inherit;
    text-decoration: none;
  }
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .title a:focus-visible {
    outline: none;
  }
  .title a:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .card:hover {
    border-color: var(--_accent);
  }
  .card:hover .title a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .organization {
    color: var(--_soft);
  }
  .facts {
    display: grid;
    gap: 0.35em;
    padding-block-start: 0.6em;
  }
  .facts li {
    display: flex;
    gap: 0.55em;
    line-height: 1.4;
  }
  .facts .icon {
    margin-block-start: 0.1em;
    color: var(--_accent);
  }
  .card > .badge {
    grid-area: 1 / 2;
    align-self: center;
    max-inline-size: 9em;
  }
  .badge {
    padding: 0.15em 0.7em;
    border: 1.5px solid var(--_soft);
    border-radius: 2em;
    background: var(--_panel);
    color: var(--_text);
    font-size: 0.9em;
    font-weight: 700;
  }
  .badge[data-urgent] {
    border-color: var(--_alert);
    background: var(--_on-alert);
    color: var(--_alert);
  }
  .more {
    justify-self: center;
  }
  @container (inline-size < 620px) {
    /* No card beside it to line up with: what is left of its height goes below. */
    .card {
      grid-template-rows: auto auto auto 1fr;
    }
    .facts {
      align-content: start;
    }
  }
`;
