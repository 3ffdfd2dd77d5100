package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.text.Segment.Link;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences with links: in the tables {@code ⟦ ⟧} enclose what has to be a link. */
class LinkTest {
  private static final Pattern MARKED = Pattern.compile("⟦([^⟧]*)⟧");

  private final MessageParser parser = new MessageParser(EmojiIndex.load(), Uts46::ascii);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "map: ⟦https://raid.example/a⟧. Then ⟦http://raid.example⟧!",
        "is it ⟦https://raid.example/a?b=c⟧?",
        "⟦https://raid.example⟧; ⟦https://raid.example/⟧: ⟦https://raid.example/b⟧...",
        "⟦https://raid.example/what⟧?!",
        "⟦https://raid.example/a⟧…",
        "⟦https://raid.example/a⟧—no",
        "⟦https://raid.example/a⟧–no",
        "⟦https://raid.example/well-⟧ known",
        "<⟦https://raid.example/a⟧>",
        "`⟦https://raid.example/a⟧",
        "\"⟦https://raid.example/a⟧\" '⟦https://raid.example/b⟧'",
        "“⟦https://raid.example/a⟧” ‘⟦https://raid.example/b⟧’ ⟦https://raid.example/c⟧’s",
        "«⟦https://raid.example/a⟧» ‹⟦https://raid.example/b⟧› „⟦https://raid.example/c⟧‟",
        "‚⟦https://raid.example/a⟧‛ »⟦https://raid.example/b⟧«",
        "انظر ⟦https://raid.example/a⟧، ثم ⟦https://raid.example/b⟧؛ و⟦https://raid.example/c⟧؟",
        "देखो ⟦https://raid.example/a⟧। ⟦https://raid.example/b⟧॥",
        "ראו ⟦https://raid.example/a⟧׃",
        "Տես ⟦https://raid.example/a⟧։",
        "ይመልከቱ ⟦https://raid.example/a⟧። ⟦https://raid.example/b⟧፣",
        "မြင် ⟦https://raid.example/a⟧။",
        "⟦https://raid.example/list⟧,⟦https://raid.example/next⟧;⟦http://raid.example⟧"
      })
  void theSentenceEndsAfterTheLink(String sentence) {
    assertLinks(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(⟦https://raid.example/a⟧) [⟦https://raid.example/b⟧] {⟦https://raid.example/c⟧}",
        "⟦https://raid.example/Kick_(football)⟧ (see ⟦https://raid.example/Kick_(ball)⟧)",
        "⟦https://raid.example/a(b[c]{d})⟧)",
        "(⟦https://raid.example/a⟧)(⟦https://raid.example/b⟧)",
        "[here](⟦https://raid.example/a⟧)[there](⟦https://raid.example/b⟧)",
        "⟦https://raid.example/a⟧(b] and ⟦https://raid.example/a⟧(b c)",
        "⟦https://raid.example/?a[]=1&b={c}⟧]",
        "（⟦https://raid.example/a⟧）【⟦https://raid.example/b⟧】「⟦https://raid.example/c⟧」",
        "《⟦https://raid.example/a⟧》〈⟦https://raid.example/b⟧〉『⟦https://raid.example/c⟧』",
        "［⟦https://raid.example/a⟧］｛⟦https://raid.example/b⟧｝〔⟦https://raid.example/c⟧〕",
        "⟦https://raid.example/a⟧（from a phone）",
        "｜⟦https://raid.example/a⟧｜"
      })
  void aBracketBelongsToTheLinkIfBothOfItDo(String sentence) {
    assertLinks(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦https://raid.example/p/vX8_⟧ and ⟦https://raid.example/~⟧ and"
            + " ⟦https://raid.example/q?a=*⟧",
        "_⟦https://raid.example/em⟧_ *⟦https://raid.example/st⟧* ~~⟦https://raid.example/gone⟧~~",
        "**⟦https://raid.example/st⟧.** _⟦https://raid.example/a_⟧_",
        "_⟦https://raid.example⟧_ *⟦https://raid.example/b_⟧*",
        "⟦https://raid.example/it's⟧ ⟦https://raid.example/a⟧'",
        "⟦https://raid.example/a--b⟧ ⟦https://raid.example/a=⟧ ⟦https://raid.example/a/#⟧",
        "⟦https://raid.example/a...b⟧ ⟦https://raid.example/x,y;z:1!2⟧"
      })
  void whatCanEndAnAddressBelongsToItUnlessAPairStandsAround(String sentence) {
    assertLinks(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请看⟦https://raid.example/cn⟧，谢谢",
        "地図は⟦https://raid.example/map⟧です。⟦https://raid.example/b⟧、",
        "⟦https://raid.example⟧です ⟦http://localhost:8001/a⟧を",
        "지도는⟦https://raid.example/map⟧를 보세요",
        "ดู⟦https://raid.example/th⟧ครับ ⟦https://raid.example⟧ครับ",
        "មើល⟦https://raid.example/km⟧ទេ ເບິ່ງ⟦https://raid.example/lo⟧ແລ້ວ",
        "サーバー⟦https://raid.example/a⟧",
        "⟦https://raid.example/wiki/日本語⟧ ⟦https://raid.example/wiki/東京Tower公園⟧",
        "⟦https://raid.example/?q=ไทย⟧ ⟦https://raid.example/ไทย/a⟧",
        "⟦https://raid.example/Kick_(ball)⟧です",
        "⟦https://raid.example/wiki/ジョン・レノン⟧",
        "⟦https://raid.example/a⟧・次",
        "ラ⟦www.raid.example⟧です"
      })
  void aScriptWithoutSpacesBeginsAndEndsALink(String sentence) {
    assertLinks(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦https://raid.example/Köln⟧ ⟦https://raid.example/cafe\u0301⟧"
            + " ⟦https://raid.example/статья⟧",
        "⟦https://raid.example/paral·lel⟧ ⟦https://raid.example/צה״ל⟧"
            + " ⟦https://raid.example/نمی\u200Cخواهم⟧",
        "⟦https://raid.example/നിന്നെ-പോലൊരാള\u0D4D\u200D.html⟧",
        "⟦https://raid.example/𠮷野⟧",
        "⟦https://raid.example/½²⟧"
      })
  void anAddressHasLettersOfAnyScript(String sentence) {
    assertLinks(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦https://raid.example/a⟧🔥 ⟦https://raid.example/a⟧❤️ ⟦https://raid.example⟧👩‍👩‍👧",
        "⟦https://raid.example/a⟧1️⃣ ⟦https://raid.example⟧2️⃣ 🔥⟦https://raid.example/a⟧🔥",
        "⟦https://raid.example/a⟧→⟦https://raid.example/b⟧",
        "⟦https://raid.example/a⟧€"
      })
  void aPictureOrASignIsNoPartOfIt(String sentence) {
    assertLinks(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦https://raid.example/⟧\u202Egpj.exe",
        "⟦https://raid.example⟧\u200B.evil.example",
        "⟦https://raid⟧\u00AD.example/a",
        "⟦https://raid.example/a⟧\u2066b\u2069",
        "⟦https://raid.example/a⟧\u200Db",
        "⟦https://raid.example/a⟧\u3164b",
        "⟦https://raid.example/a⟧\u034Fb",
        "⟦https://raid.example/a⟧\uE000",
        "⟦https://raid.example/a⟧\\@evil.example",
        "⟦https://raid.example/a⟧\u00A0b ⟦https://raid.example/a⟧\u3000b"
            + " ⟦https://raid.example/a⟧\u2028b"
      })
  void nothingInvisibleIsInALink(String sentence) {
    assertLinks(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://raid.example/a https://raid.example/a",
        "HTTPS://RAID.example/A https://RAID.example/A",
        "https://raid.example/?a[]=1%20b|{c} https://raid.example/?a[]=1%20b|{c}",
        "https://raid.example/#/room/#hall https://raid.example/#/room/#hall",
        "https://raid.example/100%/x https://raid.example/100%/x",
        "https://raid.example/ä?ö#日 https://raid.example/%C3%A4?%C3%B6#%E6%97%A5",
        "https://raid.example/cafe\u0301 https://raid.example/cafe%CC%81",
        "https://münchen.example/weg https://xn--mnchen-3ya.example/weg",
        "https://MÜNCHEN.example:80/ https://xn--mnchen-3ya.example:80/",
        "https://straße.example https://xn--strae-oqa.example",
        "https://例子.测试/文档 https://xn--fsqu00a.xn--0zwm56d/%E6%96%87%E6%A1%A3",
        "https://xn--mnchen-3ya.example/weg https://xn--mnchen-3ya.example/weg",
        "http://my_host.raid.example/x http://my_host.raid.example/x",
        "http://[::1]:8001/healthz http://[::1]:8001/healthz",
        "http://[2001:db8::1]/a http://[2001:db8::1]/a",
        "http://10.0.0.1:8001/a http://10.0.0.1:8001/a",
        "http://localhost:8001 http://localhost:8001",
        "http://host-name/a http://host-name/a",
        "www.raid.example/a_ https://www.raid.example/a_",
        "WWW.Raid.example:443 https://WWW.Raid.example:443",
        "www.münchen.example https://www.xn--mnchen-3ya.example"
      })
  void aLinkLeadsExactlyWhereItsWordsSay(String words, String target) {
    assertThat(Line.allOf(parser.parse(words)).getFirst().segments())
        .containsExactly(new Link(words, new WebAddress(target), Style.PLAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://raid.example",
        "xhttp://raid.example ähttps://raid.example 1https://raid.example",
        "http://",
        "http:// http://. http://# http://-raid.example http://[::1 http://[zz]",
        "https://bank.example@evil.example/",
        "https://user:secret@raid.example www.bank.example@evil.example",
        "http://raid.example:99999/a http://raid.example:655360",
        "http://xn--zz.example",
        "www. www.raid www.1.2 www.raid.e xwww.raid.example",
        "@www.raid.example //www.raid.example mail.www.raid.example",
        "bob@raid.example raid.example"
      })
  void nothingElseIsALink(String content) {
    assertLinks(content);
  }

  @Test
  void aNameThatIsTooLongIsNoHost() {
    assertLinks("https://" + "ä".repeat(64) + ".example");
    assertLinks("https://" + "a.".repeat(200) + "example");
  }

  @Test
  void aSchemeWrittenTwiceCostsNoLink() {
    assertLinks("http://⟦https://raid.example/a⟧");
  }

  private void assertLinks(String sentence) {
    String content = sentence.replaceAll("[⟦⟧]", "");
    List<String> marked =
        MARKED.matcher(sentence).results().map((MatchResult each) -> each.group(1)).toList();
    assertThat(
            Line.allOf(parser.asTyped(content)).stream().flatMap(each -> each.segments().stream()))
        .filteredOn(Link.class::isInstance)
        .extracting(Segment::source)
        .as(sentence)
        .containsExactlyElementsOf(marked);
  }
}
