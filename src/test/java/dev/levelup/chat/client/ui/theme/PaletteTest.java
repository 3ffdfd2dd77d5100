package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.Accent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
  private static final Pattern ENTRY = Pattern.compile("(-chat-[a-z0-9-]+):\\s*([^;]+);");
  private static final List<String> GROUNDS =
      List.of("bg", "bg-sidebar", "bg-raised", "bg-sunken", "bg-field", "bg-hover", "bg-selected");
  private static final List<String> CONTROL_GROUNDS =
      Stream.concat(GROUNDS.stream(), Stream.of("bg-code", "danger-soft", "warning-soft")).toList();
  private static final List<String> BORDERS = List.of("border-strong", "focus", "danger");
  private static final List<String> IN_MESSAGES = List.of("text", "accent");
  private static final List<String> TEXTS =
      List.of("text", "text-muted", "text-faint", "accent", "danger", "warning", "success");

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void everyTextIsReadableOnEveryGround(String file) {
    Map<String, String> palette = palette(file);
    for (String text : Stream.concat(TEXTS.stream(), tones("tone-")).toList()) {
      for (String ground : GROUNDS) {
        assertReadable(palette, text, ground);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void whatStandsOnAColourIsReadable(String file) {
    Map<String, String> palette = palette(file);
    assertReadable(palette, "on-accent", "accent");
    assertReadable(palette, "on-accent", "accent-hover");
    assertReadable(palette, "on-danger", "danger");
    IN_MESSAGES.forEach(text -> assertReadable(palette, text, "selection"));
    for (String state : List.of("danger", "warning", "success")) {
      assertReadable(palette, state, state + "-soft");
      assertReadable(palette, "text", state + "-soft");
    }
    tones("avatar-").forEach(ground -> assertReadable(palette, "on-avatar", ground));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void codeHasAGroundOfItsOwnWhateverItStandsOn(String file) {
    Map<String, String> palette = palette(file);
    for (String ground : List.of("bg", "bg-sunken")) { // a message, and one under the mouse
      assertCanBeSeen(palette, "bg-code", ground);
    }
    assertReadable(palette, "text", "bg-code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void whatIsSunkenInACardOrUnderTheMouseCanBeSeen(String file) {
    Map<String, String> palette = palette(file);
    assertCanBeSeen(palette, "bg-sunken", "bg-raised");
    for (String ground : List.of("bg-raised", "bg-sunken", "bg-sidebar", "bg")) {
      assertCanBeSeen(palette, "bg-hover", ground);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void theBordersOfControlsStandOutFromEveryGround(String file) {
    Map<String, String> palette = palette(file);
    for (String ground : CONTROL_GROUNDS) {
      BORDERS.forEach(border -> assertStandsOut(palette, border, ground));
    }
  }

  @Test
  void bothPalettesHaveTheSameNames() {
    assertThat(palette("dark.css").keySet()).isEqualTo(palette("light.css").keySet());
  }

  @ParameterizedTest
  @EnumSource(Accent.class)
  void everyAccentIsReadableOnBothThemes(Accent accent) {
    for (String theme : List.of("light", "dark")) {
      Map<String, String> palette = palette(theme + ".css");
      String word = accent.name().toLowerCase(Locale.ROOT);
      String swatch = colour(palette, "swatch-" + word).toString();
      if (accent != Accent.TEAL) {
        Map<String, String> own = palette("accent-" + word + "-" + theme + ".css");
        assertThat(palette.keySet()).containsAll(own.keySet());
        palette.putAll(own);
      }
      GROUNDS.forEach(ground -> assertReadable(palette, "accent", ground));
      assertReadable(palette, "accent", "accent-soft");
      assertReadable(palette, "accent", "selection");
      assertReadable(palette, "on-accent", "accent");
      assertReadable(palette, "on-accent", "accent-hover");
      Stream.concat(TEXTS.stream(), tones("tone-"))
          .forEach(text -> assertReadable(palette, text, "bg-selected"));
      CONTROL_GROUNDS.forEach(ground -> assertStandsOut(palette, "focus", ground));
      BORDERS.forEach(border -> assertStandsOut(palette, border, "bg-selected"));
      assertThat(swatch).isEqualTo(colour(palette, "accent").toString());
    }
  }

  private static Stream<String> tones(String prefix) {
    return IntStream.rangeClosed(1, 8).mapToObj(tone -> prefix + tone);
  }

  private static void assertCanBeSeen(Map<String, String> palette, String part, String ground) {
    assertThat(Contrast.of(colour(palette, part), colour(palette, ground)))
        .as("%s on %s", part, ground)
        .isGreaterThan(1.08);
  }

  private static void assertReadable(Map<String, String> palette, String text, String ground) {
    assertThat(Contrast.of(colour(palette, text), colour(palette, ground)))
        .as("%s on %s", text, ground)
        .isGreaterThanOrEqualTo(4.5);
  }

  private static void assertStandsOut(Map<String, String> palette, String border, String ground) {
    assertThat(Contrast.of(colour(palette, border), colour(palette, ground)))
        .as("%s on %s", border, ground)
        .isGreaterThanOrEqualTo(3);
  }

  private static Color colour(Map<String, String> palette, String name) {
    return Color.web(Objects.requireNonNull(palette.get("-chat-" + name), name));
  }

  private static Map<String, String> palette(String file) {
    try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream(file), file)) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ENTRY
          .matcher(css)
          .results()
          .collect(
              Collectors.toMap(
                  entry -> entry.group(1), entry -> entry.group(2), (_, b) -> b, HashMap::new));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
