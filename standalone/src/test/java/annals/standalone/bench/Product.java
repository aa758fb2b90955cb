package annals.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A product that runs elsewhere on this machine, called with a token. */
record Product(String address, String token) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode get(String path) throws IOException, InterruptedException {
        return read(CLIENT.send(request(path).build(), BodyHandlers.ofString()));
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return read(CLIENT.send(request, BodyHandlers.ofString()));
    }

    /** The lines of a stream, for as long as it lasts. */
    Stream<String> lines(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofLines()).body();
    }

    /** A new customer; answers the path. */
    String customer() throws IOException, InterruptedException {
        var made = post("/api/customers", "{\"kind\": \"ORGANIZATION\", \"name\": \"Measured\"}");
        return "/api/customers/" + made.path("customerId").asString("");
    }

    /** Records a touchpoint and answers its position. */
    long touch(String customer) throws IOException, InterruptedException {
        return post(customer + "/touchpoints", """
                {"channel": "PHONE", "direction": "INBOUND", "department": "SALES",
                 "subject": "Asks for forty desk lamps", "body": "Needs them by the end of the month."}
                """).path("position").asLong();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode read(HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
