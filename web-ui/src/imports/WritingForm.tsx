import { Select, TagsInput, Title } from "@mantine/core";
import { settingFault } from "./faults";
import type { Draft } from "./guess";
import { PATTERNS } from "./guessDates";
import styles from "./imports.module.css";
import type { NewImport } from "./useNewImport";

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** How the file writes dates, numbers and what it does not know. */
export function WritingForm({ make }: { make: NewImport }) {
  const { mapping } = make.draft as Draft;
  const fault = (setting: string) => settingFault(make.faults, setting);
  return (
    <section className={styles.panel} aria-label="How it is written">
      <Title order={2} mb="sm">
        How it is written
      </Title>
      <div className={styles.grid}>
        <TagsInput
          label="Dates"
          description="None: year-month-day (ISO 8601). Tried in turn."
          placeholder={mapping.dates?.length ? "" : "yyyy-MM-dd"}
          value={mapping.dates ?? []}
          data={PATTERNS}
          onChange={(dates) => make.setMapping({ dates })}
          error={fault("dates")}
        />
        <Select
          label="Time zone"
          description="Where the clocks were, for times without an offset."
          value={mapping.zone ?? "UTC"}
          data={ZONES.includes(mapping.zone ?? "UTC") ? ZONES : [mapping.zone as string, ...ZONES]}
          limit={100}
          searchable
          allowDeselect={false}
          onChange={(zone) => zone && make.setMapping({ zone })}
          error={fault("zone")}
        />
        <Select
          label="Before the decimals"
          description="As in 1234.50 or 1234,50."
          value={mapping.decimalSeparator ?? "."}
          data={[
            { value: ".", label: "Point ." },
            { value: ",", label: "Comma ," },
          ]}
          allowDeselect={false}
          onChange={(sign) => sign && make.setMapping({ decimalSeparator: sign })}
          error={fault("decimalSeparator")}
        />
        <Select
          label="Between thousands"
          description="As in 1,234 or 1.234."
          value={mapping.groupingSeparator ?? ""}
          data={[
            { value: "", label: "Nothing" },
            { value: ",", label: "Comma ," },
            { value: ".", label: "Point ." },
            { value: "'", label: "Apostrophe '" },
            { value: " ", label: "Blank" },
          ]}
          allowDeselect={false}
          onChange={(sign) => make.setMapping({ groupingSeparator: sign ?? "" })}
          error={fault("groupingSeparator")}
        />
        <TagsInput
          label="Words for nothing"
          description="What the file writes where it has no value."
          value={mapping.nullWords ?? []}
          data={["NULL", "N/A", "-"]}
          onChange={(nullWords) => make.setMapping({ nullWords })}
          error={fault("nullWords")}
        />
        <Select
          label="Takes what is too much (optional)"
          description="The column whose unquoted delimiters make rows too long."
          value={mapping.absorbExtraCells ?? null}
          data={make.samples.rows ? [...new Set(make.samples.rows.names)].filter(Boolean) : []}
          clearable
          onChange={(column) => {
            const { absorbExtraCells: _, ...rest } = mapping;
            const draft = make.draft as Draft;
            make.setDraft({ ...draft, mapping: column ? { ...rest, absorbExtraCells: column } : rest });
          }}
          error={fault("absorbExtraCells")}
        />
      </div>
    </section>
  );
}
