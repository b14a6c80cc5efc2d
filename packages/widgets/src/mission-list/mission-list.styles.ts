import { css } from 'lit';

/** The frame of the list, its stand-ins while it waits, and what it says when it fails. */
export const missionListStyles = css`
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
  .skeleton {
    display: grid;
    gap: var(--_space);
  }
  .skeleton .search {
    block-size: 16em;
    margin-block-end: 10.6em;
  }
  .skeleton .card {
    border-color: transparent;
    background:
      linear-gradient(var(--_tint) 0 0) 1.2em 1.2em / 40% 0.9em no-repeat,
      linear-gradient(var(--_tint) 0 0) 1.2em 3.2em / 80% 1.3em no-repeat,
      linear-gradient(var(--_tint) 0 0) 1.2em 5.4em / 55% 0.9em no-repeat,
      linear-gradient(var(--_tint) 0 0) 1.2em 9.5em / 65% 0.9em no-repeat,
      linear-gradient(var(--_tint) 0 0) 1.2em 11.5em / 50% 0.9em no-repeat,
      var(--_surface);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.6;
    }
  }
  @container (inline-size >= 620px) {
    .skeleton .search {
      block-size: 13em;
      margin-block-end: 9.5em;
    }
  }
  @container (inline-size >= 940px) {
    .skeleton .search {
      block-size: 9em;
    }
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
