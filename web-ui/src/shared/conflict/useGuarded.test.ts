import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type Problem, Refused } from "@/shared/api/problem";
import type { Guarded } from "./carry";
import { useGuarded } from "./useGuarded";

interface Ticket {
  version: number;
  priority: string;
}

/** A ticket whose priority Ana changed after it was shown. */
function overtaken() {
  const truth = { version: 8, priority: "HIGH" };
  const versions: number[] = [];
  const guard = (on: Ticket): Guarded<Ticket> => ({
    send: async (version) => {
      versions.push(version);
      if (version !== truth.version) throw new Refused({ code: "VERSION_STALE", status: 412 } as Problem);
      return { position: 1, version: version + 1 };
    },
    read: async () => truth,
    rows: (now) => [{ label: "Priority", before: on.priority, theirs: now.priority, yours: "LOW" }],
    who: async () => ({ by: "Ana", at: "2026-11-01T10:00:00Z" }),
  });
  return { versions, guard };
}

async function asked() {
  const { versions, guard } = overtaken();
  const { result } = renderHook(() => useGuarded<Ticket>());
  let sent: ReturnType<typeof result.current.send> | undefined;
  act(() => {
    sent = result.current.send({ version: 7, priority: "NORMAL" }, guard);
  });
  await waitFor(() => expect(result.current.conflict).toBeDefined());
  const settle = async (choice: "anyway" | "leave" | "back") => {
    await act(async () => {
      result.current.conflict?.[choice]();
      await sent;
    });
    return sent;
  };
  return { result, versions, settle };
}

describe("who comes second is asked", () => {
  it("and sees who it was and what they made of it, while nothing is sent", async () => {
    const { result, versions } = await asked();
    expect(result.current.conflict?.doer?.by).toBe("Ana");
    expect(result.current.conflict?.rows[0]).toMatchObject({ before: "NORMAL", theirs: "HIGH", yours: "LOW" });
    expect(result.current.state).toBe("idle");
    expect(versions).toEqual([7]);
  });

  it("does it anyway, on the version that was shown then", async () => {
    const { result, versions, settle } = await asked();
    expect(await settle("anyway")).toMatchObject({ how: "done", version: 9 });
    expect(versions).toEqual([7, 8]);
    expect(result.current.conflict).toBeUndefined();
  });

  it("leaves it, and nothing is sent", async () => {
    const { result, versions, settle } = await asked();
    expect(await settle("leave")).toBe("left");
    expect(versions).toEqual([7]);
    expect(result.current.conflict).toBeUndefined();
  });

  it("goes back to what was typed, and is asked again when sending it again", async () => {
    const { result, versions, settle } = await asked();
    expect(await settle("back")).toBeUndefined();
    expect(result.current.refusal).toBeUndefined();
    expect(versions).toEqual([7]);
  });
});
