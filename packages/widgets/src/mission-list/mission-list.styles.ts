import { css } from 'lit';

/** The first view: search bar, categories, cards, and their stand-ins. */
export const missionListStyles = css`
  .root,
  .root > div {
    display: grid;
    gap: var(--_space);
  }
  .root > * {
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
  .place {
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
  .bar {
    gap: 0.5em 1em;
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
  .cards {
    display: grid;
    grid-template-columns: repeat(var(--cdm-card-columns, auto-fill), minmax(min(100%, 20em), 1fr));
    gap: var(--_space);
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    min-block-size: 16em;
    padding: 1.1em 1.2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
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
  .badge ~ .kind {
    padding-inline-end: 6em;
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
    margin-block-start: auto;
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
  .badge {
    position: absolute;
    inset-block-start: 1.5em;
    inset-inline-end: 1.2em;
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
    block-size: 19em;
    margin-block-end: 20em;
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
    .search {
      grid-template-columns: repeat(2, 1fr);
    }
    .search > [data-main] {
      align-self: end;
      justify-self: start;
    }
    .skeleton .search {
      block-size: 13em;
      margin-block-end: 9.5em;
    }
  }
  @container (inline-size >= 940px) {
    .search {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1.2fr) auto;
    }
    .search:has(#radius) {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1.2fr) 9em auto;
    }
    .search > [data-main] {
      align-self: start;
      margin-block-start: 1.75em;
    }
    .skeleton .search {
      block-size: 9em;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 3px solid Highlight;
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
