import { css } from 'lit';

/** Search bar, categories, count and order. */
export const searchStyles = css`
  .search {
    display: grid;
    gap: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_text);
  }
  .search > [data-main] {
    align-self: start;
  }
  .search [data-quiet] {
    justify-self: start;
    gap: 0.3em;
    padding-inline: 0;
  }
  .combobox {
    position: relative;
  }
  .note:empty {
    display: none;
  }
  .chips,
  .bar,
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  @container (inline-size < 620px) {
    /* One row that slides: the first mission stays in sight on a phone. */
    .chips {
      /* Holds the words that only screen readers get: unheld, they would widen the page. */
      position: relative;
      flex-wrap: nowrap;
      overflow-x: auto;
      margin: -6px;
      padding: 6px;
    }
    .chips > .chip {
      flex: none;
    }
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: 0.3em 1em;
    border: 1.5px solid var(--_control);
    border-radius: 2em;
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.25;
    cursor: pointer;
    touch-action: manipulation;
  }
  .chip:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .chip .icon {
    color: var(--_accent);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .chip[aria-pressed='true'],
  .chip[aria-pressed='true'] .icon {
    color: var(--_on-accent);
  }
  .bar .button {
    padding-inline: 0.8em;
  }
  .count {
    flex: 1 1 auto;
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.3;
  }
  .sort .input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .sort label {
    font-weight: 600;
  }
  @container (inline-size < 940px) {
    .place {
      grid-template-columns: 1fr auto;
      align-items: center;
    }
    .place > .combobox,
    .place > .note {
      grid-column: 1 / -1;
    }
    .place > [data-quiet] {
      grid-area: 1 / 2;
    }
  }
  @container (inline-size >= 620px) {
    .search {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .search:not(:has(#radius)) {
      grid-template-columns: repeat(2, minmax(0, 1fr)) auto;
    }
    .search > [data-main] {
      align-self: end;
      justify-self: start;
    }
    .search:not(:has(#radius)) > [data-main] {
      align-self: start;
      margin-block-start: 1.75em;
    }
  }
  @container (inline-size >= 620px) and (inline-size < 940px) {
    /* "Around me" stands beside its label: fields end on one line, whatever their labels take. */
    .search,
    .place {
      align-items: end;
    }
    .search:not(:has(#radius)) > [data-main] {
      align-self: end;
      margin-block-start: 0;
    }
  }
  @container (inline-size >= 940px) {
    .search:has(#radius) {
      grid-template-columns: repeat(2, minmax(0, 1fr)) 9em auto;
    }
    .search > [data-main] {
      align-self: start;
      margin-block-start: 1.75em;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;
