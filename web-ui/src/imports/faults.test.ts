import { expect, it } from "vitest";
import { faultOf, placeOf, settingFault } from "./faults";

it("shows each fault where its cause can be changed", () => {
  expect(placeOf("/fields/amount/column")).toEqual({ part: "rows", field: "amount" });
  expect(placeOf("/fields/name/columns/1")).toEqual({ part: "rows", field: "name" });
  expect(placeOf("/lines/fields/unitPrice")).toEqual({ part: "lines", field: "unitPrice" });
  expect(placeOf("/dates/0")).toEqual({ part: "rows", setting: "dates" });
  expect(placeOf("/fields/a~1b")).toEqual({ part: "rows", field: "a/b" });
  const faults = [
    { pointer: "/source", code: "SOURCE_INVALID", detail: "1 to 40 of a-z 0-9 . -" },
    { pointer: "/lines/fields/order", code: "FIELD_MISSING", detail: "This field is needed." },
  ];
  expect(settingFault(faults, "source")).toBe("1 to 40 of a-z 0-9 . -");
  expect(faultOf(faults, "lines", "order")).toBe("This field is needed.");
  expect(faultOf(faults, "rows", "order")).toBeUndefined();
});
