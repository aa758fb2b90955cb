import type { Guess } from "./guessMapping";
import { sourceFor } from "./guessMapping";
import { plainName } from "./guessNames";
import type { Column } from "./guessShape";
import { type Field, fieldOf } from "./kinds";
import { columnsOf, type Source } from "./mapping";

/** What a person would think of next: fields that share a column, that are put together of several, or are always alike. */
export function guessRest(
  guess: Guess,
  fields: readonly Field[],
  columns: readonly Column[],
  stages: readonly string[],
) {
  const rest = new Rest(guess, fields, columns, stages);
  rest.outcomeOfStage();
  rest.idAndName();
  rest.nameOfActions();
  rest.nameOfDeals();
  rest.subjectOfTickets();
  rest.wholeAddress();
  rest.contactAsNote();
  rest.usualValues();
}

class Rest {
  constructor(
    private readonly guess: Guess,
    private readonly fields: readonly Field[],
    private readonly columns: readonly Column[],
    private readonly stages: readonly string[],
  ) {}

  /** Whether a deal is won often stands where its stage stands. */
  outcomeOfStage() {
    const column = this.columnOf("stage");
    const ends = column?.words.some((word) => /\b(won|lost)\b/i.test(word));
    if (column && ends && this.lacks("outcome")) this.from("outcome", column);
  }

  /** Who has no ids goes by names. */
  idAndName() {
    const id = fieldOf(this.fields, "externalId");
    if (!id || !fieldOf(this.fields, "email")) return;
    if (this.lacks("externalId") && this.columnOf("name")) this.from("externalId", this.columnOf("name") as Column);
    if (this.lacks("name") && this.columnOf("externalId")) this.from("name", this.columnOf("externalId") as Column);
  }

  nameOfActions() {
    const told = this.columnOf("action") ?? this.columnOf("name");
    if (!told || !fieldOf(this.fields, "action")) return;
    if (this.lacks("name")) this.from("name", told);
    if (this.lacks("action")) this.from("action", told);
  }

  /** "GTXBasic for Sunnamplex": what is sold, and to whom. */
  nameOfDeals() {
    if (!fieldOf(this.fields, "amount") || !this.lacks("name")) return;
    const product = this.free(/^(product|item|service)( name)?$/);
    const parts = [product?.name, this.columnOf("customer")?.name].filter((name) => name !== undefined);
    if (parts.length > 0) this.put("name", parts, " for ");
  }

  subjectOfTickets() {
    const ticket = this.columnOf("ticket");
    if (ticket && this.lacks("subject")) this.from("subject", ticket);
  }

  wholeAddress() {
    const source = this.guess.table.fields.address;
    if (!source) return;
    const order = [/^(city|town)$/, /^(region|state|province|county)$/, /^(postal code|post code|zip|zip code)$/];
    const parts = order.map((name) => this.free(name)?.name).filter((name) => name !== undefined);
    const country = this.columnOf("region")?.name;
    if (parts.length > 0) this.put("address", [...columnsOf(source), ...parts, ...(country ? [country] : [])], ", ");
  }

  contactAsNote() {
    if (!this.lacks("note")) return;
    const parts = [/^contact( name| person)?$/, /^contact (title|role|position)$/].map((name) => this.free(name)?.name);
    const found = parts.filter((name) => name !== undefined);
    if (found.length > 0) this.put("note", found, ", ");
  }

  usualValues() {
    for (const field of this.fields) {
      if (field.usual === undefined || !this.lacks(field.name)) continue;
      const person =
        field.name === "kind" &&
        this.columns.some(({ name }) => /^(first|last|given|family) name$/.test(plainName(name)));
      this.guess.table.fields[field.name] = { constant: person ? "PERSON" : field.usual };
      this.guess.sure[field.name] = "look";
    }
  }

  private lacks(name: string): boolean {
    return fieldOf(this.fields, name) !== undefined && !this.guess.table.fields[name];
  }

  private columnOf(name: string): Column | undefined {
    const source = this.guess.table.fields[name];
    return source ? this.columns.find((column) => column.name === columnsOf(source)[0]) : undefined;
  }

  /** A column of that name that became nothing yet. */
  private free(name: RegExp): Column | undefined {
    const used = Object.values(this.guess.table.fields).flatMap(columnsOf);
    return this.columns.find((column) => name.test(plainName(column.name)) && !used.includes(column.name));
  }

  private from(name: string, column: Column) {
    this.set(name, sourceFor(fieldOf(this.fields, name) as Field, column, this.stages).source);
  }

  private put(name: string, columns: string[], join: string) {
    this.set(name, columns.length === 1 ? { column: columns[0] as string } : { columns, join });
  }

  private set(name: string, source: Source) {
    this.guess.table.fields[name] = source;
    this.guess.sure[name] = "look";
  }
}
