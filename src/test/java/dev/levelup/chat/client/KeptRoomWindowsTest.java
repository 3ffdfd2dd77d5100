package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Message;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clan whose whole history is kept, with a real server. */
class KeptRoomWindowsTest extends KeptRoomProgram {
  private static final int MANY = 2000;

  private List<Message> said;

  @BeforeEach
  void keepAClanOfManyMessages() {
    said =
        IntStream.range(0, MANY)
            .mapToObj(i -> server.messages().send(alice, OWLS, "line " + i + ".", null).join())
            .toList();
    keepTheClan();
    assertThat(last(window)).isEqualTo("line 1999.");
  }

  @Test
  void withoutAConnectionTheFirstMessageShowsAndIsFoundAsItWasChangedMeanwhile()
      throws IOException {
    int count = Math.toIntExact(Objects.requireNonNull(said.getLast().seq()));
    assertThat(state(window)).contains("messages: %,d".formatted(count));
    closeTheProgram();
    server.changes().edit(alice, said.get(3).id(), "an old riddle").join();
    server.changes().delete(alice, said.get(5).id()).join();
    assertThat(onDisk("line 5.")).isTrue();

    open(second, "here", new LaunchIdentity.Remembered(), OWLS);
    until(() -> last(second).equals("line 1999.") && canWrite(second));
    until(() -> !onDisk("line 5.") && !onDisk("line 3."));
    server.close();

    AnchoredList<TimelineItem> list = list(second);
    until(
        () -> {
          onFx(() -> list.scrollBy(-100_000));
          return onFx(() -> list.getItems().getFirst()) instanceof TimelineItem.StartOfHistory;
        });
    List<String> all = messages(second);
    int first = all.indexOf("line 0.");
    assertThat(all).as("all but the deleted one").hasSize(count - 1);
    assertThat(all.subList(first, first + 6))
        .containsExactly("line 0.", "line 1.", "line 2.", "an old riddle", "line 4.", "line 6.");
    assertThat(all.subList(first + 5, all.size()))
        .containsExactlyElementsOf(
            IntStream.range(6, MANY).mapToObj(i -> "line " + i + ".").toList());

    push(KeyCode.SHORTCUT, KeyCode.F);
    until(() -> shows("#search-field") && field().isFocused());
    write("old riddle");
    until(() -> hits().equals(List.of("an old riddle")));
  }

  private TextInputControl field() {
    return in(second).lookup("#search-field").queryTextInputControl();
  }

  private List<String> hits() {
    return onFx(
        () ->
            in(second).lookup("#search-results").<ListView<Message>>query().getItems().stream()
                .map(Message::content)
                .toList());
  }
}
