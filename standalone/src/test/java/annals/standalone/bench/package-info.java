/** Measurements of the running product, started by hand; figures are compared within one run, never across runs. */
@NullMarked
package annals.standalone.bench;

import org.jspecify.annotations.NullMarked;
