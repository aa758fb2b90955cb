import { Center, Paper, Stack, Title } from "@mantine/core";
import { SignInForm } from "@/shared/session/SignInForm";

export function SignInPage() {
  return (
    <Center component="main" mih="100dvh" p="md">
      <title>Sign in · Annals</title>
      <Paper withBorder p="xl" w="100%" maw={380}>
        <Stack>
          <Title order={1}>Annals</Title>
          <SignInForm />
        </Stack>
      </Paper>
    </Center>
  );
}
