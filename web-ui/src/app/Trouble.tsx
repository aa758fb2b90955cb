import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { Link, useRouteError } from "react-router";
import { sentence } from "@/shared/api/problem";

/** A page that can't be shown; the rest of the application lives. */
export function PageTrouble() {
  const error = useRouteError();
  return (
    <Stack p="xl" align="flex-start">
      <Title order={1}>This page can't be shown</Title>
      <Text>{sentence(error)}</Text>
      <Button variant="default" onClick={() => location.reload()}>
        Load it again
      </Button>
    </Stack>
  );
}

export function NotFound() {
  return (
    <Stack p="xl" align="flex-start">
      <title>Not found · Annals</title>
      <Title order={1}>There is no such page</Title>
      <Anchor component={Link} to="/">
        Go to Today
      </Anchor>
    </Stack>
  );
}
