package annals.command.imports.csv;

import java.util.ArrayList;
import java.util.List;

/** Splits the lines of one row into cells, after RFC 4180. */
final class Splitter {

    /** More than any real table has; a row of more cells is a file read wrongly, or an attack. */
    static final int MOST_CELLS = 4_000;

    enum State {
        BETWEEN,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        BROKEN
    }

    private final char delimiter;
    private final char quote;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.BETWEEN;
    private boolean tooMany;

    Splitter(CsvFormat format) {
        delimiter = format.delimiter();
        quote = format.quote();
    }

    /** Takes the row's next line; answers whether its last cell goes on in the line after. */
    boolean takesAnotherAfter(String line) {
        if (state == State.QUOTED) {
            cell.append('\n');
        }
        for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
            take(line.charAt(i));
        }
        return state == State.QUOTED;
    }

    /** The cells, once the row is complete. */
    List<String> cells() {
        endCell();
        return cells;
    }

    boolean isBroken() {
        return state == State.BROKEN;
    }

    boolean hasTooMany() {
        return tooMany;
    }

    private void take(char c) {
        switch (state) {
            case QUOTED -> {
                if (c == quote) {
                    state = State.AFTER_QUOTE;
                } else {
                    cell.append(c);
                }
            }
            case AFTER_QUOTE -> takeAfterQuote(c);
            default -> takePlain(c);
        }
    }

    private void takeAfterQuote(char c) {
        if (c == quote) {
            cell.append(c);
            state = State.QUOTED;
        } else if (c == delimiter) {
            endCell();
        } else {
            state = State.BROKEN;
        }
    }

    private void takePlain(char c) {
        if (c == delimiter) {
            endCell();
        } else if (c == quote && state == State.BETWEEN) {
            state = State.QUOTED;
        } else {
            cell.append(c);
            state = State.PLAIN;
        }
    }

    private void endCell() {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.toString());
        } else {
            tooMany = true;
        }
        cell.setLength(0);
        state = State.BETWEEN;
    }
}
