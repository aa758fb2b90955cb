/**
 * An amount as people type it, as the decimal string that is sent: "12 500,50" and "12,500.50" are 12500.50. It never
 * becomes a number. What it can't make sense of stays as it is, for the server to say what is wrong with it.
 */
export function decimal(typed: string): string {
  const text = typed.replaceAll(/[\s'’]/g, "");
  const mark = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  if (mark < 0) return text;
  const sign = text.charAt(mark);
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(text) && text.split(sign).length > 2;
  if (grouped) return text.replaceAll(/[.,]/g, "");
  if (sign === "," && /^-?\d{1,3},\d{3}$/.test(text)) return text.replace(",", "");
  return `${text.slice(0, mark).replaceAll(/[.,]/g, "")}.${text.slice(mark + 1)}`;
}

/** What is wrong with an amount as it was typed; nothing if it can be sent. */
export function amountFault(typed: string): string | undefined {
  if (!typed.trim()) return "Say what the deal is worth; 0 if that is not known.";
  return /^-?\d+(\.\d*)?$/.test(decimal(typed)) ? undefined : "Write the amount in digits, such as 12,500.00.";
}
