import { css } from 'lit';

/**
 * What every element starts from. A shadow root stops selectors but not inheritance, so `.root` sets
 * back whatever a host page may have set for its own texts (capitals, spacing, line height, "do not
 * select"). Fonts, the colour scheme and, outside cards and fields, the text colour are the page's own.
 * No `rem`: some pages set it to 10 px.
 *
 * The public tokens (`--cdm-*`) all have a default that works on a bare page; text on every surface of
 * ours keeps a contrast of at least 7:1 in each theme. `light-dark()` follows the page's `color-scheme`;
 * a browser that lacks it gets the light colours.
 */
export const hostStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: min(100%, 18em);
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --_accent: var(--cdm-color-accent, #0b5345);
    --_on-accent: var(--cdm-color-on-accent, #fff);
    --_text: var(--cdm-color-text, #1d2328);
    --_soft: var(--cdm-color-text-soft, #454d54);
    --_surface: var(--cdm-color-surface, #fff);
    --_panel: var(--cdm-color-panel, #f1f5f3);
    --_tint: var(--cdm-color-tint, #e0efea);
    --_border: var(--cdm-color-border, #d3dad7);
    --_control: var(--cdm-color-control, #6b767d);
    --_focus: var(--cdm-color-focus, #0b57d0);
    --_alert: var(--cdm-color-alert, #8a1a10);
    --_on-alert: var(--cdm-color-on-alert, #fdeeea);
    --_shadow: var(--cdm-shadow, 0 1px 2px rgb(20 40 30 / 6%), 0 4px 14px rgb(20 40 30 / 6%));
    --_radius: var(--cdm-radius, 14px);
    --_radius-control: var(--cdm-radius-control, 10px);
    --_space: var(--cdm-space, 16px);
    --_target: max(var(--cdm-target, 48px), 44px);

    all: initial;
    display: block;
    max-inline-size: var(--cdm-max-width, none);
    color: inherit;
    color-scheme: inherit;
    font-family: var(--cdm-font, inherit);
    font-size: var(--cdm-font-size, max(1em, 18px));
    line-height: 1.5;
    overflow-wrap: anywhere;
    list-style: none;
    user-select: text;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_accent: var(--cdm-color-accent, light-dark(#0b5345, #8fdcc6));
      --_on-accent: var(--cdm-color-on-accent, light-dark(#fff, #06231c));
      --_text: var(--cdm-color-text, light-dark(#1d2328, #f0f3f2));
      --_soft: var(--cdm-color-text-soft, light-dark(#454d54, #c3ccc9));
      --_surface: var(--cdm-color-surface, light-dark(#fff, #1c2422));
      --_panel: var(--cdm-color-panel, light-dark(#f1f5f3, #151c1a));
      --_tint: var(--cdm-color-tint, light-dark(#e0efea, #20352f));
      --_border: var(--cdm-color-border, light-dark(#d3dad7, #3c4945));
      --_control: var(--cdm-color-control, light-dark(#6b767d, #93a19c));
      --_focus: var(--cdm-color-focus, light-dark(#0b57d0, #a8c7fa));
      --_alert: var(--cdm-color-alert, light-dark(#8a1a10, #ffb4a6));
      --_on-alert: var(--cdm-color-on-alert, light-dark(#fdeeea, #3a1410));
    }
  }
  .root[data-theme='light'] {
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  .root:not([data-theme='auto']) {
    background: var(--_ground, var(--_surface));
    color: var(--_text);
  }
  .root[data-theme='dark'] {
    --_ground: #111715;
  }
  .root[data-theme='contrast'] {
    color-scheme: dark;
    --_accent: #ffe14d;
    --_on-accent: #000;
    --_text: #fff;
    --_soft: #fff;
    --_surface: #000;
    --_panel: #000;
    --_tint: #1c1c00;
    --_border: #fff;
    --_control: #fff;
    --_focus: #0ff;
    --_alert: #ffe14d;
    --_on-alert: #000;
    --_shadow: none;
  }
  @media (prefers-contrast: more) {
    .root {
      --_soft: var(--_text);
      --_border: var(--_text);
      --_control: var(--_text);
      --_shadow: none;
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .unseen,
  ::slotted([slot='cdm-live']) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  .voice {
    position: relative;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
