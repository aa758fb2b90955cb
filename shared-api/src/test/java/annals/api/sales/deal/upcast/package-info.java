/** Deal events of older revisions still load. */
@NullMarked
package annals.api.sales.deal.upcast;

import org.jspecify.annotations.NullMarked;
