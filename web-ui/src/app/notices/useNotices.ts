import { useCallback, useEffect, useMemo } from "react";
import { forgetGiving } from "@/sales/own";
import { usePerson } from "@/shared/session/useSession";
import { withGiver } from "./giver";
import { learn, noticesOf, read, unknown } from "./notices";
import { useFound } from "./useFound";
import { useMarks } from "./useMarks";

/** More than this at once is an import or a long absence; who gave each one is not asked then. */
const FEW = 8;

/** What concerns whoever is signed in, and what of it they have not read. */
export function useNotices() {
  const { actorId, name } = usePerson();
  const { data: found, error, refetch } = useFound(actorId);
  const { marks, change } = useMarks(actorId);

  // What is new is learnt after it was drawn: who did it is asked of the server.
  useEffect(() => {
    if (!found) return;
    let over = false;
    const news = unknown(found, marks);
    const known =
      news.length > FEW ? found : Promise.all(found.map((each) => (news.includes(each) ? withGiver(each) : each)));
    void Promise.resolve(known).then((all) => {
      if (over) return;
      change((before) => learn(before, all, name, new Date().toISOString()));
      forgetGiving(found.filter(({ kind }) => kind === "deal").map(({ link }) => link.split("/").at(-1) ?? ""));
    });
    return () => {
      over = true;
    };
  }, [found, marks, change, name]);

  const notices = useMemo(() => found && marks && noticesOf(found, marks), [found, marks]);
  const readAll = useCallback(
    (ids: string[]) => ids.length > 0 && change((before) => read(before ?? {}, ids)),
    [change],
  );
  return { query: { data: notices, error, refetch }, read: readAll };
}
