package annals.benchmarks.annals;

import java.util.Map;
import java.util.Random;

/** Files of new people in CSV: each is the same whenever it is made, and nobody is in two of them. */
final class PeopleFile {

    private static final String MAPPING = """
            {"source": "benchmark", "kind": "CUSTOMERS", "fields": {"externalId": "id", "name": "name",
             "kind": {"constant": "PERSON"}, "email": "e-mail", "phone": "phone"}}""";
    private static final String HEADER = "id,name,e-mail,phone\n";
    private static final String[] GIVEN = {
        "Ada", "Amir", "Anneliese", "Beatriz", "Chen", "Dagny", "Emeka", "Farid", "Grace", "Hiroshi", "Ingrid", "Jonas",
        "Katarzyna", "Liam", "Maria", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Stefan", "Thandiwe", "Ulrike",
                "Wei"
    };
    private static final String[] FAMILY = {
        "Andersson",
        "Bauer",
        "Costa",
        "Dubois",
        "Eriksen",
        "Fernandez",
        "Garcia",
        "Haddad",
        "Ito",
        "Jansen",
        "Kowalska",
        "Lehmann",
        "Moreau",
        "Nowak",
        "Okafor",
        "Patel",
        "Quinn",
        "Rossi",
        "Schneider",
        "Tanaka",
        "Unger",
        "Vogel",
        "Weber"
    };
    /** Of a place that has phone numbers of eight digits. */
    private static final String AREA = "+4930";

    private static final int FIRST_NUMBER = 20_000_000;
    private static final int NUMBERS = 60_000_000;
    private static final long SEED = 20_260_101;

    private PeopleFile() {}

    /** The parts of an upload: so many people, and how to read them. */
    static Map<String, String> upload(int number, int people) {
        return Map.of("mapping", MAPPING, "file", csv(number, people));
    }

    /** @param number of the file */
    static String csv(int number, int people) {
        var random = new Random(SEED + number);
        var csv = new StringBuilder(HEADER);
        for (int i = 0; i < people; i++) {
            String given = GIVEN[random.nextInt(GIVEN.length)];
            String family = FAMILY[random.nextInt(FAMILY.length)];
            String id = number + "-" + i;
            csv.append(id).append(',').append(given).append(' ').append(family).append(',');
            csv.append(given).append('.').append(family).append('.').append(id).append("@example.com,");
            csv.append(AREA).append(FIRST_NUMBER + random.nextInt(NUMBERS)).append('\n');
        }
        return csv.toString();
    }
}
