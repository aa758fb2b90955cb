import { Autocomplete, Button, FileButton, Select } from "@mantine/core";
import { words } from "@/shared/ui/words";
import { FilePick } from "./FilePick";
import { settingFault } from "./faults";
import styles from "./imports.module.css";
import { KINDS, type Kind } from "./kinds";
import { CHARSETS, DELIMITERS } from "./readSample";
import { useImports } from "./useImports";
import type { NewImport } from "./useNewImport";

/** Which file, what its rows are, and which system it comes from. */
export function FileStep({ make }: { make: NewImport }) {
  const { draft, files, samples } = make;
  const ordersLack = draft?.mapping.kind === "ORDERS" && !files.lines;
  return (
    <>
      <section className={styles.panel} aria-label="File">
        <FilePick
          label="a CSV file"
          hint="or drop it here; up to 1 GiB"
          file={files.rows}
          choose={(file) => make.choose("rows", file)}
        />
        {draft?.mapping.kind === "ORDERS" && (
          <div style={{ marginTop: 12 }}>
            <FilePick
              label="the file of the lines"
              hint="what was ordered: a row for each product of an order"
              file={files.lines}
              choose={(file) => make.choose("lines", file)}
            />
          </div>
        )}
      </section>
      {draft && samples.rows && <About make={make} />}
      <div className={styles.foot}>
        {draft && samples.rows && !ordersLack && (
          <Button onClick={() => make.setStep("Columns")}>Continue to columns</Button>
        )}
        <FileButton accept="application/json,.json" onChange={(file) => file && make.loadMapping(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              Use a mapping file
            </Button>
          )}
        </FileButton>
        {ordersLack && samples.rows && <span className="dimmed">Orders need the file of their lines, too.</span>}
        {draft && !samples.rows && <span className="dimmed">The mapping is loaded. Now choose its CSV file.</span>}
      </div>
    </>
  );
}

function About({ make }: { make: NewImport }) {
  const imports = useImports();
  const { mapping } = make.draft as NonNullable<NewImport["draft"]>;
  const known = imports.data?.pages.flatMap((page) => page.entries.map((each) => each.source)) ?? [];
  return (
    <section className={`${styles.panel} ${styles.grid}`} aria-label="About the file">
      <Select
        label="Each row is"
        description="Guessed from the names of the columns."
        allowDeselect={false}
        value={mapping.kind}
        data={KINDS.map((kind) => ({ value: kind, label: words(kind) }))}
        onChange={(kind) => kind && make.setKind(kind as Kind)}
      />
      <Autocomplete
        label="Name of the other system"
        description="The same for all its files: ids of different systems never meet."
        value={mapping.source}
        data={[...new Set(known)]}
        onChange={(source) => make.setMapping({ source })}
        error={settingFault(make.faults, "source")}
      />
      <Select
        label="Characters"
        description="If letters look wrong, try another."
        allowDeselect={false}
        value={mapping.charset ?? "UTF-8"}
        data={[...new Set([mapping.charset ?? "UTF-8", ...CHARSETS])]}
        onChange={(charset) => charset && make.rewrite({ charset })}
        error={settingFault(make.faults, "charset")}
      />
      <Select
        label="Between the columns"
        description={`${make.samples.rows?.names.length} columns were found.`}
        allowDeselect={false}
        value={mapping.delimiter ?? ","}
        data={DELIMITERS}
        onChange={(delimiter) => delimiter && make.rewrite({ delimiter })}
        error={settingFault(make.faults, "delimiter")}
      />
    </section>
  );
}
