import { css } from 'lit';

/** One mission in full, on the screen and on paper. */
export const missionDetailStyles = css`
  [dir='rtl'] .arrow {
    transform: scaleX(-1);
  }
  .detail {
    position: relative;
    display: grid;
    gap: 1.4em;
    padding: clamp(1em, 4cqi, 2em);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .detail header {
    display: grid;
    gap: 0.5em;
  }
  .detail .badge {
    position: static;
    justify-self: start;
    order: 1;
  }
  .headline {
    font-family: var(--cdm-font-heading, inherit);
    font-size: clamp(1.4em, 5cqi, 1.9em);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .subtitle {
    margin-block-end: 0.4em;
    font-family: var(--cdm-font-heading, inherit);
    font-size: 1.15em;
    font-weight: 700;
  }
  .columns {
    display: grid;
    gap: 1.6em;
    align-items: start;
  }
  .aside,
  .text,
  .paragraphs {
    display: grid;
    gap: 1.4em;
    min-inline-size: 0;
  }
  .paragraphs {
    gap: 0.8em;
  }
  .text .subtitle {
    margin-block-end: 0.3em;
  }
  .lines {
    max-inline-size: 65ch;
    white-space: pre-line;
  }
  .facts-list {
    display: grid;
    gap: 0.9em;
    margin: 0;
    padding: 1.1em;
    border-radius: var(--_radius-control);
    background: var(--_panel);
  }
  dt {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-weight: 700;
  }
  dt .icon {
    color: var(--_accent);
  }
  dd {
    margin: 0;
    padding-inline-start: 1.75em;
  }
  .bullets {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .apply {
    display: grid;
    gap: 0.6em;
    padding: 1.1em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius-control);
  }
  @container (inline-size >= 860px) {
    .apply {
      order: -1;
    }
  }
  .apply .subtitle {
    margin: 0;
  }
  .small {
    color: var(--_soft);
    font-size: 0.9em;
  }
  .said {
    margin-block-start: 0.6em;
    font-weight: 600;
  }
  @container (inline-size >= 860px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 21em;
    }
    .aside {
      order: 1;
    }
    .columns[data-applying] {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns[data-applying] .aside {
      order: 0;
    }
  }
  .apply[data-open] {
    padding: 0;
    border: 0;
  }
  @media print {
    .actions,
    #back {
      display: none !important;
    }
    .detail {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .apply .button {
      display: inline !important;
      border: 0;
      background: none;
      color: inherit;
    }
    .apply button {
      display: none !important;
    }
    .apply .button[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
