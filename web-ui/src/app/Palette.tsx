import { Modal } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { type KeyboardEvent, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { opener } from "@/shared/ui/opener";
import styles from "./Palette.module.css";
import { remember } from "./recent";
import { type Choice, useChoices } from "./useChoices";

export const palette = opener();

/** Finds a record, a place or an action, from everywhere, also out of a text field. */
export function Palette() {
  const open = palette.useOpen();
  useHotkeys([["mod+K", palette.open]], []);
  return (
    // No transition: what is typed right after Ctrl K must find the field there.
    <Modal.Root opened={open} onClose={palette.close} size={640} yOffset={64} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search or do anything">
        <Modal.Body p={0}>
          <Finder />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Finder() {
  const [text, setText] = useState("");
  const [marked, setMarked] = useState<string>();
  const { groups, searching } = useChoices(text);
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const choices = groups.flatMap((group) => group.choices);
  // The marked choice stays marked by what it is, so that results that arrive later never change what Enter opens.
  const at = Math.max(
    0,
    choices.findIndex((choice) => choice.id === marked),
  );
  const current = choices[at];

  function choose(choice: Choice, apart: boolean) {
    palette.close();
    if (choice.record) remember(choice.record);
    if (choice.run) choice.run();
    else if (choice.link && apart) window.open(choice.link, "_blank");
    else if (choice.link) navigate(choice.link);
  }

  function mark(index: number) {
    const choice = choices[(index + choices.length) % choices.length];
    setMarked(choice?.id);
    if (choice) list.current?.querySelector(`#${CSS.escape(choice.id)}`)?.scrollIntoView({ block: "nearest" });
  }

  function pressed(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const to = moves[event.key];
    if (to !== undefined && choices.length > 0) {
      event.preventDefault();
      mark(to);
    }
    if (event.key === "Enter" && current) {
      event.preventDefault();
      choose(current, event.ctrlKey || event.metaKey);
    }
  }

  return (
    <>
      <input
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setMarked(undefined);
        }}
        onKeyDown={pressed}
        placeholder="Customer, deal, ticket, order, phone, or an action"
        aria-label="Search or do anything"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-choices"
        aria-autocomplete="list"
        aria-activedescendant={current?.id}
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it
        autoFocus
        data-autofocus
        autoComplete="off"
        spellCheck={false}
      />
      <div ref={list} id="palette-choices" role="listbox" aria-label="Choices" className={styles.choices}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a listbox has no element of its own
          <div key={group.name} role="group" aria-label={group.name}>
            <div className={styles.group} aria-hidden>
              {group.name}
            </div>
            {group.choices.map((choice) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the field above
              // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
              <div
                key={choice.id}
                id={choice.id}
                role="option"
                aria-selected={choice === current}
                className={styles.choice}
                onClick={(event) => choose(choice, event.ctrlKey || event.metaKey)}
                onMouseMove={() => setMarked(choice.id)}
              >
                <choice.icon size={16} stroke={1.5} aria-hidden />
                <span className="one-line">{choice.title}</span>
                {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <div className={styles.foot} role="status">
        {hint(text, searching, choices.length)}
      </div>
    </>
  );
}

function hint(text: string, searching: boolean, found: number): string {
  if (searching) return "Searching …";
  return found === 0 ? `Nothing is called “${text}”.` : "Enter opens, Ctrl Enter in a new tab";
}
