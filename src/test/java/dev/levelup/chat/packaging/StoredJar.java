package dev.levelup.chat.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar that is quick to load: what is read at the start is stored uncompressed, and native
 * libraries are separate files, so nothing is unpacked. The same contents result in the same bytes.
 */
final class StoredJar {
  /** Signatures would be invalid after the changes. */
  private static final String LEFT_OUT = "META-INF/(.*\\.(SF|RSA|DSA|EC)|INDEX\\.LIST|maven/.*)";

  private final Map<String, byte[]> entries = new TreeMap<>();
  private boolean compressesClasses;

  private StoredJar() {}

  /** Reads a jar without the entries that no package needs. */
  static StoredJar of(Path jar) throws IOException {
    StoredJar stored = new StoredJar();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry each : zip.stream().filter(e -> !e.getName().matches(LEFT_OUT)).toList()) {
        stored.entries.put(each.getName(), zip.getInputStream(each).readAllBytes());
      }
    }
    return stored;
  }

  /** Removes what this half does not contain. */
  StoredJar only(Half half) {
    entries.keySet().removeIf(entry -> !half.has(entry));
    return this;
  }

  /** For a jar whose classes are in the AOT cache, so that they need not be quick to read. */
  StoredJar withCompressedClasses() {
    compressesClasses = true;
    return this;
  }

  /**
   * Removes the names and types of local variables, which only a debugger shows. They would be in
   * the AOT cache, too.
   */
  StoredJar withoutLocalVariables() {
    entries.replaceAll((name, bytes) -> name.endsWith(".class") ? Slimmed.of(bytes) : bytes);
    return this;
  }

  /** Adds the binary form of each style sheet. */
  StoredJar withBinaryStyles() throws IOException {
    for (Map.Entry<String, byte[]> each : Map.copyOf(entries).entrySet()) {
      if (BinaryStyles.isText(each.getKey())) {
        entries.put(BinaryStyles.name(each.getKey()), BinaryStyles.of(each.getValue()));
      }
    }
    return this;
  }

  StoredJar withManifest(Manifest manifest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    entries.put(JarFile.MANIFEST_NAME, bytes.toByteArray());
    return this;
  }

  /**
   * Writes the jar, unless it contained only native code, and the native code as separate files.
   *
   * @param time for all entries
   */
  void write(Path folder, String name, Instant time) throws IOException {
    takeOutNativeCode(folder);
    if (entries.keySet().stream().anyMatch(entry -> entry.endsWith(".class"))) {
      writeJar(folder.resolve(name), LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
  }

  private void takeOutNativeCode(Path folder) throws IOException {
    for (String each : entries.keySet().toArray(String[]::new)) {
      NativeCode code = NativeCode.of(each);
      if (code == NativeCode.OF_THIS_MACHINE) {
        Files.write(folder.resolve(Path.of(each).getFileName()), entries.get(each));
      }
      if (code != NativeCode.NONE) {
        entries.remove(each);
      }
    }
  }

  private void writeJar(Path file, LocalDateTime time) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      // JarInputStream expects it first.
      put(out, JarFile.MANIFEST_NAME, time);
      for (String each : entries.keySet()) {
        if (!each.equals(JarFile.MANIFEST_NAME)) {
          put(out, each, time);
        }
      }
    }
  }

  private void put(ZipOutputStream out, String name, LocalDateTime time) throws IOException {
    byte[] bytes = entries.getOrDefault(name, new byte[0]);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    boolean compressed = compressesClasses && name.endsWith(".class");
    entry.setMethod(compressed ? ZipEntry.DEFLATED : ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
