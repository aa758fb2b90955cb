package annals.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk that can be copied in an instant, as it is at that moment: an image with ext4 that lies on an XFS, which shares
 * the blocks of a file with its copy. A copy holds what was written to the disk, and nothing of what was only in the
 * operating system's memory, as a machine finds it after a power cut. What a drive's own cache would lose is not lost.
 */
final class ReflinkDisk implements AutoCloseable {

    private static final String LARGE = "12G";
    private static final String SMALL = "2G";

    private final Path folder;
    private final Path xfs;
    private final Path image;
    private final Path mounted;

    /** Makes it in a folder of its own, with nothing on it. */
    ReflinkDisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.xfs = Files.createDirectories(folder.resolve("xfs"));
        this.image = xfs.resolve("disk.img");
        this.mounted = Files.createDirectories(folder.resolve("disk"));
        Path outer = folder.resolve("xfs.img");
        Shell.run("truncate", "--size=" + LARGE, outer.toString());
        Shell.run("mkfs.xfs", "-q", "-f", "-m", "reflink=1", outer.toString());
        Shell.run("mount", "-o", "loop", outer.toString(), xfs.toString());
    }

    /** What is missing on this machine, as a sentence. */
    static Optional<String> missing() {
        boolean there = Shell.isRoot() && Shell.has("mkfs.xfs") && Shell.has("mkfs.ext4") && Files.exists(LOOPS);
        return there
                ? Optional.empty()
                : Optional.of("Power cuts need Linux, root, loop devices (/dev/loop-control), and the programs"
                        + " mkfs.xfs (package xfsprogs) and mkfs.ext4 (package e2fsprogs).");
    }

    private static final Path LOOPS = Path.of("/dev/loop-control");

    /** Formats it and answers where its files are. */
    Path fresh() throws IOException {
        unmount(mounted);
        Files.deleteIfExists(image);
        Shell.run("truncate", "--size=" + SMALL, image.toString());
        Shell.run("mkfs.ext4", "-q", "-F", image.toString());
        Shell.run("mount", "-o", "loop", image.toString(), mounted.toString());
        return mounted;
    }

    /** Copies it as it is now, while it is written to. */
    Copy cut(String name) throws IOException {
        Path copied = xfs.resolve(name + ".img");
        Shell.run("cp", "--reflink=always", image.toString(), copied.toString());
        return new Copy(copied, folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        unmount(mounted);
        unmount(xfs);
        Files.deleteIfExists(folder.resolve("xfs.img"));
    }

    private static void unmount(Path path) throws IOException {
        if (Files.readString(Path.of("/proc/self/mounts")).contains(" " + path.toAbsolutePath() + " ")) {
            // Lazily: a program that was killed a moment ago may still hold a file.
            Shell.run("umount", "--lazy", path.toString());
        }
    }

    /** The disk as it was at one moment. */
    record Copy(Path image, Path mounted) implements AutoCloseable {

        /** Answers where its files are, after the file system has recovered as it does when a machine starts. */
        Path mount() throws IOException {
            Files.createDirectories(mounted);
            Shell.run("mount", "-o", "loop", image.toString(), mounted.toString());
            return mounted;
        }

        @Override
        public void close() throws IOException {
            unmount(mounted);
            Files.deleteIfExists(image);
            Files.deleteIfExists(mounted);
        }
    }
}
