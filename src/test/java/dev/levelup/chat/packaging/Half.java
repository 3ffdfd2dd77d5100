package dev.levelup.chat.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The two packaged programs: the classes and jars that each contains. */
enum Half {
  CLIENT("levelup-chat.jar", "dev.levelup.chat.client.ClientMain"),
  SERVER("levelup-chat-server.jar", "dev.levelup.chat.server.ServerMain");

  private static final Path LISTS = Path.of("packaging");
  private static final String OURS = "dev/levelup/chat/";

  private final String jar;
  private final String mainClass;

  Half(String jar, String mainClass) {
    this.jar = jar;
    this.mainClass = mainClass;
  }

  /** The file name of its jar of our own classes. */
  String jar() {
    return jar;
  }

  String mainClass() {
    return mainClass;
  }

  /** The name used in {@code client.jars}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether this half contains the entry.
   *
   * @param entry of our own jar, such as {@code dev/levelup/chat/client/ClientMain.class}
   */
  boolean has(String entry) {
    boolean below = entry.startsWith(OURS) && !entry.equals(OURS);
    return !below
        || Stream.of(label(), "protocol", "logging")
            .anyMatch(each -> entry.startsWith(OURS + each));
  }

  /**
   * The jars of the libraries of this half, in the list's order.
   *
   * @param all to choose from, by their file names
   * @throws IllegalArgumentException if none matches a line of the list
   */
  List<Path> jars(Collection<Path> all) {
    return lines("jars").flatMap(glob -> matches(glob, all)).toList();
  }

  /** The modules of Java that this half includes. */
  List<String> modules() {
    String option = "--add-modules ";
    return lines("jlink")
        .filter(line -> line.startsWith(option))
        .flatMap(line -> Stream.of(line.substring(option.length()).split(",")))
        .toList();
  }

  private static Stream<Path> matches(String glob, Collection<Path> all) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    List<Path> found = all.stream().filter(jar -> matcher.matches(jar.getFileName())).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no jar is " + glob);
    }
    return found.stream().sorted();
  }

  private Stream<String> lines(String list) {
    try {
      return Files.readAllLines(LISTS.resolve(label() + "." + list)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
