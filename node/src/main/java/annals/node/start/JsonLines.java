package annals.node.start;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Writes the log as lines of JSON in the Elastic Common Schema, those too that come before Spring has started. */
public final class JsonLines extends StructuredLogEncoder {

    private static final String ENVIRONMENT = Environment.class.getName();

    @Override
    public void start() {
        if (getContext().getObject(ENVIRONMENT) == null) {
            getContext().putObject(ENVIRONMENT, new StandardEnvironment());
        }
        setFormat("ecs");
        super.start();
    }
}
