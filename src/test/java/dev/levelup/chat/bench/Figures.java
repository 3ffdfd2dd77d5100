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

/** The table: what was measured, what is to be reached, and what was reached. */
public final class Figures {
  /** What a figure is to keep to. */
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
   * Notes a figure.
   *
   * @param most what ours may be, null if it is for comparison only
   */
  public void add(String what, String unit, @Nullable Double most, String contender, double value) {
    add(what, unit, Bound.most(most), contender, value);
  }

  /** Notes a figure of which there cannot be too much. */
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

  /** A figure that was noted; NaN where there is none, which keeps to no bound. */
  public double of(String what, String contender) {
    Figure figure = figures.get(what);
    return figure == null ? Double.NaN : figure.reached.getOrDefault(contender, Double.NaN);
  }

  /** Whether all of ours reached everything. */
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

  /** The table of what these did, which marks where one of ours falls short. */
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
