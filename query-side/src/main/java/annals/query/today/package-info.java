/** What waits for whoever is signed in, from all departments. */
@NullMarked
package annals.query.today;

import org.jspecify.annotations.NullMarked;
