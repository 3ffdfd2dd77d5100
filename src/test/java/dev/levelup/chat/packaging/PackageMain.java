package dev.levelup.chat.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prepares the jars of both halves, and runs this system's script to package them. */
final class PackageMain {
  private static final Path ICONS =
      Path.of("src/main/resources/dev/levelup/chat/client/ui/shell/icons");

  private PackageMain() {}

  /**
   * Exits with the script's exit code.
   *
   * @param arguments the build folder, the version, and the timestamp for all files
   */
  public static void main(String[] arguments) throws Exception {
    Path target = Path.of(arguments[0]);
    String version = arguments[1];
    Instant time = Instant.parse(arguments[2]);
    Path halves = target.resolve("halves");
    Path app = target.resolve("app");
    Path ours = app.resolve("levelup-chat-" + version + ".jar");
    for (Half half : Half.values()) {
      layOut(half, app, ours, emptied(halves.resolve(half.label())), time);
    }
    drawIcons(Files.createDirectories(target.resolve("icons")));
    System.exit(pack(halves, emptied(target.resolve("packages")), version, time));
  }

  private static void layOut(Half half, Path app, Path ours, Path folder, Instant time)
      throws IOException {
    for (Path each : half.jars(files(app))) {
      library(half, each).write(folder, each.getFileName().toString(), time);
    }
    StoredJar jar = StoredJar.of(ours).only(half).withManifest(manifest(half, folder));
    (half == Half.CLIENT ? small(jar).withBinaryStyles() : jar).write(folder, half.jar(), time);
  }

  /**
   * The client is downloaded by users, and its start reads little except JavaFX; the size of the
   * server does not matter.
   */
  private static StoredJar library(Half half, Path jar) throws IOException {
    StoredJar library = StoredJar.of(jar);
    boolean javaFx = jar.getFileName().toString().startsWith("javafx-");
    return half == Half.SERVER || javaFx ? library : small(library);
  }

  private static StoredJar small(StoredJar jar) {
    return jar.withoutLocalVariables().withCompressedClasses();
  }

  /** The manifest's class path lets {@code java -jar} find all jars. */
  private static Manifest manifest(Half half, Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Name.MANIFEST_VERSION, "1.0");
    main.put(Name.MAIN_CLASS, half.mainClass());
    main.put(
        Name.CLASS_PATH,
        files(folder).stream()
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".jar"))
            .collect(Collectors.joining(" ")));
    return manifest;
  }

  private static void drawIcons(Path folder) throws IOException {
    SortedMap<Integer, byte[]> pictures = new TreeMap<>();
    for (Path each : files(ICONS)) {
      String side = each.getFileName().toString().replaceAll("\\D", "");
      pictures.put(Integer.valueOf(side), Files.readAllBytes(each));
    }
    Files.write(folder.resolve("levelup-chat.ico"), IconFile.ico(pictures));
    Files.write(folder.resolve("levelup-chat.icns"), IconFile.icns(pictures));
  }

  private static int pack(Path halves, Path packages, String version, Instant time)
      throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder(
            "bash", "packaging/" + system() + "/build", halves.toString(), packages.toString());
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    script.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    script.environment().put("VERSION", version);
    script.environment().put("SOURCE_DATE_EPOCH", String.valueOf(time.getEpochSecond()));
    return script.inheritIO().start().waitFor();
  }

  private static String system() {
    String name = System.getProperty("os.name");
    if (name.startsWith("Mac")) {
      return "macos";
    }
    return name.startsWith("Windows") ? "windows" : "linux";
  }

  private static Path emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path each : files(folder)) {
      Files.delete(each);
    }
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
