package annals.node.first;

import annals.api.shared.DomainCommand;
import annals.api.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of the story as it stands in the file: on which day from today and at what time, who, does which command. A
 * name where an id belongs stands for the id that follows from it; a number where a date belongs is a day from today.
 */
final class StoryStep {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode step;

    StoryStep(JsonNode step) {
        this.step = (ObjectNode) step.deepCopy();
    }

    /** The role of the demo person who acts. */
    String actor() {
        return step.get("actor").asString();
    }

    Instant occurredAt(LocalDate today) {
        var time = LocalTime.parse(step.get("time").asString());
        return today.plusDays(step.get("day").asInt()).atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** @param commands the language's commands by their names */
    DomainCommand command(LocalDate today, Map<String, Class<? extends DomainCommand>> commands) {
        String name = step.get("do").asString();
        Class<? extends DomainCommand> type = commands.get(name);
        if (type == null) {
            throw new IllegalStateException("The story knows a command that the product does not: " + name);
        }
        var fields = step.deepCopy().put("occurredAt", occurredAt(today).toString());
        step.propertyNames().forEach(field -> translate(fields, field, today));
        return JSON.treeToValue(fields, type);
    }

    private static void translate(ObjectNode fields, String field, LocalDate today) {
        JsonNode value = fields.get(field);
        if (field.endsWith("Id") && value.isString()) {
            fields.put(
                    field, Ids.derived("story", field + ':' + value.asString()).toString());
        } else if (field.endsWith("Date") && value.isInt()) {
            fields.put(field, today.plusDays(value.asInt()).toString());
        }
    }
}
