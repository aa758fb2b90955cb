import { Button } from "@mantine/core";
import { useState } from "react";
import { Answer, Empty } from "@/shared/ui/Answer";
import { IconPlus } from "@/shared/ui/icons";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import styles from "./administration.module.css";
import { CreateToken, RevokeToken } from "./TokenDialogs";
import { TokenSecret } from "./TokenSecret";
import { type Token, type TokenMade, useTokens } from "./useAdministration";

/** What programs sign in with. */
export function TokensTab() {
  const tokens = useTokens();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<TokenMade>();
  return (
    <>
      <div className={styles.head}>
        <span className="dimmed">What programs sign in with.</span>
        <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setCreating(true)}>
          Create token
        </Button>
      </div>
      {made && <TokenSecret made={made} have={() => setMade(undefined)} />}
      <Answer query={tokens} what="tokens">
        {(entries) =>
          entries.length === 0 ? (
            <Empty>No token yet. A program needs one to sign in.</Empty>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
            <section className="panel scroll-x" aria-label="Tokens" tabIndex={0}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Acts as</th>
                    <th scope="col">Roles</th>
                    <th scope="col">Created</th>
                    <th scope="col">Last used</th>
                    <th scope="col">
                      <span className="visually-hidden">What can be done</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {entries.map((token) => (
                    <TokenRow key={token.tokenId} token={token} />
                  ))}
                </tbody>
              </table>
            </section>
          )
        }
      </Answer>
      {creating && <CreateToken close={() => setCreating(false)} made={setMade} />}
    </>
  );
}

function TokenRow({ token }: { token: Token }) {
  const [revoking, setRevoking] = useState(false);
  return (
    <tr className={token.revokedAt ? styles.gone : ""}>
      <td>{token.name}</td>
      <td>{words(token.actorType)}</td>
      <td>{token.roles.map(words).join(", ")}</td>
      <td>
        <Time at={token.createdAt} />
      </td>
      <td>{token.lastUsedAt ? <Time at={token.lastUsedAt} /> : <span className="dimmed">never</span>}</td>
      <td className={styles.actions}>
        {token.revokedAt ? (
          <StateBadge state="REVOKED" />
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setRevoking(true)}
            aria-label={`Revoke: ${token.name}`}
          >
            Revoke
          </Button>
        )}
        {revoking && <RevokeToken token={token} close={() => setRevoking(false)} />}
      </td>
    </tr>
  );
}
