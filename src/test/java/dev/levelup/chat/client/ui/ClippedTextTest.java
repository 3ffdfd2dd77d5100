package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.i18n.PseudoWords;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.RoomId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of the program is clipped, even in a language whose texts are half as long again. */
class ClippedTextTest extends WindowTest {
  @ParameterizedTest
  @ValueSource(doubles = {960, 480})
  void ofTheSignInScreen(double width) {
    showWindow(PseudoWords.speak(), width);
    assertNothingIsClipped();
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 480})
  void ofARoomAndOfTheListOfRooms(double width) {
    showWindow(PseudoWords.speak(), width);
    act(window::signedIn);
    assertNothingIsClipped();
    act(() -> window.in(RoomId.clan("owls")));
    assertNothingIsClipped();
  }

  @ParameterizedTest
  @CsvSource({
    "960, #password",
    "480, #password",
    "960, #sign-out-everywhere",
    "480, #sign-out-everywhere",
    "960, #sign-out",
    "480, #sign-out"
  })
  void ofACard(double width, String item) {
    showWindow(PseudoWords.speak(), width);
    act(window::signedIn);
    clickOn("#profile-menu");
    clickOn(item);
    run();
    assertNothingIsClipped();
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 480})
  void ofTheQuestionBeforeASignOut(double width) {
    showWindow(PseudoWords.speak(), width);
    act(window::signedIn);
    act(() -> window.chat().drafts().put(RoomId.community("lobby"), "half a"));
    clickOn("#profile-menu");
    clickOn("#sign-out");
    run();
    assertThat(shown("#unsent-card")).isNotEmpty();
    assertNothingIsClipped();
  }

  static Stream<Consumer<SampleWindow>> cardsOfPictures() {
    return Stream.of(AvatarScreens::refused, AvatarScreens::sending, AvatarScreens::removing);
  }

  @ParameterizedTest
  @MethodSource("cardsOfPictures")
  void ofTheCardOfAPicture(Consumer<SampleWindow> card) {
    showWindow(PseudoWords.speak(), 960);
    act(() -> card.accept(window));
    assertThat(shown("#avatar-card")).isNotEmpty();
    assertNothingIsClipped();
  }

  private static Map<String, Consumer<SampleWindow>> roomCards() {
    return Map.of(
        "settings of a room", ModerationScreens::settings,
        "deletion of a room", ModerationScreens::delete,
        "bans", ModerationScreens::bans,
        "a person", ModerationScreens::person,
        "mute", window -> ModerationScreens.act(window, "mute"),
        "ban", window -> ModerationScreens.act(window, "ban"),
        "communities", GetInScreens::browse,
        "leaving a clan", GetInScreens::leave,
        "invitations", GetInScreens::invite,
        "joining a clan", GetInScreens::join);
  }

  static Stream<Arguments> cardsOfRooms() {
    return roomCards().entrySet().stream()
        .flatMap(
            each ->
                Stream.of(960.0, 480.0)
                    .map(width -> Arguments.of(Named.of(each.getKey(), each.getValue()), width)));
  }

  @ParameterizedTest
  @MethodSource("cardsOfRooms")
  void ofACardOfRooms(Consumer<SampleWindow> card, double width) {
    showWindow(PseudoWords.speak(), width);
    act(() -> card.accept(window));
    assertNothingIsClipped();
  }

  static Stream<Arguments> cardsInLargeLetters() {
    Map<String, Consumer<SampleWindow>> others =
        Map.of(
            "an invitation", GetInScreens::inviteMade,
            "shortcuts", window -> Screens.openCard(window, "help-shortcuts"),
            "diagnostics", window -> Screens.openCard(window, "help-diagnostics"));
    return Stream.of(Locale.ENGLISH, Locale.of("ar"))
        .flatMap(
            locale ->
                Stream.concat(roomCards().entrySet().stream(), others.entrySet().stream())
                    .map(each -> Arguments.of(Named.of(each.getKey(), each.getValue()), locale)));
  }

  @ParameterizedTest
  @MethodSource("cardsInLargeLetters")
  void aCardInLargeLettersFitsBetweenTheSidesOfANarrowWindow(
      Consumer<SampleWindow> card, Locale locale) {
    showWindow(locale, 480);
    act(() -> window.settings.look().textSizeProperty().set(150));
    act(() -> card.accept(window));
    run();
    Node shown = find(".overlay .form-card", Node.class);
    Bounds place = onFx(() -> shown.localToScene(shown.getLayoutBounds()));
    assertThat(place.getMinX()).isBetween(23.0, 480.0);
    assertThat(place.getMaxX()).isBetween(0.0, 457.0);
    assertThat(place.getMinY()).as("its head can be scrolled to").isGreaterThanOrEqualTo(23);
    assertNothingIsClipped();
  }

  @Test
  void theRowsOfTheCommunitiesAreAsTallAsTheirLines() {
    showWindow(Locale.of("ar"), 480);
    act(() -> window.settings.look().textSizeProperty().set(150));
    act(() -> GetInScreens.browse(window));
    run();
    assertThat(lookup(".browse-row").queryAllAs(Region.class))
        .isNotEmpty()
        .allMatch(row -> onFx(() -> row.getHeight() >= row.prefHeight(-1)));
  }

  @Test
  void ofTheNameOfARoomThatCanBeJoinedInLargeLetters() {
    showWindow(Locale.ENGLISH, 480);
    act(() -> window.settings.look().textSizeProperty().set(150));
    act(() -> GetInScreens.guest(window));
    run();
    assertThat(onFx(() -> find("#room-title", Labeled.class).isTextTruncated())).isFalse();
    assertThat(shown("#show-rooms")).isNotEmpty();
    onFx(() -> stage.setWidth(960));
    run();
    assertThat(shown(".room-header > .avatar")).isNotEmpty();
  }

  @Test
  void ofTheNameOfARoomWithMembersInLargeLetters() {
    showWindow(Locale.ENGLISH, 480);
    act(() -> window.settings.look().textSizeProperty().set(150));
    act(() -> ModerationScreens.owner(window));
    run();
    assertThat(shown("#show-members")).isNotEmpty();
    assertThat(onFx(() -> find("#room-title", Labeled.class).isTextTruncated())).isFalse();
  }

  @Test
  void ofTheFormOfANewAccountInLargeLetters() {
    showWindow(Locale.ENGLISH, 480);
    act(() -> window.settings.look().textSizeProperty().set(150));
    act(() -> SignInScreens.register(window, Registration.INVITE));
    assertThat(shown("#sign-in-invite")).isNotEmpty();
    assertNothingIsClipped();
  }

  @Test
  void theReasonOfALostConnectionHasTheWidthOfANarrowWindow() {
    showWindow(Locale.GERMAN, 480);
    act(() -> window.settings.look().textSizeProperty().set(150));
    act(() -> ConnectionScreens.gaveUp(window));
    run();
    Region texts = find(".connection-texts", Region.class);
    assertThat(onFx(texts::getWidth)).isGreaterThan(380);
    Node again = find("#connection-retry", Node.class);
    assertThat(onFx(() -> again.localToScene(0, 0).getY()))
        .isGreaterThan(onFx(() -> texts.localToScene(0, texts.getHeight()).getY()));
    assertNothingIsClipped();
  }

  /** Words of people may be: a {@link TextLine} has no room for all of them. */
  private void assertNothingIsClipped() {
    for (Node node : everythingShown()) {
      if (node instanceof Labeled labeled && !(node instanceof TextLine)) {
        assertThat(labeled.isTextTruncated())
            .as("'%s' in %s is cut off", labeled.getText(), labeled)
            .isFalse();
      }
    }
  }
}
