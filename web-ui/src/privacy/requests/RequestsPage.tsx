import { Button, Tabs } from "@mantine/core";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useHasRole } from "@/shared/session/useSession";
import { IconPlus } from "@/shared/ui/icons";
import { PageHeader } from "@/shared/ui/PageHeader";
import { usePageActions } from "@/shared/ui/pageActions";
import { useShortcut } from "@/shared/ui/useShortcut";
import { TextsTab } from "../consents/TextsTab";
import { ReceiveRequest } from "./ReceiveRequest";
import { RequestsTab } from "./RequestsTab";

/** What people may ask of us about their data, and the texts they agree to. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const may = useHasRole("privacy_officer", "admin");
  const [receiving, setReceiving] = useState(false);
  const receive = () => setReceiving(true);
  useShortcut("n", receive, may);
  usePageActions(may ? [{ name: "Receive request", run: receive }] : []);
  const chosen = search.get("tab") === "texts" ? "texts" : "requests";
  return (
    <>
      <PageHeader title="Privacy">
        {may && (
          <Button onClick={receive} aria-keyshortcuts="n" leftSection={<IconPlus size={16} stroke={1.5} />}>
            Receive request
          </Button>
        )}
      </PageHeader>
      <Tabs value={chosen} onChange={(tab) => setSearch(tab === "texts" ? { tab } : {})} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="requests">Requests</Tabs.Tab>
          <Tabs.Tab value="texts">Consent texts</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="requests">
          <RequestsTab />
        </Tabs.Panel>
        <Tabs.Panel value="texts">
          <TextsTab />
        </Tabs.Panel>
      </Tabs>
      {receiving && <ReceiveRequest onClose={() => setReceiving(false)} />}
    </>
  );
}
