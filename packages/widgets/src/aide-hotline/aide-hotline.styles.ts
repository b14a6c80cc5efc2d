import { css } from 'lit';

/** A card whose number is the largest thing in it. */
export const hotlineStyles = css`
  .card {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .root:not([data-theme='auto']) {
    border-radius: var(--_radius);
  }
  .root:not([data-theme='auto'], :has(.card)) {
    padding: var(--_space);
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .title {
    font-size: 1.1em;
    font-weight: 700;
  }
  .number {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_accent);
    font-size: 1.7em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  .price,
  .languages {
    color: var(--_soft);
  }
  .state {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    font-weight: 600;
  }
  .state::before {
    content: '';
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    border: 2px solid currentcolor;
    border-radius: 50%;
  }
  .state[data-open]::before {
    background: currentcolor;
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  ul {
    display: grid;
    gap: 0.35em;
    list-style: none;
  }
  .days {
    font-weight: 600;
  }
`;
