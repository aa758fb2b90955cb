import { describe, expect, it } from "vitest";
import type { Request } from "../words";
import { fromUrl, type RequestFilter, toQuery, toUrl, versionOf } from "./filter";

describe("the requests that are shown", () => {
  it("are all of them, unless the address says otherwise", () => {
    expect(fromUrl(new URLSearchParams("shown=late&kind=TEA"))).toEqual({ shown: "all", kind: "ALL" });
    expect(toQuery({ shown: "all", kind: "ALL" })).toEqual({});
  });

  it("go into the address and come back", () => {
    const filter: RequestFilter = { shown: "overdue", kind: "ERASURE" };
    expect(fromUrl(new URLSearchParams(toUrl(filter)))).toEqual(filter);
    expect(toQuery(filter)).toEqual({ state: "OPEN", overdue: true, kind: "ERASURE" });
  });
});

it("a request has changed when anything was answered, confirmed or put off", () => {
  const request = { state: "OPEN", extended: false, identityConfirmed: false, due: "2026-12-25" } as Request;
  const others: Partial<Request>[] = [{ state: "REFUSED" }, { extended: true }, { identityConfirmed: true }];
  const versions = [request, ...others.map((each) => ({ ...request, ...each }))].map(versionOf);
  expect(new Set(versions).size).toBe(4);
});
