package dev.levelup.chat.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The classes of a class path, by their internal names, and the references between them. */
final class ClassGraph implements Closeable {
  private static final String SERVICES = "META-INF/services/";
  private static final String VERSIONS = "META-INF/versions/";
  private static final String CLASS = ".class";

  private final List<FileSystem> open = new ArrayList<>();
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, Path> archives = new HashMap<>();
  private final Map<String, List<String>> providers = new HashMap<>();

  /**
   * @param classPath folders and jars
   */
  ClassGraph(List<Path> classPath) throws IOException {
    for (Path each : classPath) {
      Path root = root(each);
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          add(root.relativize(file).toString(), file, each);
        }
      }
    }
  }

  private Path root(Path archive) throws IOException {
    if (Files.isDirectory(archive)) {
      return archive;
    }
    FileSystem jar = FileSystems.newFileSystem(archive);
    open.add(jar);
    return jar.getPath("/");
  }

  private void add(String entry, Path file, Path archive) throws IOException {
    if (entry.endsWith(CLASS) && !entry.startsWith(VERSIONS)) {
      String name = entry.substring(0, entry.length() - CLASS.length());
      files.putIfAbsent(name, file);
      archives.putIfAbsent(name, archive);
    } else if (entry.startsWith(SERVICES)) {
      String service = entry.substring(SERVICES.length()).replace('.', '/');
      providers.computeIfAbsent(service, _ -> new ArrayList<>()).addAll(named(file));
    }
  }

  private static List<String> named(Path services) throws IOException {
    return Files.readAllLines(services).stream()
        .map(line -> line.replaceAll("#.*", "").strip().replace('.', '/'))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The names of all classes. */
  Set<String> names() {
    return files.keySet();
  }

  /** The archive that contains a class. */
  Path archive(String name) {
    return Objects.requireNonNull(archives.get(name), name);
  }

  /** Whether the archive has a class that no earlier archive has. */
  boolean hasClasses(Path archive) {
    return archives.containsValue(archive);
  }

  /**
   * The given classes and all those reachable from them by references or as services, without those
   * of Java itself.
   *
   * @param asked whether an archive's services are used
   */
  Set<String> reach(Set<String> first, Predicate<Path> asked) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(first);
    while (!next.isEmpty()) {
      String name = next.pop();
      if (files.containsKey(name) && reached.add(name)) {
        for (String each : references(name)) {
          next.add(each);
          providers.getOrDefault(each, List.of()).stream()
              .filter(archives::containsKey)
              .filter(provider -> asked.test(archive(provider)))
              .forEach(next::add);
        }
      }
    }
    return reached;
  }

  /** The classes that a class refers to in its code. */
  Set<String> references(String name) {
    Set<String> named = new HashSet<>();
    try {
      for (PoolEntry each : ClassFile.of().parse(files.get(name)).constantPool()) {
        if (each instanceof ClassEntry type) {
          named.add(type.asInternalName().replaceAll("^\\[+L?|;$", ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named;
  }

  @Override
  public void close() throws IOException {
    for (FileSystem each : open) {
      each.close();
    }
  }
}
