import { Tabs } from "@mantine/core";
import { useSearchParams } from "react-router";
import { usePerson } from "@/shared/session/useSession";
import { PageHeader } from "@/shared/ui/PageHeader";
import { PeopleTab } from "./PeopleTab";
import { ReadModelsTab } from "./ReadModelsTab";
import { RolesTab } from "./RolesTab";
import { TokensTab } from "./TokensTab";

const TABS = [
  { key: "people", name: "People", tab: PeopleTab },
  { key: "roles", name: "Roles", tab: RolesTab, forAuditors: true },
  { key: "tokens", name: "Tokens", tab: TokensTab },
  { key: "read-models", name: "Read models", tab: ReadModelsTab },
];

export function Component() {
  const { roles } = usePerson();
  const [search, setSearch] = useSearchParams();
  // An auditor reads what roles may do; everything else here is for administrators.
  const onlyReads = roles.includes("auditor") && !roles.includes("admin");
  const tabs = TABS.filter((each) => !onlyReads || each.forAuditors);
  const chosen = (tabs.find((each) => each.key === search.get("tab")) ?? tabs[0])?.key ?? "people";
  return (
    <>
      <PageHeader title="Administration" />
      <Tabs value={chosen} onChange={(tab) => tab && setSearch({ tab })} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map(({ key, name }) => (
            <Tabs.Tab key={key} value={key}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ key, tab: Tab }) => (
          <Tabs.Panel key={key} value={key}>
            <Tab />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
