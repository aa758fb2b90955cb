import type { RefObject } from "react";
import { useShortcut } from "./useShortcut";

/** `j` and `k` walk the rows of a list by their main links, which carry `data-row`. */
export function useRowKeys(list: RefObject<HTMLElement | null>) {
  const step = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = links.findIndex((link) => link.closest("tr,li")?.contains(document.activeElement));
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcut("j", () => step(1));
  useShortcut("k", () => step(-1));
}
