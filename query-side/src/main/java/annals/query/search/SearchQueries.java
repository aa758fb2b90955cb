package annals.query.search;

import annals.api.search.FoundEntry;
import annals.api.search.SearchView;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks through everything at once. */
@Component
class SearchQueries {

    private final ReadModelReader reader;

    SearchQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * The best of all kinds: an id, an address or a number itself, then names that begin so, names with a word that
     * begins so, and whatever has it inside; what is open before what is finished, and the latest first.
     *
     * @param typed nothing finds nothing
     */
    Mono<SearchView> answer(String typed, int limit, long atLeast) {
        return Flux.fromIterable(Places.ALL)
                .flatMap(place -> found(place, Typed.of(typed), limit, atLeast))
                .collectList()
                .map(answers -> together(answers, limit));
    }

    private Mono<Answer<List<Found>>> found(Place place, Typed typed, int limit, long atLeast) {
        return reader.read(place.readModel(), atLeast, connection -> {
            Flux<Found> found = typed.term().isEmpty()
                    ? Flux.empty()
                    : SearchSql.of(place, typed, limit).on(connection, row -> Found.of(place, row));
            return found.collectList();
        });
    }

    private static SearchView together(List<Answer<List<Found>>> answers, int limit) {
        List<FoundEntry> entries = answers.stream()
                .flatMap(answer -> answer.value().stream())
                .sorted(Found.BEST_FIRST)
                .limit(limit)
                .map(Found::entry)
                .toList();
        long position = answers.stream().mapToLong(Answer::position).min().orElseThrow();
        return new SearchView(entries, position);
    }
}
