package annals.query.search;

import annals.query.shared.LikePattern;
import annals.query.shared.Sql;
import java.util.Collections;

/**
 * Finds the best of one kind: of each way to fit the first few only, which an index finds however many there are, and then
 * each once with its best way.
 */
final class SearchSql {

    private static final int EXACT = 0;
    private static final int NAME = 1;
    private static final int WORD = 2;
    private static final int INSIDE = 3;

    private final Place place;
    private final int limit;
    private final Sql sql = Sql.of("with fits as (");
    private boolean some;

    private SearchSql(Place place, int limit) {
        this.place = place;
        this.limit = limit;
    }

    static Sql of(Place place, Typed typed, int limit) {
        return new SearchSql(place, limit).of(typed);
    }

    private Sql of(Typed typed) {
        String term = typed.term();
        fits(EXACT, place.exact(), term);
        fits(NAME, place.name(), LikePattern.prefix(term));
        fits(WORD, place.name(), LikePattern.word(term));
        typed.ids().ifPresent(this::id);
        if (typed.isLongEnoughForInside()) {
            fits(INSIDE, place.any(), LikePattern.inside(term));
        }
        if (!place.phone().isEmpty()) {
            typed.phone().ifPresent(this::phone);
        }
        return sql.and("), best as (select id, min(rank) as rank from fits group by id)")
                .and("select b.rank, b.id, " + place.title() + " as title, " + place.detail() + " as detail,")
                .and(place.state() + " as state, " + place.open() + " as open, " + place.at() + " as at, t.customer_id")
                .and("from best b join " + place.table() + " on " + place.id() + " = b.id " + place.joined())
                .and("order by b.rank, " + place.order() + " limit ?", limit);
    }

    private void id(Typed.Ids ids) {
        begin(ids.isOne() ? EXACT : NAME).and(place.id() + " between ? and ?", ids.first(), ids.last());
        end();
    }

    /** A whole number is as good as an address; the beginning of one is as good as any part. */
    private void phone(String pattern) {
        fits(EXACT, place.phone(), pattern + '$');
        fits(INSIDE, place.phone(), pattern);
    }

    private void fits(int rank, String condition, String value) {
        int places = condition.split("\\?", -1).length - 1;
        begin(rank).and(condition, Collections.nCopies(places, value).toArray());
        end();
    }

    private Sql begin(int rank) {
        sql.and(some ? "union all" : "");
        some = true;
        return sql.and("(select " + place.id() + " as id, " + rank + " as rank from " + place.table() + " where");
    }

    private void end() {
        sql.and("order by " + place.order() + " limit ?)", limit);
    }
}
