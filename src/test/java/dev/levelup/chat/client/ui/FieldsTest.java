package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;

/** The behaviour that all fields of the window have in common. */
class FieldsTest extends WindowTest {
  /** 140,000 lines, 2.1 MB. */
  private static final String HUGE = "fifteen chars.\n".repeat(140_000);

  private final List<String> tried = new ArrayList<>();

  @Test
  void noFieldTakesMoreThanItCanShow() {
    showWindow();
    copyHuge();
    pasteIntoEveryField();
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    pasteIntoEveryField();
    act(() -> profileItem("password").fire());
    pasteIntoEveryField();
    assertThat(tried)
        .contains("sign-in-server", "sign-in-token", "room-filter", "composer-input")
        .contains("password-current", "password-new", "password-again");
  }

  @Test
  void whatIsRefusedIsSaidUntilTheNextEdit() {
    showWindow();
    copyHuge();
    TextInputControl server = find("#sign-in-server", TextInputControl.class);
    act(server::paste);
    assertThat(server.getText()).isEqualTo("http://127.0.0.1:8001");
    assertThat(problems())
        .containsExactly("That is too long to be put in here: at most 4,096 characters.");
    act(() -> server.appendText("/"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void theFilterSaysItToo() {
    showWindow();
    copyHuge();
    act(() -> window.signedIn());
    TextInputControl filter = find("#room-filter", TextInputControl.class);
    act(filter::paste);
    assertThat(filter.getText()).isEmpty();
    assertThat(problems()).hasSize(1);
  }

  private static void copyHuge() {
    ClipboardContent content = new ClipboardContent();
    content.putString(HUGE);
    onFx(() -> Clipboard.getSystemClipboard().setContent(content));
  }

  private void pasteIntoEveryField() {
    Set<TextInputControl> fields = lookup(".text-input").queryAllAs(TextInputControl.class);
    for (TextInputControl field : fields) {
      act(field::paste);
      assertThat(field.getLength()).as(field.getId()).isLessThanOrEqualTo(5000);
      tried.add(field.getId());
    }
  }

  private List<String> problems() {
    return shown(".field-problem").stream().map(Label.class::cast).map(Label::getText).toList();
  }

  private MenuItem profileItem(String id) {
    Node menu = find("#profile-menu", Node.class);
    return ((MenuButton) menu)
        .getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
  }
}
