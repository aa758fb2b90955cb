package annals.postgresql.projection;

/** The token store's statements. */
final class TokenSql {

    /** Waits for the disk, unlike what follows: a place that is lost is read again, but without a row there is none. */
    static final String INITIALIZE = "insert into projection.token (processor, segment, token, token_type, position)"
            + " select $1, $2, $3, $4, $5 from set_config('synchronous_commit', 'on', true) on conflict do nothing";

    /** Not if the place is behind what was committed before: then a crash of the database has taken that away. */
    static final String STORE = "update projection.token set token = $1, token_type = $2, position = $3,"
            + " claimed_at = clock_timestamp() where processor = $4 and segment = $5 and owner = $6 and position >= $7";

    static final String CLAIM = "update projection.token set owner = $1, claimed_at = clock_timestamp()"
            + " where processor = $2 and segment = $3 and (owner is null or owner = $1"
            + " or claimed_at < clock_timestamp() - make_interval(secs => $4::double precision))"
            + " returning token, token_type";
    static final String RELATIVES =
            "select count(*) from projection.token where processor = $1 and segment in ($2, $3)";
    static final String EXTEND = "update projection.token set claimed_at = clock_timestamp()"
            + " where processor = $1 and segment = $2 and owner = $3 and position >= $4";
    static final String RELEASE = "update projection.token set owner = null, claimed_at = clock_timestamp()"
            + " where processor = $1 and segment = $2 and owner = $3";
    static final String DELETE = "delete from projection.token where processor = $1 and segment = $2 and owner = $3";
    static final String FORGET =
            "update projection.token set owner = null where starts_with(owner, $1) and owner <> $2";
    static final String SEGMENTS = "select segment from projection.token where processor = $1 order by segment";
    static final String AVAILABLE = "select segment from projection.token where processor = $1 and (owner is null"
            + " or owner = $2 or claimed_at < clock_timestamp() - make_interval(secs => $3::double precision))"
            + " order by segment";

    private TokenSql() {}
}
