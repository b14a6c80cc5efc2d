import { css } from 'lit';

/** The frame of the list. */
export const frameStyles = css`
  .root,
  .root > div {
    display: grid;
    gap: var(--_space);
  }
  .root > *,
  .root > div > * {
    min-inline-size: 0;
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .root[data-theme='dark'],
  .root[data-theme='contrast'] {
    padding: var(--_space);
    border-radius: var(--_radius);
  }
`;
