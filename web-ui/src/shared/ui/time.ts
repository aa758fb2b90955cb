const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "short" });
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const exact = new Intl.DateTimeFormat(undefined, {
  dateStyle: "full",
  timeStyle: "long",
});
const weekday = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "5 min. ago" within a day, a date before that and after it. */
export function relativeTime(at: Date, now: Date): string {
  const gap = at.getTime() - now.getTime();
  const size = Math.abs(gap);
  if (size < MINUTE) return gap > 0 ? relative.format(1, "minute") : "now";
  if (size < HOUR) return relative.format(Math.trunc(gap / MINUTE), "minute");
  if (size < DAY) return relative.format(Math.trunc(gap / HOUR), "hour");
  return date.format(at);
}

export const clockTime = (at: Date) => clock.format(at);
export const exactTime = (at: Date) => exact.format(at);
export const dateOnly = (at: Date) => date.format(at);

/** A day of the calendar, such as a promised one: the same day everywhere. */
export function calendarDay(day: string): string {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  return date.format(new Date(year, month - 1, dayOfMonth));
}

/** The key of the day a moment falls on here, for grouping. */
export function dayKey(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
}

/** "Today", "Yesterday", or the day's name. */
export function dayName(at: Date, now: Date): string {
  if (dayKey(at) === dayKey(now)) return "Today";
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  return dayKey(at) === dayKey(yesterday) ? "Yesterday" : weekday.format(at);
}

/** "2 h 10 min", "3 days": what a person would say. */
export function duration(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes < 1) return "under 1 min";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  const days = Math.floor(hours / 24);
  if (days >= 730) return `${Math.floor(days / 365)} years`;
  return days === 1 ? "1 day" : `${days} days`;
}
