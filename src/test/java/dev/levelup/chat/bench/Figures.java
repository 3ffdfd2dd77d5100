package dev.levelup.chat.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of results: what was measured, its bound, and the value. */
public final class Figures {
  /** A limit for a figure. */
  private record Bound(String sign, double value) {
    static @Nullable Bound most(@Nullable Double value) {
      return value == null ? null : new Bound("≤", value);
    }

    boolean holds(double reached) {
      return sign.equals("≤") ? reached <= value : reached >= value;
    }
  }

  private record Figure(String unit, @Nullable Bound bound, Map<String, Double> reached) {}

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  /**
   * Adds a figure.
   *
   * @param most the upper bound for our value, null if it is for comparison only
   */
  public void add(String what, String unit, @Nullable Double most, String contender, double value) {
    add(what, unit, Bound.most(most), contender, value);
  }

  /** Adds a figure that has a lower bound. */
  public void addAtLeast(String what, String unit, double least, String contender, double value) {
    add(what, unit, new Bound("≥", least), contender, value);
  }

  private void add(
      String what, String unit, @Nullable Bound bound, String contender, double value) {
    figures
        .computeIfAbsent(what, _ -> new Figure(unit, bound, new LinkedHashMap<>()))
        .reached
        .put(contender, value);
  }

  /** The value of a figure; NaN, which violates every bound, if there is none. */
  public double of(String what, String contender) {
    Figure figure = figures.get(what);
    return figure == null ? Double.NaN : figure.reached.getOrDefault(contender, Double.NaN);
  }

  /** Whether all our figures are within their bounds. */
  public boolean reached(String... ours) {
    return figures.values().stream().allMatch(figure -> reached(figure, ours));
  }

  private static boolean reached(Figure figure, String... ours) {
    Bound bound = figure.bound;
    return bound == null
        || Stream.of(ours)
            .map(figure.reached::get)
            .allMatch(value -> value == null || bound.holds(value));
  }

  /** The table with these columns; values of ours that are out of bounds are marked. */
  public String table(List<String> ours, String... others) {
    String[] contenders = Stream.concat(ours.stream(), Stream.of(others)).toArray(String[]::new);
    StringBuilder table = new StringBuilder();
    table.append(row("", "to reach", contenders)).append(System.lineSeparator());
    figures.forEach(
        (what, figure) -> {
          if (Stream.of(contenders).noneMatch(figure.reached::containsKey)) {
            return;
          }
          String[] cells = new String[contenders.length];
          for (int i = 0; i < cells.length; i++) {
            Double value = figure.reached.get(contenders[i]);
            cells[i] = value == null ? "-" : number(value) + " " + figure.unit;
          }
          Bound bound = figure.bound;
          String toReach =
              bound == null ? "" : bound.sign + " " + number(bound.value) + " " + figure.unit;
          String verdict = reached(figure, ours.toArray(String[]::new)) ? "" : "  FALLS SHORT";
          table.append(row(what, toReach, cells)).append(verdict).append(System.lineSeparator());
        });
    return table.toString();
  }

  private static String row(String what, String toReach, String... cells) {
    StringBuilder row = new StringBuilder("%-58s %10s".formatted(what, toReach));
    for (String cell : cells) {
      row.append(" %13s".formatted(cell));
    }
    return row.toString();
  }

  private static String number(double value) {
    int digits = value % 1 == 0 || value >= 1000 ? 0 : value < 10 ? 2 : 1;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        new GsonBuilder()
            .setPrettyPrinting()
            .serializeSpecialFloatingPointValues()
            .create()
            .toJson(figures));
  }
}
