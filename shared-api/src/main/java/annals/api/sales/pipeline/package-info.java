/** Pipelines: the stages that deals go through, which are data and may differ from team to team. */
@NullMarked
package annals.api.sales.pipeline;

import org.jspecify.annotations.NullMarked;
