import { Button, Group } from "@mantine/core";
import { Answer, Empty } from "@/shared/ui/Answer";
import { ImportRow } from "./ImportRow";
import { ImportStanding } from "./ImportStanding";
import styles from "./imports.module.css";
import { useImports } from "./useImports";

/** All imports, and how the one that was just begun stands. */
export function ImportList({ begun, begin }: { begun: string | undefined; begin: () => void }) {
  const imports = useImports();
  return (
    <>
      {begun && <ImportStanding importId={begun} />}
      <Answer query={imports} what="imports">
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0) {
            return (
              <Empty action={<Button onClick={begin}>Import a file</Button>}>
                Nothing was imported yet. Customers first, then what happened with them.
              </Empty>
            );
          }
          return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
            <section className="panel scroll-x" aria-label="Imports" tabIndex={0}>
              <table className={`table ${styles.list}`}>
                <thead>
                  <tr>
                    <th scope="col">Started</th>
                    <th scope="col">Source</th>
                    <th scope="col">Rows are</th>
                    <th scope="col">State</th>
                    <th scope="col" className="number">
                      Rows
                    </th>
                    <th scope="col" className="number">
                      Recorded
                    </th>
                    <th scope="col" className="number">
                      Unchanged
                    </th>
                    <th scope="col" className="number">
                      Incomplete
                    </th>
                    <th scope="col" className="number">
                      Rejected
                    </th>
                    <th scope="col" className="number">
                      Rows/s
                    </th>
                    <th scope="col">Rejections</th>
                  </tr>
                </thead>
                <tbody>
                  {entries.map((view) => (
                    <ImportRow key={view.importId} known={view} />
                  ))}
                </tbody>
              </table>
            </section>
          );
        }}
      </Answer>
      {imports.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={imports.isFetchingNextPage} onClick={() => imports.fetchNextPage()}>
            Older imports
          </Button>
        </Group>
      )}
    </>
  );
}
