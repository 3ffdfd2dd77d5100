package dev.levelup.chat.client.ui.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.WindowTest;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkCardTest extends WindowTest {
  @Test
  void theServerIsNamedAndEnterGoesNowhere() {
    open("levelup://join/xn--chat-53d.example/code");
    assertThat(find("#link-card", Node.class).getAccessibleHelp()).contains("xn--chat-53d.example");
    assertThat(shown("#link-card .label"))
        .anyMatch(each -> ((Label) each).getText().contains("xn--chat-53d.example"));
    assertThat(focused()).isEqualTo("link-cancel");

    push(KeyCode.ENTER);
    run();

    assertThat(shown("#link-card")).isEmpty();
    assertThat(window.gateway.accounts().asked()).doesNotContain("register");
    assertThat(serverField()).isEqualTo("http://127.0.0.1:8001");
  }

  @ParameterizedTest
  @EnumSource(names = {"ESCAPE", "SPACE"})
  void thereIsAWayBackByEveryKey(KeyCode key) {
    open("levelup://join/new.example.org/code");
    push(key);
    assertThat(shown("#link-card")).isEmpty();
  }

  @Test
  void whoWantsToGoThereFindsTheFormFilledIn() {
    open("levelup://join/new.example.org/Code-1");
    push(KeyCode.TAB).push(KeyCode.ENTER);
    run();
    assertThat(shown("#link-card")).isEmpty();
    assertThat(serverField()).isEqualTo("new.example.org");
    assertThat(lookup("#sign-in-invite").queryTextInputControl().getText()).isEqualTo("Code-1");
  }

  @Test
  void underTheCardNothingCanBeUsed() {
    open("levelup://join/new.example.org/code");
    assertThat(find("#sign-in-submit", Node.class).isDisabled()).isTrue();
    for (int i = 0; i < 4; i++) {
      push(KeyCode.TAB);
      assertThat(focused()).startsWith("link-");
    }
  }

  private void open(String link) {
    showWindow();
    act(() -> window.links().open(link));
  }

  private String serverField() {
    return lookup("#sign-in-server").queryTextInputControl().getText();
  }

  private String focused() {
    Node owner = onFx(() -> stage.getScene().getFocusOwner());
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }
}
