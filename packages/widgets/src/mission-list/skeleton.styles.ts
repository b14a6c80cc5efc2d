import { css } from 'lit';

/** What stands in for the list while it waits: as high as the list will be. */
export const skeletonStyles = css`
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
`;
