import { afterEach, describe, expect, it, vi } from "vitest";
import { type Problem, Refused } from "@/shared/api/problem";
import { carry, clashes, type Guarded } from "./carry";

interface Deal {
  version: number;
  owner: string;
}

const stale = () => new Refused({ code: "VERSION_STALE", status: 412, detail: "It is at version 8." } as Problem);
const silent = () => {};

/** A record as the server has it: it refuses what was decided on another version. */
function server(truth: Deal, wanted: string, reads: Deal[] = []) {
  const sent: { version: number; key: string }[] = [];
  const command: Guarded<Deal> = {
    send: async (version, key) => {
      sent.push({ version, key });
      if (version !== truth.version) throw stale();
      return { position: 40, version: version + 1 };
    },
    read: async () => reads.shift() ?? truth,
    rows: (now) => [{ label: "Owner", before: "ana", theirs: now.owner, yours: wanted }],
    who: async () => ({ by: "Kim", at: "2026-11-01T10:00:00Z" }),
  };
  return { command, sent };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("what was decided on what is shown", () => {
  it("is sent with the version shown", async () => {
    const { command, sent } = server({ version: 7, owner: "ana" }, "tom");
    expect(await carry({ version: 7 }, command, silent)).toEqual({
      how: "done",
      version: 8,
      repeated: false,
      position: 40,
    });
    expect(sent).toHaveLength(1);
  });

  it("is sent again under a new key if something else changed meanwhile", async () => {
    const { command, sent } = server({ version: 8, owner: "ana" }, "tom");
    expect(await carry({ version: 7 }, command, silent)).toMatchObject({ how: "done", repeated: true });
    expect(sent.map(({ version }) => version)).toEqual([7, 8]);
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
  });

  it("is not sent again if somebody changed the same thing; the person is told who, what and when", async () => {
    const { command, sent } = server({ version: 8, owner: "kim" }, "tom");
    expect(await carry({ version: 7 }, command, silent)).toEqual({
      how: "overtaken",
      truth: { version: 8, owner: "kim" },
      rows: [{ label: "Owner", before: "ana", theirs: "kim", yours: "tom" }],
      doer: { by: "Kim", at: "2026-11-01T10:00:00Z" },
    });
    expect(sent).toHaveLength(1);
  });

  it("waits for a read model that is a moment behind the log", async () => {
    vi.useFakeTimers();
    const { command } = server({ version: 8, owner: "kim" }, "tom", [{ version: 7, owner: "ana" }]);
    const carried = carry({ version: 7 }, command, silent);
    await vi.runAllTimersAsync();
    expect(await carried).toMatchObject({ how: "overtaken" });
  });

  it("is refused if what is so now can't be learnt", async () => {
    vi.useFakeTimers();
    const { command, sent } = server({ version: 8, owner: "kim" }, "tom");
    const carried = carry({ version: 7 }, { ...command, read: async () => ({ version: 7, owner: "ana" }) }, silent);
    await vi.runAllTimersAsync();
    expect(await carried).toMatchObject({ how: "refused", refusal: { code: "VERSION_STALE" } });
    expect(sent).toHaveLength(1);
  });

  it("is refused with the server's reason if that is another one", async () => {
    const { command } = server({ version: 7, owner: "ana" }, "tom");
    const send = async () => {
      throw new Refused({ code: "DEAL_CLOSED", status: 409 } as Problem);
    };
    const carried = await carry({ version: 7 }, { ...command, send }, silent);
    expect(carried).toMatchObject({ how: "refused", refusal: { code: "DEAL_CLOSED" } });
  });
});

describe("a conflict", () => {
  const row = (before: string, theirs: string, yours: string) => ({ label: "Owner", before, theirs, yours });

  it("is only what somebody else changed, and not to the same", () => {
    expect(clashes([row("ana", "ana", "tom"), row("ana", "tom", "tom")])).toEqual([]);
    expect(clashes([row("ana", "kim", "ana")])).toEqual([row("ana", "kim", "ana")]);
  });
});
