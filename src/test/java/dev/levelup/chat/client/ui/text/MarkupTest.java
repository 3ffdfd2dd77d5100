package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.text.Block.Items;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Block.Quote;
import dev.levelup.chat.client.ui.text.Segment.Hidden;
import dev.levelup.chat.client.ui.text.Segment.Link;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables {@code ⏎} is a line feed, and {@code ⟦b:x⟧} is a bold x. */
class MarkupTest {
  private final MessageParser parser = new MessageParser(EmojiIndex.load(), Uts46::ascii);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a **b** c | a ⟦b:b⟧ c",
        "__b__ and _i_ | ⟦b:b⟧ and ⟦i:i⟧",
        "*i* ~~s~~ | ⟦i:i⟧ ⟦s:s⟧",
        "***both*** | ⟦bi:both⟧",
        "**a *b* c** | ⟦b:a ⟧⟦bi:b⟧⟦b: c⟧",
        "**a⏎b** | ⟦b:a⏎b⟧",
        "**مرحبا** يا | ⟦b:مرحبا⟧ يا",
        "中文**粗体**中文 | 中文⟦b:粗体⟧中文",
        "*🔥* | ⟦i:🔥⟧",
        "**bold**, *x*! | ⟦b:bold⟧, ⟦i:x⟧!",
        "~~*a* `b`~~ | ⟦is:a⟧⟦s: b⟧",
        "*a `*` b* | ⟦i:a * b⟧"
      })
  void emphasisIsShownWithoutItsMarks(String written, String shown) {
    assertThat(styled(content(written))).isEqualTo(content(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snake_case and other_snake_case",
        "2*3*4 = 24, (1+2)*3*(4)",
        ":) >:( >.< >_> >_< :* *-* *_* ^_^ -_- ._. T_T ._. ;_; o_O",
        "¯\\_(ツ)_/¯",
        "f**k this sh**t, f*** it",
        "*.* and *.jar",
        "5 * 3 * 2",
        "~5 min~ or ~10~",
        "~~~~ wave ~~~~",
        "***",
        "---",
        "# no heading",
        "text\n===\nno heading",
        "    no code",
        "\tno code",
        "+ plus",
        "+5 -3",
        "- ",
        "1.5 or 2.",
        "-5 hp",
        "* * *",
        ">quote?",
        ">>> x",
        "<b>no</b> <https_> <!-- no --> &amp; &lt;",
        "<script>alert(1)</script>",
        "![no picture](no address)",
        "[no](javascript:alert(1)) [no](file:///etc/passwd) [no]()",
        "[no](https://user:pw@evil.example)",
        "[x]: /definition\n[x]",
        "[x][y] [x]",
        "C:\\temp\\*",
        "\\\\server\\share",
        "@a_b and @c_d",
        "`open",
        "**open and *open",
        "a ** b ** c",
        "*️⃣ and *️⃣",
        "1*️⃣2*️⃣"
      })
  void whatOnlyLooksLikeMarkupStaysAsTyped(String written) {
    List<Block> blocks = parser.parse(written);
    assertThat(blocks).hasSize(1);
    List<Segment> line = ((Prose) blocks.getFirst()).line();
    assertThat(line.stream().map(Segment::source).collect(Collectors.joining())).isEqualTo(written);
    assertThat(line).noneMatch(Hidden.class::isInstance);
    assertThat(line).allMatch(each -> each.style().equals(Style.PLAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello there",
        "snake_case 2*3*4 :) >:( >.< -5 +1",
        "https://example.com/a_b_c?d=*",
        "[clan] gg",
        "a - b > c",
        "1.5 and 2) x"
      })
  void mostMessagesNeedNoParser(String written) {
    assertThat(MarkupHint.isIn(written)).isFalse();
  }

  @Test
  void aBackslashTakesTheMeaningAway() {
    assertThat(styled("\\*a\\* \\`b\\` \\[c](https://d.e)")).isEqualTo("*a* `b` [c](https://d.e)");
  }

  @Test
  void anAddressIsWholeWhateverIsInIt() {
    assertThat(links("*see* https://a.example/*b*_c_~~d~~ *now*"))
        .extracting(Link::source)
        .containsExactly("https://a.example/*b*_c_~~d~~");
    assertThat(links("**https://a.example/b**"))
        .extracting(Link::source)
        .containsExactly("https://a.example/b");
    assertThat(links("![x](https://a.example/b)")).extracting(Link::source).hasSize(1);
  }

  @Test
  void aTextBeforeAnAddressIsALink() {
    NamedLink link = named("see [the **notes** 🔥](https://a.example/b_(c)) now");
    assertThat(link.target()).isEqualTo(new WebAddress("https://a.example/b_(c)"));
    assertThat(link.named()).isTrue();
    assertThat(styled("[the **notes**](https://a.example)")).isEqualTo("the ⟦b:notes⟧");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[https://a.example/b](https://a.example/b)",
        "[a.example/b](https://a.example/b)"
      })
  void aTextThatIsItsAddressHidesNone(String written) {
    assertThat(named(written).named()).isFalse();
  }

  @Test
  void aTextThatIsAnotherAddressHidesOne() {
    assertThat(named("[https://a.example](https://b.example)").named()).isTrue();
    assertThat(links("[https://a.example](https://b.example)")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> a⏎b | ⟦>a⟧⏎b",
        "> a⏎> b⏎⏎c | ⟦>a⏎b⟧⏎⏎c",
        "a⏎> b⏎c | a⟦>b⟧⏎c",
        "> a⏎> > b | ⟦>a⟦>b⟧⟧",
        "> a⏎>⏎> b | ⟦>a⏎⏎b⟧",
        "- a⏎- b⏎c | ⟦• a⟧⟦• b⟧⏎c",
        "- a⏎  - b | ⟦• a⟦◦ b⟧⟧",
        "1. a⏎3. b | ⟦1. a⟧⟦3. b⟧",
        "2) a | ⟦2) a⟧",
        "- a⏎  more⏎- b | ⟦• a⏎more⟧⟦• b⟧",
        "> - a⏎> - b | ⟦>⟦• a⟧⟦• b⟧⟧",
        "> >:( | ⟦>>:(⟧",
        "> > > > > deep | ⟦>⟦>⟦>⟦>> deep⟧⟧⟧⟧",
        "* one⏎* two | ⟦• one⟧⟦• two⟧",
        "- - a | - - a"
      })
  void quotesAndListsEndWithTheirLastMarkedLine(String written, String shown) {
    assertThat(boxed(content(written)).replace('\n', '⏎')).isEqualTo(shown);
  }

  @Test
  void codeInAQuoteKeepsItsSpaces() {
    assertThat(Line.allOf(parser.parse("> ```java\n>   a\n>\n>     >b\n> ```\nc")))
        .extracting(Line::shown)
        .containsExactly("  a\n\n    >b", "c");
  }

  private NamedLink named(String written) {
    List<NamedLink> links =
        Line.allOf(parser.parse(written)).stream()
            .flatMap(each -> each.segments().stream())
            .map(each -> each.style().link())
            .filter(each -> each != null)
            .distinct()
            .toList();
    assertThat(links).hasSize(1);
    return links.getFirst();
  }

  private List<Link> links(String written) {
    return Line.allOf(parser.parse(written)).stream()
        .flatMap(each -> each.segments().stream())
        .filter(Link.class::isInstance)
        .map(Link.class::cast)
        .toList();
  }

  private String styled(String written) {
    return Line.allOf(parser.parse(written)).stream()
        .map(MarkupTest::styled)
        .collect(Collectors.joining("\n"));
  }

  private static String styled(Line line) {
    StringBuilder shown = new StringBuilder();
    for (Segment each : line.segments()) {
      Style style = each.style();
      String marks =
          (style.bold() ? "b" : "") + (style.italic() ? "i" : "") + (style.strike() ? "s" : "");
      if (!(each instanceof Hidden)) {
        shown.append(marks.isEmpty() ? each.source() : "⟦" + marks + ":" + each.source() + "⟧");
      }
    }
    return shown.toString().replaceAll("⟧⟦i:(?=\\*)|(?<=\\*)⟧⟦i:|⟧⟦s:(?=b⟧)", "");
  }

  private String boxed(String written) {
    return boxed(parser.parse(written));
  }

  private static String boxed(List<Block> blocks) {
    StringBuilder shown = new StringBuilder();
    for (Block each : blocks) {
      boolean first = shown.isEmpty();
      shown.append(first || !(each instanceof Prose) ? "" : "⏎").append(boxed(each));
    }
    return shown.toString();
  }

  private static String boxed(Block block) {
    return switch (block) {
      case Prose prose -> Shown.of(prose.line());
      case Block.CodePanel panel -> panel.code();
      case Quote quote -> "⟦>" + boxed(quote.blocks()) + "⟧";
      case Items items ->
          items.items().stream()
              .map(item -> "⟦" + item.marker() + " " + boxed(item.blocks()) + "⟧")
              .collect(Collectors.joining());
    };
  }

  private static String content(String written) {
    return written.replace('⏎', '\n');
  }
}
