package annals.command.imports;

import annals.command.imports.mapping.Mapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads mappings, and none with a part that it would have to pass over. */
final class MappingFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MappingFile() {}

    /** @throws JacksonException if it is no mapping */
    static Mapping read(byte[] json) {
        return JSON.readValue(json, Mapping.class);
    }
}
