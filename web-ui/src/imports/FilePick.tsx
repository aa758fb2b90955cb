import { Button, Text } from "@mantine/core";
import { type DragEvent, useId, useRef, useState } from "react";
import styles from "./imports.module.css";

interface Props {
  label: string;
  hint: string;
  file: File | undefined;
  choose: (file: File) => void;
}

const size = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** Chooses a file, or takes one that is dropped. */
export function FilePick({ label, hint, file, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [first] = event.dataTransfer.files;
    if (first) choose(first);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={styles.file}
      {...(over ? { "data-over": true } : {})}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <input
        ref={input}
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label={label}
        onChange={(event) => {
          const [first] = event.currentTarget.files ?? [];
          if (first) choose(first);
          event.currentTarget.value = "";
        }}
      />
      <Button variant={file ? "default" : "filled"} onClick={() => input.current?.click()}>
        {file ? "Choose another file" : `Choose ${label}`}
      </Button>
      {file ? (
        <Text>
          <strong>{file.name}</strong> · {size.format(Math.max(0.1, file.size / 1024))} KiB
        </Text>
      ) : (
        <Text c="dimmed">{hint}</Text>
      )}
    </div>
  );
}
