package dev.levelup.chat.client.ui.switcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.ui.shortcut.Command;
import dev.levelup.chat.client.ui.switcher.Destination.ToCommand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuickSwitcherViewModelTest {
  private final ChatFixture alice = ChatFixture.full();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<String> gone = new ArrayList<>();
  private final QuickSwitcherViewModel model =
      new QuickSwitcherViewModel(
          new SwitcherSource(
              alice.chat, () -> Stream.of("Dark", "Light", "Darker").map(this::command).toList()),
          background::add,
          Runnable::run,
          chosen -> gone.add(chosen.words()));

  private ToCommand command(String words) {
    return new ToCommand(new Command(words, words, null, () -> {}), "");
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private List<String> found() {
    return model.found().stream().map(each -> each.destination().words()).toList();
  }

  @Test
  void namesAreComparedInTheBackgroundAndALaterAnswerToEarlierWordsIsDropped() {
    work();
    model.typedProperty().set("dark");
    Runnable late = background.remove();
    model.typedProperty().set("light");
    assertThat(found()).as("until then what was found before").hasSize(3);
    work();
    assertThat(found()).containsExactly("Light");
    late.run();
    assertThat(found()).containsExactly("Light");
  }

  @Test
  void keysAreForWhatIsTypedEvenIfItIsNotFoundYet() {
    model.typedProperty().set("dark");
    model.onceFound(() -> model.move(1));
    model.onceFound(model::go);
    assertThat(gone).isEmpty();
    work();
    assertThat(gone).containsExactly("Darker");
    model.onceFound(model::go);
    assertThat(gone).as("at once").containsExactly("Darker", "Darker");
  }

  @Test
  void whoeverTypesOnTakesTheKeysBack() {
    work();
    model.typedProperty().set("dark");
    model.onceFound(model::go);
    model.typedProperty().set("light");
    work();
    assertThat(gone).isEmpty();
  }
}
