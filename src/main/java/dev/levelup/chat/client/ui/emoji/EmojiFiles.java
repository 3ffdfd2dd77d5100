package dev.levelup.chat.client.ui.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the catalog from the resources, which takes some milliseconds. */
final class EmojiFiles {
  private static final String ENGLISH = "en";

  private EmojiFiles() {}

  /** The names in one language, one line for each emoji. */
  private record Named(String name, List<String> keywords) {
    static Named of(String line) {
      String[] fields = line.split("\t", -1);
      return new Named(fields[0], fields.length > 1 ? List.of(fields[1].split("\\|")) : List.of());
    }
  }

  /**
   * The catalog with names in a language, or in English if there are none in that language. English
   * names and keywords find emoji in every language.
   */
  static EmojiCatalog catalog(String language) {
    List<Named> english = names(ENGLISH);
    List<Named> own = has(language) ? names(language) : english;
    List<String> lines = lines("emoji.list");
    List<Emoji> all = new ArrayList<>();
    List<EmojiNames> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Emoji emoji = emoji(lines.get(i), own.get(i).name());
      all.add(emoji);
      found.add(found(emoji, own.get(i), english.get(i)));
    }
    return new EmojiCatalog(all, found);
  }

  private static Emoji emoji(String line, String name) {
    String[] fields = line.split("\t", -1);
    EmojiCategory category = EmojiCategory.valueOf(fields[0].toUpperCase(Locale.ROOT));
    List<String> tones = fields.length > 3 ? List.of(fields[3].split(" ")) : List.of();
    return new Emoji(fields[1], category, List.of(fields[2].split(" ")), tones, name);
  }

  private static EmojiNames found(Emoji emoji, Named own, Named english) {
    List<String> names = new ArrayList<>(List.of(own.name()));
    names.addAll(emoji.shortNames());
    if (own.equals(english)) {
      return EmojiNames.of(names, own.keywords());
    }
    names.add(english.name());
    return EmojiNames.of(
        names, Stream.concat(own.keywords().stream(), english.keywords().stream()).toList());
  }

  private static boolean has(String language) {
    return EmojiFiles.class.getResource(namesFile(language)) != null;
  }

  private static List<Named> names(String language) {
    return lines(namesFile(language)).stream().map(Named::of).toList();
  }

  private static String namesFile(String language) {
    return "names_" + language + ".txt";
  }

  private static List<String> lines(String file) {
    try (@Nullable InputStream in = EmojiFiles.class.getResourceAsStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
