import { Tabs } from "@mantine/core";
import { useSearchParams } from "react-router";
import { PageHeader } from "@/shared/ui/PageHeader";
import { PeopleTab } from "./PeopleTab";
import { ReadModelsTab } from "./ReadModelsTab";
import { TokensTab } from "./TokensTab";

const TABS = [
  { key: "people", name: "People", tab: PeopleTab },
  { key: "tokens", name: "Tokens", tab: TokensTab },
  { key: "read-models", name: "Read models", tab: ReadModelsTab },
];

export function Component() {
  const [search, setSearch] = useSearchParams();
  const chosen = TABS.find((each) => each.key === search.get("tab"))?.key ?? "people";
  return (
    <>
      <PageHeader title="Administration" />
      <Tabs value={chosen} onChange={(tab) => tab && setSearch({ tab })} keepMounted={false}>
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
