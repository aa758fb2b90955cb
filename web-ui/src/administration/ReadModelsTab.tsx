import { Text } from "@mantine/core";
import { Answer } from "@/shared/ui/Answer";
import { ReadModelRow } from "./ReadModelRow";
import { useStatus } from "./useAdministration";

/** How far each read model has read the log, and what stops those that stopped. */
export function ReadModelsTab() {
  const status = useStatus();
  return (
    <Answer query={status} what="status" rows={8}>
      {({ head, readModels, rebuilds, versions }) => (
        <>
          <Text mb="sm" c="dimmed">
            The log's latest position is {head.toLocaleString()}. What the screens show is read from it by these.
          </Text>
          <ul className="list panel">
            {readModels.map((model) => (
              <ReadModelRow
                key={model.name}
                model={model}
                head={head}
                rebuild={rebuilds.find((one) => one.readModel === model.name)}
              />
            ))}
          </ul>
          <Text mt="sm" size="sm" c="dimmed">
            {Object.entries(versions)
              .map(([name, version]) => `${name} ${version}`)
              .join(" · ")}
          </Text>
        </>
      )}
    </Answer>
  );
}
