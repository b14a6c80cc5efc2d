import { css } from 'lit';

/** What appears once the visitor does something: suggestions, chosen filters, the panel of filters. */
export const interactionStyles = css`
  #back {
    justify-self: start;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .places {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    z-index: 2;
    max-block-size: 60vh;
    overflow: auto;
    border: 1.5px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }
  .places li {
    min-block-size: var(--_target);
    padding: 0.5em 0.8em;
    cursor: pointer;
  }
  .places li:hover,
  .places li[aria-selected='true'] {
    background: var(--_tint);
  }
  .places li[aria-selected='true'] {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }
  .places span {
    color: var(--_soft);
  }
  .panel {
    display: grid;
    gap: calc(1.5 * var(--_space));
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_text);
  }
  .panel > .button {
    justify-self: start;
  }
  fieldset,
  .switches {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0 1.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .choice input {
    inline-size: 1.4em;
    block-size: 1.4em;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice b {
    color: var(--_soft);
    font-weight: 400;
  }
`;
