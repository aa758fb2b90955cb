/** How deal events of older revisions are read: one pure step from a revision to the next. */
@NullMarked
package annals.api.sales.deal.upcast;

import org.jspecify.annotations.NullMarked;
