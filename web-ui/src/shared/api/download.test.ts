import { expect, it } from "vitest";
import { downloaded, sizeOf } from "./download";
import { Refused, Unreachable } from "./problem";

const answered = (response: Response, data?: unknown, error?: unknown) => Promise.resolve({ response, data, error });

it("a file comes with the position that its answer names", async () => {
  const file = new Blob(["zip"]);
  const response = new Response(null, { headers: { "X-Log-Position": "12" } });
  expect(await downloaded(answered(response, file))).toEqual({ file, position: 12 });
});

it("a refusal instead of a file is a refusal", async () => {
  const response = new Response(null, { status: 409 });
  const refused = downloaded(answered(response, undefined, { detail: "A legal hold stands." }));
  await expect(refused).rejects.toThrow(Refused);
  await expect(refused).rejects.toThrow("A legal hold stands.");
});

it("a file that breaks off is as if there were no answer, so that it is asked for again", async () => {
  await expect(downloaded(Promise.reject(new TypeError("network error")))).rejects.toThrow(Unreachable);
});

it("sizes are told as people say them", () => {
  expect(sizeOf(0)).toBe("0 byte");
  expect(sizeOf(34_200)).toBe("34.2 kB");
  expect(sizeOf(2_000_000)).toBe("2 MB");
});
