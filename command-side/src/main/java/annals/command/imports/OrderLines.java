package annals.command.imports;

import annals.command.imports.csv.CsvFile;
import annals.command.imports.csv.CsvFormat;
import annals.command.imports.csv.CsvRow;
import annals.command.imports.mapping.Header;
import annals.command.imports.mapping.Mapping;
import annals.command.imports.mapping.Reading;
import annals.command.imports.mapping.RowFault;
import annals.command.imports.mapping.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The lines of orders, in a second file in any order. Only where each order's lines start is kept in memory: about 150
 * bytes for each group of lines that follow each other.
 */
final class OrderLines {

    static final int MOST_GROUPS = 500_000;

    private static final int MOST_OF_AN_ORDER = 500;

    private final Path file;
    private final CsvFormat format;
    private final Reading reading;
    private final Map<String, List<Group>> groups = new HashMap<>();

    private record Group(long offset, long line, int rows) {}

    /** Told of each line that belongs to no order. */
    interface Strays {
        void stray(CsvRow row, RowFault fault);
    }

    OrderLines(Path file, Mapping mapping, Strays strays) throws IOException {
        this.file = file;
        this.format = mapping.format();
        try (var csv = CsvFile.open(file, format)) {
            var header = new Header(Objects.requireNonNull(csv.next()).cells());
            reading = Reading.ofLines(mapping, header);
            index(csv, strays);
        }
    }

    private void index(CsvFile csv, Strays strays) throws IOException {
        String last = "";
        int count = 0;
        for (CsvRow row = csv.next(); row != null; row = csv.next()) {
            try {
                String order = reading.values(row).needText("order");
                var ofOrder = groups.computeIfAbsent(order, key -> new ArrayList<>(1));
                if (order.equals(last) && !ofOrder.isEmpty()) {
                    Group group = ofOrder.remove(ofOrder.size() - 1);
                    ofOrder.add(new Group(group.offset(), group.line(), group.rows() + 1));
                } else {
                    ofOrder.add(new Group(row.offset(), row.line(), 1));
                    count++;
                }
                last = order;
            } catch (RowFault e) {
                strays.stray(row, e);
                last = "";
            }
            if (count > MOST_GROUPS) {
                throw new ImportFailed("The lines are in more than " + MOST_GROUPS
                        + " groups; sort them by order, or divide both files.");
            }
        }
    }

    /** The lines of an order, which nobody gets a second time. */
    List<Values> take(String order) throws IOException {
        List<Values> lines = new ArrayList<>();
        List<Group> removed = groups.remove(order);
        List<Group> ofOrder = removed == null ? List.of() : removed;
        if (ofOrder.stream().mapToLong(Group::rows).sum() > MOST_OF_AN_ORDER) {
            throw new RowFault("lines", "TOO_MANY_LINES", "An order has at most " + MOST_OF_AN_ORDER + " lines.");
        }
        for (Group group : ofOrder) {
            for (CsvRow row : rows(group)) {
                lines.add(reading.values(row));
            }
        }
        return lines;
    }

    /** Tells of the lines that no order took. */
    void rest(Strays strays) throws IOException {
        for (Map.Entry<String, List<Group>> left : groups.entrySet()) {
            for (Group group : left.getValue()) {
                for (CsvRow row : rows(group)) {
                    strays.stray(
                            row,
                            new RowFault(
                                    "line " + row.line() + " of the lines",
                                    "ORDER_MISSING",
                                    "No row tells of this order."));
                }
            }
        }
    }

    private List<CsvRow> rows(Group group) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (var csv = CsvFile.openAt(file, format, group.offset(), group.line())) {
            for (int i = 0; i < group.rows(); i++) {
                rows.add(Objects.requireNonNull(csv.next()));
            }
        }
        return rows;
    }
}
