import { Modal } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { opener } from "@/shared/ui/opener";

export const palette = opener();

export function Palette() {
  const open = palette.useOpen();
  useHotkeys([["mod+K", palette.open]], []);
  return <Modal opened={open} onClose={palette.close} title="Search or do anything" />;
}
