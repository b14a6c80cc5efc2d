import { css } from 'lit';

/** What the list says when it fails, and how it prints. */
export const noticeStyles = css`
  .notice {
    display: grid;
    gap: 0.8em;
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
  .notice a,
  .detail a:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_accent);
  }
  @media print {
    .search,
    .chips,
    .bar,
    .button {
      display: none !important;
    }
  }
`;
