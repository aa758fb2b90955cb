package annals.query.privacy.subject;

import static annals.api.access.Role.*;

import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.privacy.ConsentTextView;
import annals.api.privacy.ConsentsView;
import annals.api.privacy.RequestFilter;
import annals.api.privacy.RequestKind;
import annals.api.privacy.RequestState;
import annals.api.privacy.RequestView;
import annals.api.privacy.SubjectView;
import annals.api.shared.Page;
import annals.query.shared.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy")
class SubjectController {

    private final SubjectQueries subjects;
    private final RequestQueries requests;

    SubjectController(SubjectQueries subjects, RequestQueries requests) {
        this.subjects = subjects;
        this.requests = requests;
    }

    @GetMapping("/requests")
    @Allowed({PRIVACY_OFFICER, AUDITOR, ADMIN})
    Mono<ResponseEntity<Page<RequestView>>> requests(
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(required = false) @Nullable RequestKind kind,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var filter = new RequestFilter(state, kind, overdue, customerId);
        return Pages.answer(requests.answer(filter, cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }

    @GetMapping("/subjects/{customerId}")
    @Allowed({PRIVACY_OFFICER, AUDITOR, ADMIN})
    Mono<ResponseEntity<SubjectView>> subject(
            @PathVariable CustomerId customerId, @RequestParam(required = false) @Nullable Long atLeast) {
        return subjects.subject(customerId, Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position()).body(view));
    }

    @GetMapping("/subjects/{customerId}/consents")
    @Allowed({SALES_REP, SALES_MANAGER, SERVICE_AGENT, SERVICE_SUPERVISOR, MARKETER, PRIVACY_OFFICER, AUDITOR, ADMIN})
    Mono<ResponseEntity<ConsentsView>> consents(
            @PathVariable CustomerId customerId, @RequestParam(required = false) @Nullable Long atLeast) {
        return subjects.consents(customerId, Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position()).body(view));
    }

    @GetMapping("/consent-texts")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<Page<ConsentTextView>>> consentTexts(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        return Pages.answer(subjects.texts(cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }
}
