import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import type { Asked, Moment } from "@/shared/moment/moment";
import { MomentProvider } from "@/shared/moment/useMoment";
import { live } from "./live";
import { useLiveQuery } from "./useLiveQuery";

const back: Moment = { clock: "asOf", at: "2026-03-12T14:05:00.000001Z" };

/** A page that can look back; what it asked is kept in order. */
function page() {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  const asked: { atLeast: number | undefined; moment: Asked }[] = [];
  let moment: Moment | undefined;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>
      <MomentProvider value={moment}>{children}</MomentProvider>
    </QueryClientProvider>
  );
  const read = async (atLeast: number | undefined, _: AbortSignal, at: Asked) => {
    asked.push({ atLeast, moment: at });
    return { name: at.asOf ? "Old" : "New", actions: ["WIN"] };
  };
  const hook = renderHook(() => useLiveQuery(["deal", "1"], read, () => true), { wrapper });
  const go = (to: Moment | undefined) => {
    moment = to;
    hook.rerender();
  };
  return { hook, asked, go, shown: () => hook.result.current.data };
}

it("asks about the moment that is looked at, whatever is known of now, and offers nothing to do", async () => {
  live.know(7);
  const { asked, go, shown } = page();
  await waitFor(() => expect(shown()).toEqual({ name: "New", actions: ["WIN"] }));
  go(back);
  expect(shown()?.actions).toEqual([]);
  await waitFor(() => expect(shown()).toEqual({ name: "Old", actions: [] }));
  expect(asked).toEqual([
    { atLeast: 7, moment: {} },
    { atLeast: undefined, moment: { asOf: back.at } },
  ]);
});

it("asks the present anew when it is come back to, as nothing was heard of it meanwhile", async () => {
  const { asked, go, shown } = page();
  await waitFor(() => expect(shown()?.name).toBe("New"));
  go(back);
  await waitFor(() => expect(shown()?.name).toBe("Old"));
  go(undefined);
  await waitFor(() => expect(asked.map(({ moment }) => moment)).toEqual([{}, { asOf: back.at }, {}]));
  await waitFor(() => expect(shown()).toEqual({ name: "New", actions: ["WIN"] }));
});
