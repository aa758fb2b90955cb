import { Button } from "@mantine/core";
import { useState } from "react";
import { Answer } from "@/shared/ui/Answer";
import { IconPlus } from "@/shared/ui/icons";
import { AddPerson } from "./AddPerson";
import styles from "./administration.module.css";
import { PersonRow } from "./PersonRow";
import { usePersons } from "./useAdministration";

/** Who may sign in, and with which roles. */
export function PeopleTab() {
  const people = usePersons();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className={styles.head}>
        <span className="dimmed">Who may sign in, and what their roles let them do.</span>
        <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setAdding(true)}>
          Add person
        </Button>
      </div>
      <Answer query={people} what="people" rows={10}>
        {(entries) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
          <section className="panel scroll-x" aria-label="People" tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Login</th>
                  <th scope="col">Department</th>
                  <th scope="col">Roles</th>
                  <th scope="col">Added</th>
                  <th scope="col">
                    <span className="visually-hidden">What can be done</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.map((person) => (
                  <PersonRow key={person.personId} person={person} />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Answer>
      {adding && <AddPerson close={() => setAdding(false)} />}
    </>
  );
}
