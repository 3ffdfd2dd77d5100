package dev.levelup.chat.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.ParsedValue;
import javafx.css.Rule;
import javafx.css.Selector;
import javafx.css.Stylesheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BinaryStylesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  @TempDir private Path folder;

  private static List<Path> styles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> BinaryStyles.isText(file.toString())).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void nothingIsLostAndNoPathIsInIt(Path css) throws IOException {
    byte[] bytes = BinaryStyles.of(Files.readAllBytes(css));
    Path binary = Files.write(folder.resolve("styles.bss"), bytes);
    List<Rule> rules = Stylesheet.loadBinary(binary.toUri().toURL()).getRules();
    List<Rule> parsed = new CssParser().parse(css.toUri().toURL()).getRules();
    assertThat(selectors(rules)).isEqualTo(selectors(parsed));
    assertThat(declarations(rules)).isEqualTo(declarations(parsed));
    assertThat(bytes).isEqualTo(BinaryStyles.of(Files.readAllBytes(css)));
  }

  private static List<List<Selector>> selectors(List<Rule> rules) {
    return rules.stream().map(rule -> List.copyOf(rule.getSelectors())).toList();
  }

  private static List<List<Object>> declarations(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.getDeclarations().stream().map(BinaryStylesTest::declared).toList())
        .toList();
  }

  private static Object declared(Declaration declaration) {
    return List.of(declaration.getProperty(), content(declaration.getParsedValue()));
  }

  private static Object content(@Nullable Object value) {
    return switch (value) {
      case null -> "none";
      case ParsedValue<?, ?> parsed ->
          List.of(String.valueOf(parsed.getConverter()), content(parsed.getValue()));
      case Object[] many -> Arrays.stream(many).map(BinaryStylesTest::content).toList();
      default -> value;
    };
  }

  /** JavaFX knows these by their identity, which the binary form does not keep. */
  @ParameterizedTest
  @MethodSource("styles")
  void noBorderStyleHasAName(Path css) throws IOException {
    assertThat(Files.readString(css)).doesNotContainPattern("-fx-border-style:\\s*[a-z]+\\s*[,;}]");
  }
}
