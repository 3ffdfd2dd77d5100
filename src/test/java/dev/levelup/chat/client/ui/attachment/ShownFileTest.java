package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownFileTest {
  private static ShownFile named(String name) {
    return ShownFile.of(TestPictures.file("f", name, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setup.exe",
        "a.SH",
        "b.jar",
        "c.desktop",
        "d.bat",
        "e.lnk",
        "f.msi",
        "g.app",
        "photo.jpg.scr",
        "h.ps1",
        "i.py",
        "j.AppImage",
        "k.html"
      })
  void whatCanRunIsKnownByItsEnd(String name) {
    assertThat(named(name).runs()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "exe", ".exe", "song.mp3", "archive.zip", "exe.pdf"})
  void whatCannotIsNot(String name) {
    assertThat(named(name).runs()).isFalse();
  }

  @Test
  void theExtensionIsApartFromTheRest() {
    assertThat(named("a very long name.tar.gz").extension()).isEqualTo(".gz");
    assertThat(named("no extension").extension()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0 B", "999,999 B", "1500,2 KB", "48230000,48.2 MB", "3100000000,3.1 GB"})
  void sizesAreInWords(long bytes, String words) {
    assertThat(AttachmentWords.size(bytes, new Translations(Locale.ENGLISH))).isEqualTo(words);
  }

  @Test
  void attachmentsStandForMissingWords() {
    Translations english = new Translations(Locale.ENGLISH);
    var picture = TestPictures.picture("p", 10, 10);
    var file = TestPictures.file("f", "plan.pdf", 1);
    assertThat(AttachmentWords.preview(List.of(), english)).isEmpty();
    assertThat(AttachmentWords.preview(List.of(picture), english)).isEqualTo("Picture");
    assertThat(AttachmentWords.preview(List.of(picture, picture), english))
        .isEqualTo("Pictures: 2");
    assertThat(AttachmentWords.preview(List.of(file), english)).isEqualTo("plan.pdf");
    assertThat(AttachmentWords.preview(List.of(file, picture), english)).contains("plan.pdf", "1");
  }
}
