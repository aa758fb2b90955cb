import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { api, body } from "@/shared/api/client";
import { Refused, sentence } from "@/shared/api/problem";
import { session } from "./session";

/** Signs a person in. A password manager and paste work; too many tries count down. */
export function SignInForm({ login = "" }: { login?: string }) {
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const pause = usePause(error);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending(true);
    try {
      const who = { login: String(form.get("username")), password: String(form.get("password")) };
      session.signedIn(await body(api.POST("/api/session", { body: who })));
    } catch (refused) {
      setError(refused);
    } finally {
      setSending(false);
    }
  }

  return (
    <form onSubmit={signIn}>
      <Stack>
        <TextInput
          label="Login"
          name="username"
          autoComplete="username"
          defaultValue={login}
          required
          withAsterisk={false}
          autoFocus={!login}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus={!!login}
          visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
        />
        {error !== undefined && (
          <Alert color="red" variant="outline" role="alert">
            {pause > 0 ? `Too many tries. Try again in ${pause} s.` : sentence(error)}
          </Alert>
        )}
        <Button type="submit" loading={sending} disabled={pause > 0}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}

/** The seconds left until the server takes another try. */
function usePause(error: unknown): number {
  const asked = error instanceof Refused && error.status === 429 ? (error.problem.retryAfter ?? 1) : 0;
  const [left, setLeft] = useState(0);
  // Time passes outside of React.
  useEffect(() => {
    setLeft(asked);
    if (!asked || !error) return;
    const ticker = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(ticker);
  }, [asked, error]);
  return left;
}
