package dev.levelup.chat.client.ui.attachment.webp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** The large tables of the lossy format, read once. Nobody writes to them. */
final class LossyTables {
  private static final String FILE = "lossy-tables.txt";
  private static final int COEFFICIENTS = 4 * 8 * 3 * 11;
  private static final int MODES = 10 * 10 * 9;
  private static final int STEPS = 128;
  private static final int[] ALL = read();

  /** The probabilities of coefficients at first, by kind, band, context and place in the tree. */
  static final int[] FIRST = part(0, COEFFICIENTS);

  /** How probable it is that each of them is not replaced. */
  static final int[] KEPT = part(COEFFICIENTS, COEFFICIENTS);

  /** The probabilities of the modes of 4x4 blocks, by the modes above and to the left. */
  static final int[] SMALL_MODES = part(2 * COEFFICIENTS, MODES);

  /** The quantiser's steps for first coefficients. */
  static final int[] FIRST_STEPS = part(2 * COEFFICIENTS + MODES, STEPS);

  /** The quantiser's steps for other coefficients. */
  static final int[] STEPS_BEHIND = part(2 * COEFFICIENTS + MODES + STEPS, STEPS);

  private LossyTables() {}

  private static int[] part(int from, int length) {
    return Arrays.copyOfRange(ALL, from, from + length);
  }

  private static int[] read() {
    try (InputStream in = LossyTables.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      return new String(bytes, StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" +")))
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
