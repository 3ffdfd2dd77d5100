package dev.levelup.chat.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class IgnoredViewTest extends SettingsTest {
  @Test
  void theListTakesBackWhoIsIgnored() {
    showWindow();
    act(() -> window.signedIn());
    act(() -> window.chat().ignoring().ignore(TestMessage.user("bob")));
    pressComma();
    section("messages");
    assertThat(find(".settings-ignored-stop", Button.class).getAccessibleText()).contains("bob");

    act(() -> find(".settings-ignored-stop", Button.class).fire());
    assertThat(lookup(".settings-ignored-stop").queryAll()).isEmpty();
    assertThat(onFx(() -> window.chat().ignoring().people().names().isEmpty())).isTrue();
  }
}
