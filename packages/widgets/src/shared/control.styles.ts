import { css } from 'lit';

/** Buttons, links and fields: at least 44 px high, the same everywhere, legible in forced colours. */
export const controlStyles = css`
  button,
  input,
  select {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    text-align: start;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: 0.4em 1.1em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  .button:hover {
    background: var(--_tint);
  }
  .button[data-main] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button[data-main]:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button[data-quiet] {
    padding-inline: 0.4em;
    border-color: transparent;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .field {
    display: grid;
    gap: 0.25em;
    align-content: start;
    min-inline-size: 0;
  }
  .field > label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.4em 0.7em;
    border: 1.5px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_text);
  }
  .input::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .icon {
      background: none !important;
      color: CanvasText !important;
    }
    .button[data-quiet] {
      padding-inline: 0.4em;
      border-color: Canvas;
    }
  }
`;
