package annals.command.shared;

/** A feature's part of the command side; each feature has one, which registers its aggregates. */
@FunctionalInterface
public interface Feature {

    /** Registers the feature's aggregates. */
    void register(CommandSide commandSide);
}
