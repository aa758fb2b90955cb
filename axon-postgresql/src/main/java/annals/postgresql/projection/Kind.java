package annals.postgresql.projection;

/** What one statement does to the rows it is given. */
enum Kind {
    INSERT,
    UPSERT,
    UPDATE,
    UPDATE_IF_PRESENT,
    DELETE;

    boolean isUpdate() {
        return this == UPDATE || this == UPDATE_IF_PRESENT;
    }
}
