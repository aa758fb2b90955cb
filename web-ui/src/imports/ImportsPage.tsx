import { Button } from "@mantine/core";
import { useSearchParams } from "react-router";
import { IconPlus } from "@/shared/ui/icons";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useShortcut } from "@/shared/ui/useShortcut";
import { ImportList } from "./ImportList";
import { NewImport } from "./NewImport";

export function Component() {
  const [search, setSearch] = useSearchParams();
  const isNew = search.has("new");
  const begin = () => setSearch({ new: "" });
  useShortcut("n", begin, !isNew);

  if (isNew) {
    return (
      <>
        <PageHeader title="New import" within="Import">
          <Button variant="default" onClick={() => setSearch({})}>
            Cancel
          </Button>
        </PageHeader>
        <NewImport begun={(importId) => setSearch({ import: importId })} />
      </>
    );
  }
  return (
    <>
      <PageHeader title="Import">
        <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={begin}>
          New import
        </Button>
      </PageHeader>
      <ImportList begun={search.get("import") ?? undefined} begin={begin} />
    </>
  );
}
