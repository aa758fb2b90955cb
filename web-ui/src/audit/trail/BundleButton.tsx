import { Anchor, Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { save, sizeOf } from "@/shared/api/download";
import { Refused, sentence } from "@/shared/api/problem";
import { live } from "@/shared/live/live";
import { IconDownload } from "@/shared/ui/icons";
import { did } from "@/shared/ui/lastAction";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import styles from "../audit.module.css";
import { type Bundle, takeBundle } from "./bundle";
import type { TrailFilter } from "./filter";

/** Takes what is searched for as a file that anybody can check without Annals. */
export function BundleButton({ filter }: { filter: TrailFilter }) {
  const take = useMutation({
    mutationFn: () => takeBundle(filter, Math.max(0, live.position())),
    onSuccess: (bundle) => {
      save(bundle.file, nameOf(bundle));
      did({ text: `Took ${nameOf(bundle)}` });
    },
  });
  return (
    <div className={styles.bundle}>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.5} />}
        loading={take.isPending}
        onClick={() => take.mutate()}
      >
        Evidence bundle
      </Button>
      <div role="status">{take.data && <Taken bundle={take.data} />}</div>
      {take.error instanceof Refused && <RefusalNote refusal={take.error} onClose={take.reset} />}
      {take.error && !(take.error instanceof Refused) && (
        <Text role="alert" c="var(--danger)">
          {sentence(take.error)}
        </Text>
      )}
    </div>
  );
}

const nameOf = ({ position }: Bundle) => `evidence-to-${position}.zip`;

function Taken({ bundle }: { bundle: Bundle }) {
  const { events, file, position } = bundle;
  return (
    <Text size="sm">
      {nameOf(bundle)}, {sizeOf(file.size)}: {events === 1 ? "1 event" : `${events.toLocaleString()} events`} up to
      position {position.toLocaleString()}, each with its proof. Its README.txt says how to check it without Annals.{" "}
      <Anchor component="button" type="button" size="sm" onClick={() => save(file, nameOf(bundle))}>
        Save again
      </Anchor>
    </Text>
  );
}
