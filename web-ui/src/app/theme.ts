import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
} from "@mantine/core";
import { type Token, tokens } from "@/shared/ui/tokens";

const blue: MantineColorsTuple = [
  "#EAF1FB",
  "#D3E2F7",
  "#A9C7F0",
  "#82B4FF",
  "#5B92E0",
  "#3B78D0",
  "#1F5FBF",
  "#1A51A4",
  "#154286",
  "#103468",
];

/** Greys of the dark scheme, in the tone of the tokens. */
const dark: MantineColorsTuple = [
  "#E6EAF0",
  "#C9D1DC",
  "#A7B2C1",
  "#8793A5",
  "#353E4D",
  "#2C3442",
  "#1A1F28",
  "#12161D",
  "#0E1218",
  "#0A0D12",
];

/** Mantine in our measures; colours come from the tokens. */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  colors: { blue, dark },
  // Mantine chooses the text of a filled button for light ground only.
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    const isMain = input.variant === "filled" && (input.color ?? "blue") === "blue";
    return isMain ? { ...usual, color: "var(--on-info)" } : usual;
  },
  fontFamily: 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: "ui-monospace, Menlo, Consolas, monospace",
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: "1.34", sm: "1.39", md: "1.43", lg: "1.5", xl: "1.4" },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(8) },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: rem(22), lineHeight: "28px" },
      h2: { fontSize: rem(18), lineHeight: "24px" },
      h3: { fontSize: rem(16), lineHeight: "22px" },
    },
  },
  components: {
    Button: { defaultProps: { size: "sm" } },
    TextInput: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm" } },
    Select: { defaultProps: { size: "sm" } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: {
        centered: false,
        closeButtonProps: { "aria-label": "Close" },
        transitionProps: { duration: 120 },
      },
    },
  },
});

function colours(at: 0 | 1): Record<string, string> {
  const named = Object.entries(tokens).map(([name, pair]) => [`--${name}`, pair[at]]);
  const of = (token: Token) => tokens[token][at];
  return {
    ...Object.fromEntries(named),
    "--mantine-color-body": of("canvas"),
    "--mantine-color-text": of("text"),
    "--mantine-color-dimmed": of("dimmed"),
    "--mantine-color-placeholder": of("dimmed"),
    "--mantine-color-error": of("danger"),
    "--mantine-color-anchor": of("info"),
    "--mantine-color-default": of("surface"),
    "--mantine-color-default-hover": of("subtle"),
    "--mantine-color-default-color": of("text"),
    "--mantine-color-default-border": of("control-border"),
    "--mantine-color-blue-filled": of("info"),
    "--mantine-color-blue-light-color": of("info"),
    "--mantine-color-blue-text": of("info"),
    "--mantine-primary-color-contrast": of("on-info"),
    "--mantine-color-red-outline": of("danger"),
    "--mantine-color-disabled-color": of("dimmed"),
  };
}

export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: colours(0), dark: colours(1) });
