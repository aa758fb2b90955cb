import { Anchor, Button } from "@mantine/core";
import { Link } from "react-router";
import { useLastAction } from "@/shared/ui/lastAction";

/** What was done last, until the next thing is done; never in the way, never gone before it is read. */
export function LastActionLine() {
  const action = useLastAction();
  return (
    <>
      <span role="status">{action?.text}</span>
      {action?.undo && (
        <Button variant="subtle" size="compact-sm" onClick={action.undo}>
          Undo
        </Button>
      )}
      {action?.link && (
        <Anchor component={Link} to={action.link} size="sm">
          Open
        </Anchor>
      )}
    </>
  );
}
