/** Every colour with its value on light and on dark ground. A test computes the contrast of all pairs that meet. */
export const tokens = {
  canvas: ["#F6F7F9", "#12161D"],
  surface: ["#FFFFFF", "#1A1F28"],
  subtle: ["#EDEFF3", "#232A36"],
  border: ["#D6DBE3", "#353E4D"],
  "control-border": ["#78839A", "#76839A"],
  text: ["#1B2330", "#E6EAF0"],
  dimmed: ["#566173", "#A7B2C1"],
  focus: ["#1F5FBF", "#9CC4FF"],
  internal: ["#FFF6DD", "#2C2616"],
  info: ["#1F5FBF", "#82B4FF"],
  success: ["#1D6B34", "#7BD28A"],
  warning: ["#855400", "#F0BE5A"],
  danger: ["#B3261E", "#FF9A92"],
  neutral: ["#566173", "#A7B2C1"],
  "on-info": ["#FFFFFF", "#12161D"],
  sales: ["#1F5FBF", "#82B4FF"],
  marketing: ["#A8326E", "#F49AC4"],
  service: ["#0B6A66", "#5FD0C6"],
  logistics: ["#96480A", "#F6AE66"],
  accounting: ["#2F6B2A", "#8FD083"],
  production: ["#7A4A35", "#DDB29C"],
  research: ["#6A45B8", "#BCA4F8"],
  management: ["#4A5568", "#B4BFCC"],
  audit: ["#6B5B00", "#D8C25A"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Token = keyof typeof tokens;
export type Tone = "info" | "success" | "warning" | "danger" | "neutral";
