package dev.levelup.chat.client.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SearchViewTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("owls");

  private void signIn(boolean withSearch, int messages) {
    Set<String> features = new HashSet<>(FakeGateway.EVERYTHING);
    if (withSearch) {
      features.add(Feature.SEARCH);
    }
    act(
        () -> {
          window.gateway.accounts().setFeatures(features);
          for (int i = 1; i <= messages; i++) {
            window
                .gateway
                .history()
                .add(TestMessage.by("bob").in(LOBBY).number(i).content("word " + i).message());
          }
          window.gateway.history().add(owl(1, "word of an owl"));
          window.signedIn().in(LOBBY);
        });
  }

  private static Message owl(long number, String words) {
    return TestMessage.by("carol").in(OWLS).number(number).content(words).message();
  }

  private void search(String words) {
    act(() -> find("#search-field", TextField.class).setText(words));
    act(() -> find("#search-field", TextField.class).end());
  }

  private void open(KeyCode... keys) {
    push(keys);
    run();
  }

  private List<String> hits() {
    return onFx(
        () ->
            lookup("#search-results").<ListView<Message>>query().getItems().stream()
                .map(Message::content)
                .toList());
  }

  private void pass(long millis) {
    act(() -> window.fx.advance(Duration.ofMillis(millis)));
  }

  private long requests() {
    return onFx(
        () ->
            window.gateway.history().questions().stream()
                .filter(each -> each.startsWith("search"))
                .count());
  }

  private String note() {
    return shown("#search-note").isEmpty() ? "" : find("#search-note", Labeled.class).getText();
  }

  @Test
  void aServerWithoutTheFeatureIsNotAskedAndThatIsSaid() {
    showWindow();
    signIn(false, 3);
    open(KeyCode.SHORTCUT, KeyCode.F);
    assertThat(note()).isEmpty();
    search("word");
    assertThat(hits()).containsExactly("word 3", "word 2", "word 1");
    pass(2000);
    assertThat(requests()).isZero();
    assertThat(note()).startsWith("Only messages stored on this device");
  }

  @Test
  void whatIsStoredIsReadWhileTheSearchIsOpen() {
    showWindow();
    signIn(true, 3);
    assertThat(window.stores.store().isSearching()).isFalse();
    open(KeyCode.SHORTCUT, KeyCode.F);
    assertThat(window.stores.store().isSearching()).as("before the first key").isTrue();
    push(KeyCode.ESCAPE);
    run();
    assertThat(window.stores.store().isSearching()).isFalse();
  }

  @Test
  void theServersHitsJoinThoseThatAreStoredEachOnce() {
    showWindow();
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
    search("word");
    assertThat(hits()).as("stored").containsExactly("word 3", "word 2", "word 1");
    pass(300);
    assertThat(hits()).hasSize(4).contains("word of an owl").doesNotHaveDuplicates();
    assertThat(note()).isEmpty();
    act(() -> find("#search-here", ToggleButton.class).fire());
    pass(1000);
    assertThat(hits()).hasSize(3);
  }

  @Test
  void whoeverTypesOnIsAskedForOnceAtMostTwiceASecond() {
    showWindow();
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.F);
    for (String typed : List.of("wo", "wor", "word")) {
      search(typed);
      pass(100);
    }
    assertThat(requests()).isZero();
    pass(200);
    assertThat(requests()).isEqualTo(1);
    search("word 1");
    pass(260);
    assertThat(requests()).isEqualTo(1);
    pass(300);
    assertThat(requests()).isEqualTo(2);
    assertThat(hits()).containsExactly("word 1");
  }

  @Test
  void moreComesPageByPageAndHowFarIsSaid() {
    showWindow();
    signIn(true, 120);
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("word");
    pass(300);
    assertThat(shown("#search-more")).hasSize(1);
    act(() -> find("#search-more", Button.class).fire());
    pass(600);
    act(() -> find("#search-more", Button.class).fire());
    pass(600);
    assertThat(hits()).hasSize(120);
    assertThat(find("#search-more", Node.class).getParent().isVisible()).isFalse();
  }

  @Test
  void tooManyRequestsAreWaitedOutAndOtherFailuresSaidWithARetry() {
    showWindow();
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
    act(
        () ->
            window
                .gateway
                .history()
                .failWith(
                    new ApiException.Refused(429, "RATE_LIMITED", null, Duration.ofSeconds(3))));
    search("owl");
    pass(300);
    act(() -> window.gateway.history().failWith(null));
    pass(2000);
    assertThat(hits()).isEmpty();
    pass(1500);
    assertThat(hits()).containsExactly("word of an owl");

    act(
        () ->
            window.gateway.history().failWith(new ApiException.Unreachable(new IOException("no"))));
    search("an owl");
    pass(1000);
    assertThat(shown("#search-error")).isNotEmpty();
    assertThat(find("#search-retry", Node.class).getParent().isVisible()).isTrue();
    act(() -> window.gateway.history().failWith(null));
    act(() -> find("#search-retry", Button.class).fire());
    pass(1000);
    assertThat(hits()).containsExactly("word of an owl");
    assertThat(find("#search-retry", Node.class).getParent().isVisible()).isFalse();
  }

  @Test
  void aStoredHitThatTheServerDoesNotFindAnyMoreGoes() {
    showWindow();
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("word");
    assertThat(hits()).hasSize(3);
    act(
        () ->
            window
                .gateway
                .history()
                .change(TestMessage.by("bob").in(LOBBY).number(2).content("word 2").deleted(1)));
    pass(300);
    assertThat(hits()).containsExactly("word 3", "word 1");
  }

  @Test
  void offlineIsSaidAndTheNextConnectionAsksTheServer() {
    showWindow();
    signIn(true, 3);
    act(() -> window.socket().lose());
    open(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
    search("word");
    assertThat(hits()).hasSize(3);
    assertThat(note()).startsWith("You’re offline");
    act(() -> window.chat().keeper().tryAgain());
    act(() -> window.socket().accept());
    pass(300);
    assertThat(hits()).hasSize(4);
    assertThat(note()).isEmpty();
  }

  @Test
  void aLostRoomTakesItsHitsAway() {
    showWindow();
    signIn(true, 1);
    open(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
    search("word");
    pass(300);
    assertThat(hits()).hasSize(2);
    act(() -> window.chat().search().lost(OWLS));
    assertThat(hits()).containsExactly("word 1");
  }

  private String next() {
    push(KeyCode.ENTER);
    run();
    return onFx(
        () ->
            lookup("#search-results")
                .<ListView<Message>>query()
                .getSelectionModel()
                .getSelectedItem()
                .content());
  }

  @Test
  void afterOtherWordsTheWalkBeginsAtTheNewestHit() {
    showWindow();
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("word");
    pass(1000);
    assertThat(next()).isEqualTo("word 3");
    assertThat(next()).isEqualTo("word 2");
    search("wor");
    pass(1000);
    assertThat(next()).isEqualTo("word 3");
  }

  @Test
  void walkingPastTheOldestHitSearchesFurtherBack() {
    showWindow();
    signIn(true, 120);
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("word");
    pass(1000);
    int found = hits().size();
    assertThat(found).isLessThan(120);
    for (int i = 0; i <= found; i++) {
      next();
    }
    pass(1000);
    assertThat(hits()).hasSizeGreaterThan(found);
  }

  @Test
  void inANarrowWindowAHitShowsInPlaceOfTheSearchUntilEscape() {
    showWindow(Locale.ENGLISH, 480);
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("word 2");
    run();
    push(KeyCode.ENTER);
    run();
    assertThat(onFx(() -> isVisible(".search"))).isFalse();
    assertThat(onFx(() -> isVisible(".room-view"))).isTrue();
    push(KeyCode.ESCAPE);
    run();
    assertThat(onFx(() -> isVisible(".search"))).isTrue();
    assertThat(onFx(() -> isVisible(".room-view"))).isFalse();
  }

  private String shownHit() {
    return onFx(() -> lookup(".found-text").<Node>query().getAccessibleText());
  }

  @Test
  void hitsReadAsTheirMessagesAndIgnoredPeoplesWordsDoNotShow() {
    showWindow();
    signIn(false, 0);
    act(() -> window.socket().post(said(1).content("the **north** gate, `shut`").message()));
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("gate, ");
    assertThat(shownHit()).isEqualTo("the north gate, shut");
    assertThat(shown(".found-ground")).hasSize(1);
    act(() -> window.chat().ignoring().ignore(TestMessage.user("bob")));
    assertThat(shownHit()).isEqualTo("A message of somebody you ignore");
    act(() -> window.chat().ignoring().stop(TestMessage.user("bob").id()));
    assertThat(shownHit()).isEqualTo("the north gate, shut");
  }

  @Test
  void theMarkInAHitGrowsWithWhatIsTyped() {
    showWindow();
    signIn(true, 1);
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("wo");
    double shorter = markWidth();
    search("word");
    assertThat(markWidth()).isGreaterThan(shorter);
  }

  private double markWidth() {
    return onFx(() -> lookup(".found-ground").query().getLayoutBounds().getWidth());
  }

  @Test
  void theAttachmentsOfAHitWithoutWordsShow() {
    showWindow();
    signIn(false, 0);
    Message file = said(1).content("").attaching(TestPictures.file("f", "plan.pdf", 1));
    act(() -> window.socket().post(file));
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("has:file");
    assertThat(shownHit()).isEqualTo("plan.pdf");
  }

  private static TestMessage said(long number) {
    return TestMessage.by("bob").in(LOBBY).number(number);
  }

  @Test
  void peopleOfRoomsThatAreStoredAreCompletedAndSoIsTheUser() {
    showWindow();
    signIn(true, 1);
    Message stored = TestMessage.by("Dave D").in(OWLS).number(1).message();
    StoredHistory owls = new StoredHistory(List.of(stored), false, stored.createdAt(), 0);
    act(() -> window.stores.store().storeHistory(OWLS, owls));
    open(KeyCode.SHORTCUT, KeyCode.F);
    write("from:DAV");
    run();
    push(KeyCode.TAB);
    run();
    assertThat(text()).isEqualTo("from:\"Dave D\" ");
    assertThat(note()).doesNotContain("from:");
    search("");
    write("from:m");
    run();
    push(KeyCode.TAB);
    run();
    assertThat(text()).isEqualTo("from:me ");
    assertThat(note()).doesNotContain("from:");
    assertThat(hits()).isEmpty();
    search("from:nobody");
    assertThat(note()).contains("from:nobody");
  }

  @Test
  void filtersNarrowWhatIsFoundAndAreCompleted() {
    showWindow();
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
    search("word");
    pass(300);
    write(" from:CAR");
    run();
    assertThat(shown("#completion")).hasSize(1);
    push(KeyCode.TAB);
    run();
    assertThat(text()).isEqualTo("word from:carol ");
    pass(1000);
    assertThat(hits()).containsExactly("word of an owl");

    search("");
    write("in:nig");
    run();
    push(KeyCode.ENTER);
    run();
    assertThat(text()).isEqualTo("in:\"Night Owls\" ");
    write("word");
    pass(1000);
    assertThat(hits()).containsExactly("word of an owl");

    search("word from:nobody");
    pass(1000);
    assertThat(note()).contains("from:nobody");
    assertThat(hits()).hasSize(4);
    search("word before:2026-03-14");
    pass(1000);
    assertThat(hits()).isEmpty();
    search("word after:2026-03-14 has:link");
    pass(1000);
    assertThat(hits()).isEmpty();
    search("word after:2026-03-14");
    pass(1000);
    assertThat(hits()).hasSize(4);
  }

  @Test
  void theNamesOfFiltersDaysAndPartsAreCompleted() {
    showWindow();
    signIn(true, 1);
    open(KeyCode.SHORTCUT, KeyCode.F);
    assertCompleted("has:p", "has:picture ");
    assertCompleted("be", "before:");
    LocalDate today = LocalDate.ofInstant(window.fx.clock().instant(), window.fx.clock().getZone());
    assertCompleted("before:", "before:" + today + " ");
    String lastWeek = "after:" + today.minusDays(7);
    assertCompleted(lastWeek.substring(0, lastWeek.length() - 1), lastWeek + " ");
  }

  private void assertCompleted(String typed, String completed) {
    search("");
    write(typed);
    run();
    push(KeyCode.TAB);
    run();
    assertThat(text()).isEqualTo(completed);
  }

  @Test
  void aFilterThatTheServerDoesNotKnowAsksOnWhileAPageHasNothingUpToABound() {
    showWindow();
    signIn(true, 400);
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("word has:link");
    for (int i = 0; i < 10; i++) {
      pass(600);
    }
    assertThat(requests()).isEqualTo(5);
    assertThat(shown("#search-more")).hasSize(1);
    assertThat(shown(".search-state")).isNotEmpty();
  }

  @Test
  void escapeClosesTheSuggestionsFirst() {
    showWindow();
    signIn(true, 3);
    open(KeyCode.SHORTCUT, KeyCode.F);
    write("has:");
    run();
    assertThat(shown("#completion")).hasSize(1);
    push(KeyCode.ESCAPE);
    run();
    assertThat(shown("#completion")).isEmpty();
    assertThat(onFx(() -> isVisible(".search"))).isTrue();
  }

  private String text() {
    return onFx(() -> lookup("#search-field").queryTextInputControl().getText());
  }

  @Test
  void withoutAnOpenRoomEveryRoomIsSearched() {
    showWindow();
    signIn(true, 1);
    act(() -> window.chat().rooms().close());
    open(KeyCode.SHORTCUT, KeyCode.F);
    search("owl");
    pass(300);
    assertThat(hits()).containsExactly("word of an owl");
  }

  private boolean isVisible(String query) {
    return lookup(query).query().isVisible();
  }
}
