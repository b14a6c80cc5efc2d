import { css } from 'lit';

/** What only the following of a submission has: its state in large, folded details, a row of buttons. */
export const suiviStyles = css`
  .status {
    padding: var(--_space);
    border-inline-start: 6px solid var(--_accent);
    border-radius: var(--_radius-control);
    background: var(--_tint);
    font-size: 1.15em;
    font-weight: 600;
  }
  .root > section,
  details {
    display: grid;
    gap: calc(0.75 * var(--_space));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.75 * var(--_space));
  }
  .root > * {
    max-inline-size: 46em;
  }
  .answers ul {
    white-space: normal;
  }
  summary {
    color: var(--_text);
    min-block-size: var(--_target);
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  details > :not(summary) {
    margin-block-end: calc(0.75 * var(--_space));
  }
  .page + .page {
    padding-block-start: calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
`;
