import type { Fault } from "@/shared/api/problem";
import type { Part } from "./draft";

/** Where in the screen a fault of the mapping belongs. */
export interface Place {
  part: Part;
  field?: string;
  /** A setting of the whole file, such as its zone. */
  setting?: string;
}

/** The place that a JSON pointer into the mapping means. */
export function placeOf(pointer: string): Place {
  const [, ...steps] = pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const part: Part = steps[0] === "lines" ? "lines" : "rows";
  const [first, second] = part === "lines" ? steps.slice(1) : steps;
  if (first === "fields" && second) return { part, field: second };
  return first ? { part, setting: first } : { part };
}

/** What was said against a field. */
export function faultOf(faults: readonly Fault[], part: Part, field: string): string | undefined {
  return faults.find((fault) => {
    const place = placeOf(fault.pointer ?? "");
    return place.part === part && place.field === field;
  })?.detail;
}

/** What was said against a setting. */
export function settingFault(faults: readonly Fault[], setting: string): string | undefined {
  return faults.find((fault) => placeOf(fault.pointer ?? "").setting === setting)?.detail;
}
