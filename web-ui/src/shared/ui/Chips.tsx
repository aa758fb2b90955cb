import styles from "./Chips.module.css";

export interface Chip {
  value: string;
  word: string;
  count?: number | undefined;
  /** What of the count needs attention, such as "3 late". */
  alert?: string | undefined;
}

interface Props {
  label: string;
  chips: Chip[];
  value: string;
  onChange: (value: string) => void;
}

/** A filter that shows what it would show: one of its values is always on. */
export function Chips({ label, chips, value, onChange }: Props) {
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{label}</legend>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className={styles.chip}
          aria-pressed={chip.value === value}
          onClick={() => onChange(chip.value)}
        >
          {chip.word}
          {chip.count !== undefined && <span className={styles.count}>{chip.count.toLocaleString()}</span>}
          {chip.alert && <span className={styles.alert}>{chip.alert}</span>}
        </button>
      ))}
    </fieldset>
  );
}
