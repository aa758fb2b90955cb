package annals.node.privacy;

import annals.api.customer.CustomerId;
import annals.query.privacy.export.AccessPart;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Writes all data of a person as a zip: a file of JSON for each part, a vCard, and a page to read. It is written while it
 * is read, so that it takes little memory and never lies on a disk of ours. It waits for what it reads, so it needs a
 * thread that may.
 */
final class AccessArchive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So many entries are fetched before they are written. */
    private static final int AHEAD = 16;

    private final List<AccessPart> parts;

    AccessArchive(List<AccessPart> parts) {
        this.parts = List.copyOf(parts);
    }

    void write(CustomerId customerId, long atLeast, OutputStream to) throws IOException {
        var files = new LinkedHashMap<String, String>();
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        for (AccessPart part : parts) {
            zip.putNextEntry(new ZipEntry(part.name() + ".json"));
            long count = writeList(part, customerId, atLeast, out);
            zip.closeEntry();
            files.put(part.name() + ".json", part.sentence() + " Entries: " + count + ".");
        }
        writePerson(customerId, atLeast, zip, out, files);
        zip.finish();
        zip.flush();
    }

    private static long writeList(AccessPart part, CustomerId customerId, long atLeast, Writer out) throws IOException {
        long count = 0;
        out.write("[");
        for (String entry : part.of(customerId, atLeast).toIterable(AHEAD)) {
            out.write(count++ == 0 ? "\n" : ",\n");
            out.write(entry);
        }
        out.write("\n]\n");
        out.flush();
        return count;
    }

    private void writePerson(
            CustomerId customerId, long atLeast, ZipOutputStream zip, Writer out, Map<String, String> files)
            throws IOException {
        List<JsonNode> profiles = few("profile", customerId, atLeast);
        JsonNode profile = profiles.isEmpty() ? MissingNode.getInstance() : profiles.get(0);
        List<JsonNode> contactPoints = few("contact-points", customerId, atLeast);
        zip.putNextEntry(new ZipEntry("contact.vcf"));
        out.write(VCard.of(profile, contactPoints));
        out.flush();
        zip.closeEntry();
        files.put("contact.vcf", "You, for an address book.");
        zip.putNextEntry(new ZipEntry("index.html"));
        var page = new ReadablePage(out);
        page.begin(profile, contactPoints);
        for (String entry : part("timeline").of(customerId, atLeast).toIterable(AHEAD)) {
            page.happened(JSON.readTree(entry));
        }
        page.end(files);
        zip.closeEntry();
    }

    private List<JsonNode> few(String part, CustomerId customerId, long atLeast) {
        List<JsonNode> few = new ArrayList<>();
        part(part).of(customerId, atLeast).toIterable().forEach(entry -> few.add(JSON.readTree(entry)));
        return few;
    }

    private AccessPart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
