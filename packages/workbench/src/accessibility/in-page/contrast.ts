import { describe, everywhere, isShown } from './roots.ts';

type Rgba = [number, number, number, number];

/** Edges of fields and buttons below 3:1 against what is behind them (RGAA 3.3, WCAG 1.4.11). */
export function faintEdges(): string[] {
  return everywhere(
    'input:not([type=hidden],[type=checkbox],[type=radio],[type=range]), select, textarea',
  )
    .filter(isShown)
    .filter((field) => {
      const style = getComputedStyle(field);
      const behind = background(field.parentElement ?? field);
      const edge =
        Number.parseFloat(style.borderTopWidth) > 0
          ? over(parse(style.borderTopColor), behind)
          : behind;
      return (
        contrast(edge, behind) < 3 &&
        contrast(over(parse(style.backgroundColor), behind), behind) < 3
      );
    })
    .map(describe);
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

function parse(color: string): Rgba {
  if (!canvas) return [0, 0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over(front: Rgba, back: Rgba): Rgba {
  const mix = (index: 0 | 1 | 2): number => front[index] * front[3] + back[index] * (1 - front[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function background(element: Element): Rgba {
  const color = parse(getComputedStyle(element).backgroundColor);
  if (color[3] === 1) return color;
  const root = element.getRootNode();
  const parent = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return over(color, parent ? background(parent) : [255, 255, 255, 1]);
}

function contrast(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgba): number {
  const linear = (value: number): number =>
    value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
}
