package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.text.Block.CodePanel;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Segment.Code;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code as in CommonMark; in the tables {@code ⏎} is a line feed, {@code ␍} a carriage return. */
class CodeTest {
  private final MessageParser parser = new MessageParser(EmojiIndex.load(), Uts46::ascii);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '"',
      value = {
        "run `make`|make",
        "``a`b``|a`b",
        "`a``b`|a``b",
        "```one line```|one line",
        "`` `tick` ``|`tick`",
        "`  two  `| two ",
        "`  `|  ",
        "` a`| a",
        "`a⏎b`|a b",
        "`a␍⏎b␍⏎c`|a b c",
        "`␍⏎a⏎`|a",
        "`C:\\tmp\\`|C:\\tmp\\",
        "`a @b https://c.de 😂`|a @b https://c.de 😂",
        "``open `shut`|shut",
        "`` and `a`|a",
        "x ```js y⏎z```|js y z"
      })
  void aSpanEndsWithAsManyTicksAsItBegan(String written, String code) {
    assertThat(spans(written)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`open",
        "``",
        "`",
        "`a``",
        "``a`",
        "```open",
        "`a⏎⏎b`",
        "`a⏎ ⏎b`",
        "x ```⏎open",
        "````a```"
      })
  void whatIsNotClosedInItsParagraphIsWords(String written) {
    assertThat(parser.parse(content(written)))
        .allSatisfy(each -> assertThat(((Prose) each).line()).allMatch(Words.class::isInstance));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "```⏎int a;⏎```|int a;",
        "```java⏎int a;⏎  b();⏎```|int a;⏎  b();",
        "```c++␍⏎int main() {}␍⏎```|int main() {}",
        "```␍⏎a␍⏎␍⏎b␍⏎```␍⏎|a␍⏎␍⏎b",
        "```␍a␍```|a",
        "````md⏎```js⏎let a = 1;⏎```⏎````|```js⏎let a = 1;⏎```",
        "```⏎a⏎`````|a",
        "```python⏎print(\"```\")⏎```|print(\"```\")",
        "```⏎a ```⏎```|a ```",
        "```⏎  in⏎⏎```|  in⏎",
        "   ```⏎a⏎  ```  ⏎b|a",
        "```⏎a⏎    ```⏎```|a⏎    ```",
        "```⏎plain⏎``` after|plain⏎``` after",
        "```⏎open|open",
        "```a b⏎c|c",
        "```⏎``⏎```|``",
        "``` ⏎a⏎```|a",
        "see⏎```⏎a⏎```⏎so|a",
        "`a⏎```⏎b`⏎```|b`",
        "```⏎```|",
        "```⏎a⏎~~~⏎```|a⏎~~~"
      })
  void aFenceClosesWithALineOfAsManyTicksOrWithTheMessage(String written, String code) {
    assertThat(panels(written)).containsExactly(code == null ? "" : shown(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see ```⏎plain fence⏎``` after|plain fence",
        "see ```c++␍⏎int main() {}␍⏎```|int main() {}",
        "see ````md⏎```js⏎let a = 1;⏎```⏎````|```js⏎let a = 1;⏎```",
        "see ```python⏎print(\"```\")⏎```|print(\"```\")",
        "see ```js⏎let a = `x${1}`;⏎```|let a = `x${1}`;"
      })
  void aFenceBehindWordsClosesAtALinesStart(String written, String code) {
    assertThat(panels(written)).containsExactly(shown(code));
  }

  @Test
  void wordsBehindAFenceThatClosedGoOn() {
    assertThat(Line.allOf(parser.parse("see ```\na\n``` and `b`")))
        .extracting(Line::shown)
        .containsExactly("see ", "a", "and b");
  }

  private String spans(String written) {
    return Line.allOf(parser.parse(content(written))).stream()
        .flatMap(each -> each.segments().stream())
        .filter(Code.class::isInstance)
        .map(each -> ((Code) each).inLine())
        .collect(Collectors.joining());
  }

  private List<String> panels(String written) {
    return parser.parse(content(written)).stream()
        .filter(CodePanel.class::isInstance)
        .map(each -> ((CodePanel) each).code())
        .toList();
  }

  /** The carriage return of a line break is not shown. */
  private static String shown(String code) {
    return content(code).replace("\r\n", "\n");
  }

  private static String content(String written) {
    return written.replace('⏎', '\n').replace('␍', '\r');
  }
}
