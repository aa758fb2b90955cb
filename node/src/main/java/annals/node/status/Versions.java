package annals.node.status;

import java.util.Objects;

/** Which release this is. */
final class Versions {

    static final String ANNALS =
            Objects.requireNonNullElse(Versions.class.getPackage().getImplementationVersion(), "development");

    private Versions() {}
}
