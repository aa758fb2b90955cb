import { expect, it } from "vitest";
import { giveBody, giveFields, nameOf } from "./fields";
import type { ConsentText } from "./useConsents";

const text = (purpose: string, version: number) => ({ purpose, version }) as ConsentText;

it("of each purpose the newest text is offered first", () => {
  const [field] = giveFields([text("survey", 1), text("newsletter", 1), text("newsletter", 2)]);
  expect(field?.choices?.map((choice) => choice.label)).toEqual([
    "newsletter, version 2",
    "newsletter, version 1",
    "survey, version 1",
  ]);
});

it("who agrees to a text agrees to a purpose in a version of it", () => {
  expect(giveBody({ text: "newsletter 12", source: "letter" })).toEqual({
    purpose: "newsletter",
    textVersion: 12,
    source: "letter",
  });
});

it("a consent for one channel says so", () => {
  expect(nameOf({ purpose: "newsletter" })).toBe("newsletter");
  expect(nameOf({ purpose: "newsletter", channel: "SMS" })).toBe("newsletter by SMS");
});
