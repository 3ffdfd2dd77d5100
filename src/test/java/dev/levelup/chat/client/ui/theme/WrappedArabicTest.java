package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.levelup.chat.client.ui.UiTest;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedArabicTest extends UiTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "مرحبا بالجميع كيف حالكم اليوم يا أصدقاء",
        "لست عضوًا في Iron Wolves. اطلب من أحد الأعضاء أن يضمّك.",
        "ههههههههههههههههههههههههههههههههههههههههههه",
        "שלום לכולם, מה שלומכם היום חברים יקרים"
      })
  void shapedScriptsWrapAtEveryWidth(String words) {
    for (int width = 20; width < 400; width += 7) {
      int wrapAt = width;
      assertThatCode(() -> onFx(() -> heightAt(words, wrapAt)))
          .as("at %s px", width)
          .doesNotThrowAnyException();
    }
  }

  private static double heightAt(String words, double width) {
    Text text = new Text(words);
    text.setWrappingWidth(width);
    return text.getLayoutBounds().getHeight();
  }
}
