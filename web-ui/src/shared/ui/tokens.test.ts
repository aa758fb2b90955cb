import { describe, expect, it } from "vitest";
import { type Token, tokens } from "./tokens";

const TINT = [0.1, 0.15] as const;

type Rgb = [number, number, number];

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function tinted(ground: Rgb, colour: Rgb, share: number): Rgb {
  return ground.map((part, i) => part * (1 - share) + (colour[i] ?? 0) * share) as Rgb;
}

const WORDS: Token[] = (Object.keys(tokens) as Token[]).filter(
  (name) => !["canvas", "surface", "subtle", "border", "control-border", "internal", "on-info", "focus"].includes(name),
);

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in %s colours", (_, at) => {
  const of = (name: Token) => rgb(tokens[name][at]);

  it.each(WORDS)("%s can be read on every ground and on its own tint", (word) => {
    for (const ground of ["canvas", "surface", "subtle"] as const) {
      expect(contrast(of(word), of(ground))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(of(word), tinted(of("surface"), of(word), TINT[at]))).toBeGreaterThanOrEqual(4.5);
  });

  it("text can be read on an internal note", () => {
    expect(contrast(of("text"), of("internal"))).toBeGreaterThanOrEqual(7);
    expect(contrast(of("dimmed"), of("internal"))).toBeGreaterThanOrEqual(4.5);
  });

  it("the main button can be read", () => {
    expect(contrast(of("on-info"), of("info"))).toBeGreaterThanOrEqual(4.5);
  });

  it("controls and the focus stand out from what is around them", () => {
    for (const ground of ["canvas", "surface"] as const) {
      expect(contrast(of("control-border"), of(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(of("focus"), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
