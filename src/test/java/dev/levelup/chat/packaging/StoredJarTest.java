package dev.levelup.chat.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class StoredJarTest {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path from;
  @TempDir private Path to;
  private Path written;

  @BeforeEach
  void name() {
    written = to.resolve("a.jar");
  }

  @Test
  void nothingIsCompressedAndTheSameContentsMakeTheSameBytes() throws IOException {
    StoredJar.of(jar("b/B.class", "a/A.class")).write(to, "a.jar", TIME);
    byte[] first = Files.readAllBytes(written);
    StoredJar.of(jar("a/A.class", "b/B.class")).write(to, "a.jar", TIME);
    assertThat(Files.readAllBytes(written)).isEqualTo(first);
    try (ZipFile zip = new ZipFile(written.toFile())) {
      assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
    }
  }

  @Test
  void classesThatTheAotCacheHasAreCompressedAndNothingElse() throws IOException {
    StoredJar.of(jar("a/A.class", "a/a.css")).withCompressedClasses().write(to, "a.jar", TIME);
    try (ZipFile zip = new ZipFile(written.toFile())) {
      assertThat(zip.stream().filter(entry -> entry.getMethod() == ZipEntry.DEFLATED))
          .extracting(ZipEntry::getName)
          .containsExactly("a/A.class");
    }
  }

  @Test
  void aBinaryFormIsBesideEachStyleSheet() throws IOException {
    StoredJar.of(jar("a/A.class", "a/a.css")).withBinaryStyles().write(to, "a.jar", TIME);
    try (ZipFile zip = new ZipFile(written.toFile())) {
      assertThat(zip.stream())
          .extracting(ZipEntry::getName)
          .containsExactly("META-INF/MANIFEST.MF", "a/A.class", "a/a.bss", "a/a.css");
    }
  }

  @Test
  void aClassWithoutLocalVariablesRunsAndKeepsItsLineNumbers() throws Exception {
    byte[] before = bytes(Sum.class);
    byte[] after = Slimmed.of(before);
    assertThat(text(before)).contains("LocalVariableTable", "localName");
    assertThat(text(after))
        .contains("LineNumberTable")
        .doesNotContain("LocalVariableTable", "localName");
    Class<?> type = MethodHandles.lookup().defineHiddenClass(after, true).lookupClass();
    IntUnaryOperator sum = (IntUnaryOperator) type.getDeclaredConstructor().newInstance();
    assertThat(sum.applyAsInt(3)).isEqualTo(new Sum().applyAsInt(3)).isEqualTo(6);
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream stream = Objects.requireNonNull(type.getResourceAsStream(file))) {
      return stream.readAllBytes();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static final class Sum implements IntUnaryOperator {
    @Override
    public int applyAsInt(int end) {
      int localName = 0;
      for (int each = 1; each <= end; each++) {
        localName += each;
      }
      return localName;
    }
  }

  @Test
  void theNativeCodeOfThisMachineLiesBesideAndThatOfOthersNowhere() throws IOException {
    String ours =
        LibraryLoaderUtil.getNativeLibResourcePath().substring(1)
            + "/"
            + LibraryLoaderUtil.getNativeLibName();
    StoredJar.of(jar("a/A.class", ours, "org/sqlite/native/Elsewhere/lib.so"))
        .write(to, "a.jar", TIME);
    assertThat(names(to)).containsExactlyInAnyOrder("a.jar", LibraryLoaderUtil.getNativeLibName());
    assertThat(entries()).containsExactly("META-INF/MANIFEST.MF", "a/A.class");
  }

  @Test
  void aJarOfNativeCodeAloneIsNotThereAnyMore() throws IOException {
    StoredJar.of(jar("META-INF/native/libnetty_of_another.so", "META-INF/LICENSE"))
        .write(to, "a.jar", TIME);
    assertThat(names(to)).isEmpty();
  }

  @Test
  void aHalfHasItsOwnClassesAndThoseOfBoth() throws IOException {
    String root = "dev/levelup/chat/";
    StoredJar.of(
            jar(
                root + "client/C.class",
                root + "demo/D.class",
                root + "logging/L.class",
                root + "protocol/P.class",
                root + "server/S.class",
                "META-INF/services/S"))
        .only(Half.CLIENT)
        .write(to, "a.jar", TIME);
    assertThat(entries())
        .contains(
            root + "client/C.class",
            root + "logging/L.class",
            root + "protocol/P.class",
            "META-INF/services/S")
        .doesNotContain(root + "demo/D.class", root + "server/S.class");
  }

  private Path jar(String... entries) throws IOException {
    Path file = from.resolve("source.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String each : entries) {
        out.putNextEntry(new ZipEntry(each));
        out.write(each.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private List<String> entries() throws IOException {
    try (ZipFile zip = new ZipFile(written.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
