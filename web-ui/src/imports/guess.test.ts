import { describe, expect, it } from "vitest";
import { guessDraft } from "./guess";
import { missing } from "./guessMapping";
import { FIELDS, KINDS } from "./kinds";
import { fromJson, toJson } from "./mapping";
import { preview } from "./preview";
import { parseSample } from "./readSample";

const STAGES = ["PROSPECTING", "QUALIFICATION", "PROPOSAL", "NEGOTIATION", "WON", "LOST"];
const KNOWN = { zone: "America/New_York" };

function sample(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return parseSample(name, bytes.length, bytes);
}

const sales = sample(
  "sales_pipeline.csv",
  `account,opportunity_id,sales_agent,deal_stage,product,close_date,close_value,created_on
Sunnamplex,67HY0MW7,Donn Cantrell,Won,GTXBasic,2017-05-06,500.0,2017-04-24
,MA82HVCI,James Ascencio,In_Progress,GTXPro,,,2017-06-15
Konex,K1KD6CUT,Donn Cantrell,Lost,GTXBasic,2017-03-18,0.0,2017-01-03
`,
);

describe("the sales file of another system", () => {
  const { mapping, sure } = guessDraft(sales, STAGES, KNOWN);

  it("is known to hold deals, and every needed field but the currency is found", () => {
    expect(mapping.kind).toBe("DEALS");
    expect(missing(FIELDS.DEALS, mapping).map((field) => field.name)).toEqual(["currency"]);
  });

  it("is mapped as an expert would", () => {
    expect(toJson({ ...mapping, source: "crm" })).toEqual({
      source: "crm",
      kind: "DEALS",
      zone: "America/New_York",
      fields: {
        externalId: "opportunity_id",
        customer: "account",
        name: { columns: ["product", "account"], join: " for " },
        amount: { column: "close_value", default: "0" },
        owner: "sales_agent",
        stage: { column: "deal_stage", translate: { Won: "", In_Progress: "QUALIFICATION", Lost: "" } },
        outcome: { column: "deal_stage", translate: { Won: "WON", In_Progress: "OPEN", Lost: "LOST" } },
        openedAt: "created_on",
        closedAt: "close_date",
      },
    });
  });

  it("asks to look at what is translated or decided, not at what is plain", () => {
    expect(sure).toMatchObject({ externalId: "sure", owner: "sure", openedAt: "sure", stage: "look", amount: "look" });
  });

  it("is shown as it will be, and why rows would be rejected", () => {
    const priced = { ...mapping, fields: { ...mapping.fields, currency: { constant: "USD" } } };
    const [won, open] = preview(priced, priced, FIELDS.DEALS, sales.names, sales.rows, STAGES);
    expect(won?.fault).toBeUndefined();
    expect(won?.values.name?.text).toBe("GTXBasic for Sunnamplex");
    expect(open?.values.amount?.text).toBe("0");
    expect(open?.values.stage?.text).toBe("QUALIFICATION");
    const wrong = { ...priced, dates: ["MM/dd/yyyy"] };
    const [rejected] = preview(wrong, wrong, FIELDS.DEALS, sales.names, sales.rows, STAGES);
    expect(rejected?.fault).toBe("Opened: 2017-04-24 is no date written as said.");
  });
});

describe("customers", () => {
  it("without ids go by their names", () => {
    const { mapping } = guessDraft(
      sample("accounts.csv", "account,revenue,employees\nSilis,5339.57,18053.0\nKan,1,2"),
      STAGES,
      KNOWN,
    );
    expect(mapping.kind).toBe("CUSTOMERS");
    expect(mapping.fields).toEqual({
      name: { column: "account" },
      externalId: { column: "account" },
      kind: { constant: "ORGANIZATION" },
    });
  });

  it("keep their whole address, and broken phone numbers reject nobody", () => {
    const text = `customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax
ALFKI,Alfreds Futterkiste,Maria Anders,Sales Representative,Obere Str. 57,Berlin,NULL,12209,Germany,030-0074321,030-0076545
AROUT,Around the Horn,Thomas Hardy,Sales Representative,120 Hanover Sq., London,London,NULL,WA1 1DP,UK,(171) 555-7788,NULL`;
    const { mapping } = guessDraft(sample("customers.csv", text), STAGES, KNOWN);
    expect(mapping).toMatchObject({ kind: "CUSTOMERS", nullWords: ["NULL"], absorbExtraCells: "address" });
    expect(mapping.fields).toEqual({
      externalId: { column: "customerID" },
      name: { column: "companyName" },
      kind: { constant: "ORGANIZATION" },
      note: { columns: ["contactName", "contactTitle"], join: ", " },
      address: { columns: ["address", "city", "region", "postalCode", "country"], join: ", " },
      phone: { column: "phone", ifInvalid: "LEAVE_OUT" },
      fax: { column: "fax", ifInvalid: "LEAVE_OUT" },
      region: { column: "country", translate: { Germany: "DE", UK: "GB" }, ifInvalid: "LEAVE_OUT" },
    });
  });

  it("whose names are of people are people", () => {
    const text =
      "id;first name;last name;name;e-mail\n1;Ana;Ruiz;Ana Ruiz;ana@example.com\n2;Tom;Berg;Tom Berg;tom@example.com";
    const { mapping } = guessDraft(sample("contacts.csv", text), STAGES, KNOWN);
    expect(mapping.delimiter).toBe(";");
    expect(mapping.fields.kind).toEqual({ constant: "PERSON" });
    expect(mapping.fields.email).toEqual({ column: "e-mail", ifInvalid: "LEAVE_OUT" });
  });
});

describe("what was done with tickets", () => {
  const text = `concept:name,org:resource,time:timestamp,Activity,Resource,case:concept:name
Assign seriousness,Value 2,2010-01-13 08:40:25+00:00,Assign seriousness,Value 2,Case3608
Take in charge ticket,Value 2,2010-01-29 08:52:27+00:00,Take in charge ticket,Value 2,Case3608
Require upgrade,Value 1,2010-02-01 08:52:27+00:00,Require upgrade,Value 1,Case3609
VERIFIED,Value 1,2010-02-02 08:52:27+00:00,VERIFIED,Value 1,Case3609`;
  const { mapping } = guessDraft(sample("helpdesk.csv", text), STAGES, KNOWN);

  it("is known by its activity and time", () => {
    expect(mapping.kind).toBe("TICKET_ACTIONS");
    expect(missing(FIELDS.TICKET_ACTIONS, mapping)).toEqual([]);
    expect(mapping.fields).toMatchObject({
      ticket: { column: "case:concept:name" },
      at: { column: "time:timestamp" },
      name: { column: "Activity" },
    });
  });

  it("is put into our words, and what has none is recorded as it is", () => {
    expect(mapping.fields.action?.translate).toMatchObject({ "Assign seriousness": "CLASSIFY", VERIFIED: "RECORD" });
  });
});

describe("orders", () => {
  const orders = sample(
    "orders.csv",
    `orderID,customerID,employeeID,orderDate,requiredDate,shippedDate,shipVia,freight,shipName,shipAddress
10248,VINET,5,1996-07-04 00:00:00.000,1996-08-01 00:00:00.000,1996-07-16 00:00:00.000,3,32.38,Vins,59 rue
10249,TOMSP,6,1996-07-05 00:00:00.000,1996-08-16 00:00:00.000,1996-07-10 00:00:00.000,1,11.61,Toms,Luisenstr. 48`,
  );
  const lines = sample(
    "order-details.csv",
    "orderID,productID,unitPrice,quantity,discount\n10248,11,14.00,12,0\n10248,42,9.80,10,0.05",
  );

  it("have lines in a second file", () => {
    const { mapping } = guessDraft(orders, STAGES, KNOWN, lines);
    expect(mapping.kind).toBe("ORDERS");
    expect(mapping.dates).toEqual([]);
    expect(mapping.fields).toEqual({
      externalId: { column: "orderID" },
      customer: { column: "customerID" },
      orderedAt: { column: "orderDate" },
      promisedDate: { column: "requiredDate" },
      shippedAt: { column: "shippedDate" },
      carrier: { column: "shipVia" },
    });
    expect(mapping.lines?.fields).toEqual({
      order: { column: "orderID" },
      product: { column: "productID" },
      unitPrice: { column: "unitPrice" },
      quantity: { column: "quantity" },
      discount: { column: "discount" },
    });
  });
});

describe("a mapping", () => {
  it("that is ready can be loaded, and is sent as it was", () => {
    const json = { source: "erp", kind: "DEALS", fields: { externalId: "id", currency: { constant: "EUR" } } };
    expect(toJson(fromJson(JSON.stringify(json), KINDS))).toEqual(json);
  });

  it("that is none is refused with a reason", () => {
    expect(() => fromJson("no", KINDS)).toThrow("no JSON");
    expect(() => fromJson('{"kind":"CARS","fields":{}}', KINDS)).toThrow("no mapping");
  });
});
