package annals.api.privacy;

import annals.api.customer.CustomerId;
import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person as the one whose data it is, which follows from the id that the person has as a customer. */
public record SubjectId(UUID value) {

    /** The customer as the subject of what we keep. */
    public static SubjectId of(CustomerId customerId) {
        return new SubjectId(Ids.derived("privacy-subject", customerId.toString()));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static SubjectId of(String text) {
        return new SubjectId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
