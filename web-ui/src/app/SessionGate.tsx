import { Modal, Text } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { api } from "@/shared/api/client";
import { live } from "@/shared/live/live";
import { SignInForm } from "@/shared/session/SignInForm";
import { session } from "@/shared/session/session";
import { useSession } from "@/shared/session/useSession";
import { SignInPage } from "./SignInPage";

/** Shows the sign-in to whoever is not signed in; when a sign-in ends, asks for it on top of the untouched page. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { person, over } = useSession();
  const [asked, setAsked] = useState(false);

  // Who is signed in is asked of the server once; the stream runs as long as somebody is.
  useEffect(() => {
    api
      .GET("/api/session")
      .then(({ data }) => data && session.signedIn(data))
      .catch(() => {})
      .finally(() => setAsked(true));
  }, []);
  const known = person?.actorId;
  useEffect(() => {
    if (known) live.start();
    else live.stop();
  }, [known]);

  if (!asked) return null;
  if (!person) return <SignInPage />;
  return (
    <>
      {children}
      <Modal opened={over} onClose={() => {}} withCloseButton={false} title="Your sign-in has ended" zIndex={1000}>
        <Text mb="md">Nothing on this page is lost. Sign in again, and it goes on.</Text>
        <SignInForm login={person.actorId} />
      </Modal>
    </>
  );
}
