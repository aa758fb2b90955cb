import { Button } from "@mantine/core";
import { ColumnsTable } from "./ColumnsTable";
import { ConstantsForm } from "./ConstantsForm";
import styles from "./imports.module.css";
import { MissingNote } from "./MissingNote";
import type { NewImport } from "./useNewImport";
import { WordsForm } from "./WordsForm";
import { WritingForm } from "./WritingForm";

/** What each column becomes, and what no column tells. */
export function ColumnsStep({ make }: { make: NewImport }) {
  const hasLines = make.draft?.mapping.kind === "ORDERS";
  return (
    <>
      <MissingNote make={make} />
      <ColumnsTable make={make} part="rows" title={`Columns of ${make.samples.rows?.name}`} />
      <ConstantsForm make={make} part="rows" />
      {hasLines && make.samples.lines && (
        <>
          <ColumnsTable make={make} part="lines" title={`Columns of ${make.samples.lines.name}`} />
          <ConstantsForm make={make} part="lines" />
        </>
      )}
      <WordsForm make={make} part="rows" />
      <WritingForm make={make} />
      <div className={styles.foot}>
        <Button onClick={() => make.setStep("Check")}>Continue to check</Button>
        <Button variant="default" onClick={() => make.setStep("File")}>
          Back to file
        </Button>
      </div>
    </>
  );
}
