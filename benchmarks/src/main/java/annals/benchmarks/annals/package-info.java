/** The product as contender: its library in the contender's process, or its packaged assembly over HTTP. */
@NullMarked
package annals.benchmarks.annals;

import org.jspecify.annotations.NullMarked;
