package dev.levelup.chat.client.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.bundle.LicenceTexts;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LicenceViewTest extends UiTest {
  private static final List<Bundled> LIST =
      List.of(component("Inter", "OFL-1.1"), component("slf4j-api", "MIT"));

  private final ManualFxThread fx = new ManualFxThread();

  @Test
  void enterShowsTheWholeLicenceAndEscapeLeadsBackToTheRow() {
    open(LicenceTexts::of);
    onFx(list()::requestFocus);
    push(KeyCode.END).push(KeyCode.ENTER);
    runFx();
    assertThat(text().getText())
        .startsWith("Copyright (c) 2004-2023 QOS.ch")
        .contains("Permission is hereby granted", "OTHER DEALINGS IN THE\nSOFTWARE.");
    assertThat(focused()).isSameAs(text());
    push(KeyCode.ESCAPE);
    assertThat(focused()).isSameAs(list());
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(LIST.getLast());
  }

  @Test
  void theButtonOfARowAndADoubleClickShowItToo() {
    open(LicenceTexts::of);
    clickOn(".bundled-row .icon-button");
    runFx();
    assertThat(text().getText()).contains("Inter Project Authors", "SIL OPEN FONT LICENSE");
    clickOn("#about-licence-back");
    doubleClickOn(".bundled-title");
    runFx();
    assertThat(text().getText()).contains("SIL OPEN FONT LICENSE");
  }

  @Test
  void inALowWindowSomeLinesOfItShowAllTheSame() {
    open(200, LicenceTexts::of);
    clickOn(".bundled-row .icon-button");
    runFx();
    assertThat(onFx(() -> text().getHeight())).isGreaterThan(150);
  }

  @Test
  void aLicenceThatCannotBeReadIsSaid() {
    open(
        _ -> {
          throw new NullPointerException("licences/MIT.txt");
        });
    clickOn(".bundled-row .icon-button");
    assertThat(text().getText()).isEqualTo("Reading the licence…");
    runFx();
    assertThat(text().getText()).isEqualTo("The licence can’t be read.");
  }

  private static Bundled component(String name, String licence) {
    return new Bundled(name, "1", "", List.of(licence), List.of(""));
  }

  private void open(Function<Bundled, String> texts) {
    open(500, texts);
  }

  private void open(double height, Function<Bundled, String> texts) {
    show(
        600,
        height,
        () -> {
          var model = new BundledViewModel(() -> LIST, texts, Runnable::run, fx);
          model.read();
          fx.run();
          var pictures = new EmojiPictures(EmojiIndex.load(), _ -> {}, Runnable::run);
          return new BundledView(model, pictures, new Translations(Locale.ENGLISH));
        });
  }

  private void runFx() {
    onFx(() -> fx.run());
  }

  private TextArea text() {
    return lookup("#about-licence-text").queryAs(TextArea.class);
  }

  @SuppressWarnings("unchecked")
  private ListView<Bundled> list() {
    return lookup("#about-bundled-list").queryAs(ListView.class);
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }
}
