package annals.node.privacy;

import annals.query.privacy.subject.SubjectQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the query side tells about erasures. The query side. */
@Configuration(proxyBeanMethods = false)
public class SubjectParts {

    @Bean
    UnfinishedErasures unfinishedErasures(SubjectQueries subjects) {
        return subjects::unfinishedErasures;
    }
}
