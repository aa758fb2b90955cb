import { describe, expect, it } from "vitest";
import { ISO, readMoment } from "./dates";
import { guessDates, patternsFor } from "./guessDates";
import { columnsFrom, guessDecimal } from "./guessShape";

describe("dates", () => {
  it("as ISO 8601 writes them need no pattern", () => {
    const dates = guessDates([
      "2017-05-06",
      "2017-04-24T10:15:00Z",
      "1996-07-04 00:00:00.000",
      "2010-01-13 08:40:25+00:00",
    ]);
    expect(dates).toEqual({ patterns: ISO, rivals: [] });
    expect(patternsFor([dates, undefined])).toEqual([]);
  });

  it("of America are known by a day past the twelfth", () => {
    expect(guessDates(["11/14/2016", "01/02/2017"])).toEqual({ patterns: ["MM/dd/yyyy"], rivals: [] });
    expect(guessDates(["14/11/2016", "01/02/2017"])?.patterns).toEqual(["dd/MM/yyyy"]);
    expect(guessDates(["24.12.2025 18:30", "01.01.2026 00:00"])?.patterns).toEqual(["dd.MM.yyyy HH:mm[:ss]"]);
  });

  it("that could be read the other way round are not taken for sure", () => {
    expect(guessDates(["03/04/2017", "05/06/2017"])?.rivals).toContain("dd/MM/yyyy");
  });

  it("are none where other things stand", () => {
    expect(guessDates(["GTXBasic", "12"])).toBeUndefined();
    expect(guessDates(["500.0", "0.0"])).toBeUndefined();
  });

  it("that never were are refused", () => {
    expect(readMoment("2017-02-29", ISO)).toBeUndefined();
    expect(readMoment("2016-02-29", ISO)).toEqual({ day: "2016-02-29" });
    expect(readMoment("Mar 4, 2017", ["MMM d, yyyy"])).toEqual({ day: "2017-03-04" });
    expect(readMoment("3/4/2017 1:05 PM", ["M/d/yyyy h:mm[:ss] a"])).toEqual({ day: "2017-03-04", time: "13:05:00" });
  });

  it("in two ways of writing get both patterns", () => {
    expect(patternsFor([guessDates(["11/14/2016"]), guessDates(["2016-11-14"])])).toEqual(["MM/dd/yyyy", ...ISO]);
  });
});

describe("numbers", () => {
  const decimal = (...values: string[]) =>
    guessDecimal(
      columnsFrom(
        ["n"],
        values.map((value) => [value]),
        [],
      ),
    );

  it("tell their signs", () => {
    expect(decimal("1.234,50", "12,00")).toEqual({ decimalSeparator: ",", groupingSeparator: "." });
    expect(decimal("1,234.50", "12.00")).toEqual({ decimalSeparator: ".", groupingSeparator: "," });
    expect(decimal("500.0", "31")).toEqual({ decimalSeparator: ".", groupingSeparator: "" });
  });
});
