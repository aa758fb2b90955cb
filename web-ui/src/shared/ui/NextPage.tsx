import { Button, Center } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; isFetching: boolean; fetchNextPage: () => unknown };
}

/** The end of a list that has more: the next page comes when one scrolls near, or presses. */
export function NextPage({ query }: Props) {
  const { ref, entry } = useIntersection({ rootMargin: "600px" });
  const near = entry?.isIntersecting ?? false;
  const { hasNextPage, isFetching, fetchNextPage } = query;
  // Where the page is scrolled to is outside of React.
  useEffect(() => {
    if (near && hasNextPage && !isFetching) fetchNextPage();
  }, [near, hasNextPage, isFetching, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <Center ref={ref} p="sm">
      <Button variant="subtle" size="compact-sm" loading={query.isFetchingNextPage} onClick={() => fetchNextPage()}>
        More
      </Button>
    </Center>
  );
}
