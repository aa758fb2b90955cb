package annals.benchmarks.faults;

/** How much of a fault is tried. */
enum Size {
    /** A look whether the campaign itself works: seconds to a few minutes. */
    SMALL,
    /** As much as a promise needs to be believed: minutes to an hour, on a machine that nobody else uses. */
    CAMPAIGN;

    int of(int small, int campaign) {
        return this == SMALL ? small : campaign;
    }
}
