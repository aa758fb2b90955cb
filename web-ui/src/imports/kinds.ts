/** What the rows of a file can be, and what each needs and may have; the same as the server's own table. */
export const KINDS = ["CUSTOMERS", "DEALS", "TICKETS", "TICKET_ACTIONS", "ORDERS", "SHIPMENTS", "TOUCHPOINTS"] as const;
export type Kind = (typeof KINDS)[number];

export type Shape =
  | "text"
  | "moment"
  | "day"
  | "number"
  | "email"
  | "phone"
  | "url"
  | "country"
  | "currency"
  | "choice";

export interface Field {
  name: string;
  /** What people call it. */
  word: string;
  needed: boolean;
  shape: Shape;
  /** Our words, for a choice. */
  choices?: readonly string[];
  /** What other systems call such a column; the likeliest first. */
  known: readonly string[];
  /** The value for all rows that is most likely meant if no column tells. */
  usual?: string;
  /** Several columns can make one value of it. */
  joins?: boolean;
}

export const CHANNELS =
  "EMAIL PHONE SMS CHAT WHATSAPP FACEBOOK X WEB WEB_FORM MOBILE_APP FAX DIRECT_MAIL IN_PERSON NOTE".split(" ");
const DEPARTMENTS = "SALES MARKETING SERVICE LOGISTICS ACCOUNTING PRODUCTION RESEARCH MANAGEMENT AUDIT".split(" ");
const TYPES = ["QUESTION", "INCIDENT", "PROBLEM", "SERVICE_REQUEST", "COMPLAINT"];
const REASONS =
  "PRICING COMPETITION BUDGET MISSING_FEATURES LONG_SALES_CYCLE NO_DECISION_MAKER UNRESPONSIVE POOR_FIT OTHER".split(
    " ",
  );
const ACTIONS =
  "OPEN CLASSIFY ASSIGN TAKE AWAIT_CUSTOMER AWAIT_INTERNAL RESUME RESOLVE CLOSE REOPEN CANCEL NOTE RECORD".split(" ");

type More = Partial<Pick<Field, "choices" | "usual" | "joins">>;

function needed(name: string, word: string, shape: Shape, known: string, more: More = {}): Field {
  return { name, word, needed: true, shape, known: known.split(", "), ...more };
}

function optional(name: string, word: string, shape: Shape, known: string, more: More = {}): Field {
  return { ...needed(name, word, shape, known, more), needed: false };
}

const CUSTOMER_IDS = "customer id, account id, client id, company id, customer, account, company, client, organization";
const OWNERS = "owner, account manager, sales agent, sales rep, salesperson, representative, responsible";
const CREATED = "created at, created on, created, create date, created date, creation date, opened, open date";

const TICKET = [
  needed("type", "Type", "choice", "ticket type, issue type, case type, type", {
    choices: TYPES,
    usual: "SERVICE_REQUEST",
  }),
  needed("channel", "Channel", "choice", "channel, origin, via", { choices: CHANNELS, usual: "WEB_FORM" }),
  needed("priority", "Priority", "choice", "priority, severity, urgency", {
    choices: ["LOW", "NORMAL", "HIGH", "URGENT"],
    usual: "NORMAL",
  }),
  needed("subject", "Subject", "text", "subject, title, summary", { joins: true }),
  optional("customer", "Customer (their id)", "text", CUSTOMER_IDS),
  optional("category", "Category", "text", "category, topic, product"),
];

const TRACKED = [
  optional("trackingNumber", "Tracking number", "text", "tracking number, tracking no, tracking id, tracking"),
  optional("promisedDate", "Promised day", "day", "promised date, required date, due date, estimated delivery date"),
  optional(
    "deliveredAt",
    "Delivered",
    "moment",
    "delivered at, delivered date, delivery date, delivered on, delivered",
  ),
];
const CARRIERS = "carrier, ship via, shipper, shipping company, forwarder";

export const FIELDS: Record<Kind, readonly Field[]> = {
  CUSTOMERS: [
    needed(
      "externalId",
      "Id in the other system",
      "text",
      "customer id, external id, account id, company id, client id, contact id, customer number, customer code, id, key",
    ),
    needed(
      "name",
      "Name",
      "text",
      "name, company name, customer name, account name, organization name, full name, company, customer, account, client, organization",
      { joins: true },
    ),
    needed("kind", "Person or organisation", "choice", "kind, customer type, account type", {
      choices: ["PERSON", "ORGANIZATION"],
      usual: "ORGANIZATION",
    }),
    optional("email", "E-mail", "email", "email, e mail, email address, mail"),
    optional("phone", "Phone", "phone", "phone, phone number, telephone, mobile, tel, home phone"),
    optional("fax", "Fax", "phone", "fax, fax number"),
    optional("address", "Address", "text", "address, street address, street", { joins: true }),
    optional("url", "Website", "url", "website, url, web site, homepage, domain"),
    optional("region", "Country (for phone numbers)", "country", "country, country code, nation"),
    optional("preferredChannel", "Preferred channel", "choice", "preferred channel, preference", { choices: CHANNELS }),
    optional("owner", "Owner", "text", OWNERS),
    optional("note", "Note", "text", "note, notes, comment, comments, remark", { joins: true }),
    optional(
      "registeredAt",
      "Customer since",
      "moment",
      `registered at, customer since, since, registered, ${CREATED}`,
    ),
  ],
  DEALS: [
    needed(
      "externalId",
      "Id in the other system",
      "text",
      "opportunity id, deal id, external id, opportunity number, deal number, id, key",
    ),
    needed("name", "Name", "text", "deal name, opportunity name, name, title, deal, opportunity", { joins: true }),
    needed("amount", "Amount", "number", "amount, deal value, close value, value, deal amount, total, price, revenue"),
    needed("currency", "Currency", "currency", "currency, currency code"),
    needed("openedAt", "Opened", "moment", `opened at, ${CREATED}, engage date, start date, date`),
    optional("customer", "Customer (their id)", "text", CUSTOMER_IDS),
    optional("pipeline", "Pipeline", "text", "pipeline"),
    optional("stage", "Stage", "choice", "stage, deal stage, sales stage, stage name, status, state"),
    optional("outcome", "Won or lost", "choice", "outcome, result", { choices: ["OPEN", "WON", "LOST"] }),
    optional("owner", "Owner", "text", OWNERS),
    optional("expectedCloseDate", "Expected to close", "day", "expected close date, expected close, forecast date"),
    optional("closedAt", "Closed", "moment", "closed at, close date, closed on, closed date, won date, closed"),
    optional("lostReason", "Why it was lost", "choice", "lost reason, loss reason, reason", { choices: REASONS }),
    optional("competitor", "Competitor", "text", "competitor, lost to"),
    optional("lostNote", "Note on the loss", "text", "lost note, loss note"),
  ],
  TICKETS: [
    needed(
      "externalId",
      "Id in the other system",
      "text",
      "ticket id, case id, issue id, incident id, case number, ticket number, ticket, external id, id, key",
    ),
    ...TICKET,
    needed("openedAt", "Opened", "moment", `opened at, ${CREATED}, date`),
    optional("body", "Text", "text", "body, description, text, message", { joins: true }),
  ],
  TICKET_ACTIONS: [
    needed("ticket", "Ticket (its id)", "text", "ticket id, case id, case concept name, ticket, case, issue id"),
    needed("action", "What was done, in our words", "choice", "action, activity", {
      choices: ACTIONS,
    }),
    needed("name", "What was done, as the file says it", "text", "activity name, activity, action"),
    needed("at", "When", "moment", "timestamp, time timestamp, at, complete timestamp, event time, time, date"),
    ...TICKET,
    optional("by", "By whom", "text", "resource, by, agent, user, actor, employee"),
    optional("note", "Note", "text", "note, comment, text"),
  ],
  ORDERS: [
    needed("externalId", "Id in the other system", "text", "order id, order number, order no, external id, id"),
    needed("customer", "Customer (their id)", "text", CUSTOMER_IDS),
    needed("currency", "Currency", "currency", "currency, currency code"),
    needed("orderedAt", "Ordered", "moment", `order date, ordered at, ordered on, purchase date, ${CREATED}, date`),
    optional("deal", "Deal (its id)", "text", "deal id, opportunity id"),
    optional("carrier", "Carrier", "text", CARRIERS),
    optional("shippedAt", "Shipped", "moment", "shipped at, shipped date, ship date, dispatched at, shipped"),
    ...TRACKED,
  ],
  SHIPMENTS: [
    needed(
      "externalId",
      "Id in the other system",
      "text",
      "shipment id, shipment number, delivery id, external id, id",
    ),
    needed("order", "Order (its id)", "text", "order id, order number, order no, order"),
    needed("carrier", "Carrier", "text", CARRIERS),
    needed("plannedAt", "Planned", "moment", `planned at, planned, planned date, ${CREATED}, date`),
    optional("dispatchedAt", "Dispatched", "moment", "dispatched at, shipped at, shipped date, ship date, dispatched"),
    ...TRACKED,
    optional("proof", "Proof of delivery", "text", "proof, signed by, signature"),
  ],
  TOUCHPOINTS: [
    needed(
      "externalId",
      "Id in the other system",
      "text",
      "touchpoint id, activity id, interaction id, message id, call id, external id, id",
    ),
    needed("customer", "Customer (their id)", "text", CUSTOMER_IDS),
    needed("channel", "Channel", "choice", "channel, medium, type", { choices: CHANNELS }),
    needed("direction", "Direction", "choice", "direction", {
      choices: ["INBOUND", "OUTBOUND", "INTERNAL"],
      usual: "INBOUND",
    }),
    needed("department", "Department", "choice", "department, team", { choices: DEPARTMENTS, usual: "SALES" }),
    needed("subject", "Subject", "text", "subject, title, summary", { joins: true }),
    needed("at", "When", "moment", `at, timestamp, occurred at, time, date, ${CREATED}`),
    optional("body", "Text", "text", "body, description, text, message, notes", { joins: true }),
  ],
};

export const LINE_FIELDS: readonly Field[] = [
  needed("order", "Order (its id)", "text", "order id, order number, order no, order"),
  needed("product", "Product", "text", "product id, product, sku, article, item"),
  needed("quantity", "Quantity", "number", "quantity, qty, amount"),
  needed("unitPrice", "Price of one", "number", "unit price, price"),
  optional("discount", "Discount", "number", "discount, rebate"),
];

export function fieldOf(fields: readonly Field[], name: string): Field | undefined {
  return fields.find((field) => field.name === name);
}
