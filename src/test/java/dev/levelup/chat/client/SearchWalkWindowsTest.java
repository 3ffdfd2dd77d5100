package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.DayDivider;
import dev.levelup.chat.client.state.TimelineItem.IgnoredMessages;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.client.ui.person.PersonEvent;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Walking through hits while the room goes on, and the way back, with a real server. */
class SearchWalkWindowsTest extends SearchProgramTest {
  private static String tower(int number) {
    return "the Purple tower " + number;
  }

  private void find(String words, int count) {
    search(KeyCode.F);
    write(words);
    until(() -> hits().size() == count);
  }

  private void next(String hit) {
    push(KeyCode.ENTER);
    until(() -> isInView(hit) && marked().equals(hit));
  }

  private void former(String hit) {
    push(KeyCode.SHIFT, KeyCode.ENTER);
    until(() -> isInView(hit) && marked().equals(hit));
  }

  private String marked() {
    Message selected =
        lookup("#search-results").<ListView<Message>>query().getSelectionModel().getSelectedItem();
    return selected == null ? "" : selected.content();
  }

  @Test
  void theWalkGoesOnWhereItIsWhileHitsComeChangeAndGo() {
    Message apple = say(LOBBY, "purple apple");
    Message pear = say(LOBBY, "purple pear");
    find("purple", 8);
    next("purple pear");
    say(LOBBY, "purple plum");
    until(() -> hits().getFirst().equals("purple plum"));
    next("purple apple");
    former("purple pear");
    former("purple plum");
    next("purple pear");

    server.changes().delete(bob, pear.id()).join();
    until(() -> !hits().contains("purple pear"));
    next("purple apple");
    server.changes().edit(bob, apple.id(), "a green apple").join();
    until(() -> !hits().contains("purple apple"));
    former("purple plum");
    next(tower(300));
    next(tower(250));
    assertThat(hits()).hasSize(7);
  }

  @Test
  void aHitOfSomebodyWhomTheReaderIgnoresShowsAsItsFold() {
    find("purple", 6);
    next(tower(300));
    ignoreBob();
    next(tower(250));
    assertThat(onFx(() -> list(window).getItems()))
        .hasAtLeastOneElementOfType(IgnoredMessages.class);
  }

  private void ignoreBob() {
    onFx(() -> list(window).fireEvent(new PersonEvent(bob.user())));
    until(() -> shows("#person-ignore"));
    onFx(() -> in(window).lookup("#person-ignore").queryAs(Button.class).fire());
    until(() -> !shows("#person-card"));
    onFx(() -> field().requestFocus());
  }

  @Test
  void theWayBackLeadsToThePixelAfterArrivalsAndOtherSizes() {
    scrollUp(1234);
    until(() -> messages(window).size() >= 100 && !list(window).isFollowing());
    settle();
    Map<String, Double> before = places();
    find("purple", 6);
    for (int hit = 300; hit >= 50; hit -= 50) {
      next(tower(hit));
    }
    List.of("one", "two", "three").forEach(each -> say(LOBBY, "arrived " + each));
    double width = onFx(window::getWidth);
    double height = onFx(window::getHeight);
    onFx(() -> window.setWidth(width - 200));
    settle();
    onFx(() -> window.setHeight(height - 60));
    settle();
    onFx(() -> window.setHeight(height));
    onFx(() -> window.setWidth(width));
    settle();
    push(KeyCode.ESCAPE);
    untilAt(before);
    say(LOBBY, "arrived at last");
    settle();
    untilAt(before);
  }

  @Test
  void theWayBackLeadsToThePixelFromADayDividerWhosePageWasDropped() {
    find("tower 50", 1);
    next(tower(50));
    clickOn("#search-close");
    until(
        () -> {
          list(window).scrollToStart();
          return dividers().size() > 2;
        });
    settle();
    onFx(() -> list(window).scrollToKey(dividers().get(1), Align.TOP));
    settle();
    Map<String, Double> before = places();
    assertThat(onFx(() -> list(window).position()))
        .isInstanceOfSatisfying(
            ListPosition.Anchored.class, at -> assertThat(at.key()).isIn(dividers()));
    walkFar();
    push(KeyCode.ESCAPE);
    clickOn("#search-close");
    untilAt(before);
  }

  private List<ItemKey> dividers() {
    return list(window).getItems().stream()
        .filter(DayDivider.class::isInstance)
        .map(TimelineItem::key)
        .toList();
  }

  private void readOld() {
    scrollUp(1234);
    until(() -> messages(window).size() >= 100 && !list(window).isFollowing());
    settle();
  }

  /** So far that nothing which was in view remains loaded. */
  private void walkFar() {
    List<Message> before = onFx(this::inView);
    find("purple", 6);
    for (int hit = 300; hit >= 50 && onFx(() -> isLoaded(before)); hit -= 50) {
      next(tower(hit));
    }
    assertThat(onFx(() -> isLoaded(before))).isFalse();
  }

  private List<Message> inView() {
    var shown = list(window).getVisibleItems();
    return list(window).getItems().subList(shown.first(), shown.last() + 1).stream()
        .flatMap(item -> item.messages().stream())
        .toList();
  }

  private boolean isLoaded(List<Message> any) {
    return list(window).getItems().stream()
        .flatMap(item -> item.messages().stream())
        .anyMatch(any::contains);
  }

  @Test
  void theWayBackLeadsToThePixelOfWhatIsLeftOfADeletedRun() {
    goBackAfter(each -> server.changes().delete(bob, each.id()).join());
  }

  @Test
  void theWayBackLeadsToThePixelOfWhatLooksTheSame() {
    goBackAfter(each -> server.changes().edit(bob, each.id(), "longer ".repeat(99)).join());
  }

  /** What is below changed messages is where it was. */
  private void goBackAfter(Consumer<Message> change) {
    readOld();
    Map<String, Double> before = places();
    List<Message> changed = onFx(this::atTheAnchor);
    double end = Objects.requireNonNull(before.get(changed.getLast().content()));
    walkFar();
    changed.forEach(change);
    push(KeyCode.ESCAPE);
    before.values().removeIf(y -> y <= end);
    assertThat(before).isNotEmpty();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(places()).containsAllEntriesOf(before));
  }

  /** Four messages in view, among them the one by which the list holds its place. */
  private List<Message> atTheAnchor() {
    List<Message> all = inView();
    Object anchor = ((ListPosition.Anchored) list(window).position()).key();
    int from =
        list(window).getItems().stream()
            .filter(item -> item.key().equals(anchor))
            .mapToInt(item -> all.indexOf(item.messages().getFirst()))
            .findFirst()
            .orElseThrow();
    return all.subList(from, from + 4);
  }

  @Test
  void theWayBackLeadsToThePixelAlthoughTheWindowWasNarrowOnTheWay() {
    readOld();
    Map<String, Double> before = places();
    double width = onFx(window::getWidth);
    walkFar();
    onFx(() -> window.setWidth(width - 350));
    settle();
    push(KeyCode.ESCAPE);
    settle();
    onFx(() -> window.setWidth(width));
    untilAt(before);
  }

  @Test
  void theWayBackFromTheEndLeadsToTheEnd() {
    find("purple", 6);
    next(tower(300));
    next(tower(250));
    next(tower(200));
    say(LOBBY, "arrived meanwhile");
    push(KeyCode.ESCAPE);
    until(() -> last(window).equals("arrived meanwhile") && list(window).isFollowing());
  }
}
