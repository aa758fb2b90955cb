import { Tabs } from "@mantine/core";
import { useSearchParams } from "react-router";
import { PageHeader } from "@/shared/ui/PageHeader";
import { ProofTab } from "./proof/ProofTab";
import { TrailTab } from "./trail/TrailTab";

const TABS = [
  { key: "trail", name: "Trail", tab: TrailTab },
  { key: "proof", name: "Proof", tab: ProofTab },
];

/** Who did what and why, and that nobody has changed it since. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const chosen = TABS.some((each) => each.key === search.get("tab")) ? search.get("tab") : "trail";
  return (
    <>
      <PageHeader title="Audit" />
      <Tabs value={chosen} onChange={(tab) => setSearch(tab === "proof" ? { tab } : {})} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map(({ key, name }) => (
            <Tabs.Tab key={key} value={key}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(({ key, tab: Tab }) => (
          <Tabs.Panel key={key} value={key}>
            <Tab />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
