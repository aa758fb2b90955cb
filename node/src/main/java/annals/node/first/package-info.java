/** What the first start of an empty installation brings: a token, a pipeline, a story to look at. */
@NullMarked
package annals.node.first;

import org.jspecify.annotations.NullMarked;
