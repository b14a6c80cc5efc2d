import { css } from 'lit';

/** The pages of a form, from the first question to the receipt. */
export const formStyles = css`
  .root {
    display: grid;
    gap: calc(1.5 * var(--_space));
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_text);
  }
  .page,
  .step,
  .receipt {
    display: grid;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
    max-inline-size: 38em;
  }
  .page > *,
  .step > * {
    min-inline-size: 0;
  }
  .page > .button {
    justify-self: start;
  }
  .page > [data-main] {
    padding-inline: 1.6em;
  }
  .back {
    margin-block-end: calc(-1 * var(--_space));
    padding-inline: 0.2em;
    text-decoration: none;
  }
  .back:hover {
    text-decoration: underline;
  }
  :dir(rtl) > .arrow {
    transform: scaleX(-1);
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .title {
    font-size: 1.45em;
    font-weight: 700;
    line-height: 1.25;
    outline-offset: 4px;
  }
  .title + .hint {
    margin-block-start: calc(-1 * var(--_space));
  }
  .field > .title + .hint {
    margin-block-start: 0;
  }
  .subtitle {
    font-size: 1.1em;
    font-weight: 700;
  }
  .progress,
  .hint,
  small {
    color: var(--_soft);
  }
  .progress {
    margin-block-end: calc(-1 * var(--_space));
  }
  .optional {
    color: var(--_soft);
    font-weight: 400;
  }
  small {
    display: block;
    font-size: max(0.9em, 16px);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    /* Inside the frame, so that the mark of what is wrong stands beside it too. */
    float: inline-start;
    inline-size: 100%;
  }
  .field {
    gap: 0.4em;
  }
  textarea {
    display: block;
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    resize: vertical;
  }
  .field[data-wrong] {
    padding-inline-start: calc(0.75 * var(--_space));
    border-inline-start: 5px solid var(--_alert);
  }
  .error {
    color: var(--_alert);
    font-weight: 600;
  }
  [aria-invalid='true'] {
    border-color: var(--_alert);
    border-width: 2px;
  }
  .options {
    display: grid;
    gap: 0.5em;
  }
  .options[data-compact] {
    display: flex;
    flex-wrap: wrap;
  }
  .option {
    display: flex;
    gap: 0.7em;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.5em 0.9em;
    border: 1.5px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
    touch-action: manipulation;
  }
  .field > .option {
    padding: 0.5em 0.9em;
    font-weight: 400;
  }
  [data-compact] > .option {
    gap: 0.4em;
    padding: 0.4em 0.6em;
  }
  .option:hover {
    background: var(--_tint);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option input {
    inline-size: 1.4em;
    block-size: 1.4em;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  .keep {
    border-style: dashed;
  }
  .combobox {
    position: relative;
  }
  .hint:empty {
    display: none;
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
`;
