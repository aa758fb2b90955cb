package annals.node.privacy;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The page of an export that people read: no script, nothing loaded from elsewhere, every text escaped. */
final class ReadablePage {

    private final Writer out;

    ReadablePage(Writer out) {
        this.out = out;
    }

    void begin(JsonNode profile, List<JsonNode> contactPoints) throws IOException {
        String name = escaped(profile.path("name").asString(""));
        out.write("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>Your data</title>
                <style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}time{color:#555}</style>
                </head><body>
                """);
        out.write("<h1>All data we keep of " + name + "</h1>\n<h2>How you can be reached</h2>\n<ul>\n");
        for (JsonNode point : contactPoints) {
            out.write("<li>" + escaped(point.path("type").asString("")) + ": "
                    + escaped(point.path("value").asString("")) + "</li>\n");
        }
        out.write("</ul>\n<h2>What happened</h2>\n<ul>\n");
    }

    void happened(JsonNode entry) throws IOException {
        out.write("<li><time>" + escaped(entry.path("occurred_at").asString("")) + "</time> "
                + escaped(entry.path("text").asString("")) + "</li>\n");
    }

    /** @param files their names and what is in them, with how much */
    void end(Map<String, String> files) throws IOException {
        out.write("</ul>\n<h2>Everything, for programs to read</h2>\n<ul>\n");
        for (var file : files.entrySet()) {
            String name = escaped(file.getKey());
            out.write("<li><a href=\"" + name + "\">" + name + "</a>: " + escaped(file.getValue()) + "</li>\n");
        }
        out.write("</ul>\n</body></html>\n");
        out.flush();
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
