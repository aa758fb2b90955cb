package annals.query.search;

import annals.api.search.FoundKind;

/**
 * Where things of one kind are found. All parts are SQL about the table's row {@code t}; in conditions each {@code ?}
 * stands for what is looked for.
 *
 * @param screen path before the id
 * @param readModel whose table it is
 * @param joined what the detail needs beside the table
 * @param id column of the id
 * @param detail what tells namesakes apart
 * @param open whether it is not finished
 * @param at its moment
 * @param exact condition of the one thing that is called so
 * @param name condition that a pattern fits the name
 * @param any condition that a pattern fits anything it is found by
 * @param phone condition that a regular expression fits a phone number; empty if there is none
 */
record Place(
        FoundKind kind,
        String screen,
        String readModel,
        String table,
        String joined,
        String id,
        String title,
        String detail,
        String state,
        String open,
        String at,
        String exact,
        String name,
        String any,
        String phone) {

    /** For what is never finished. */
    static final String ALWAYS = "true";

    /** What is open before what is finished, the latest first. */
    String order() {
        return (open.equals(ALWAYS) ? "" : open + " desc, ") + at + " desc, " + id;
    }
}
