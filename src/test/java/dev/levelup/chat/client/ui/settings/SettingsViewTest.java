package dev.levelup.chat.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Language;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewTest extends SettingsTest {
  @Test
  void ctrlCommaOpensThemAndEscapeGoesBackToWhereTheFocusWas() {
    openSettings();
    assertThat(isSettingsOpen()).isTrue();
    assertThat(focused().getId()).isEqualTo("settings-search");
    push(KeyCode.ESCAPE);
    assertThat(isSettingsOpen()).isFalse();
    assertThat(focused().getId()).isEqualTo("composer-input");
  }

  @ParameterizedTest
  @ValueSource(ints = {960, 480})
  void noTwoNodesHaveOneId(int width) {
    showWindow(Locale.ENGLISH, width);
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    act(this::ignoreAndKeepSome);
    pressComma();
    assertThat(lookup(".settings-ignored-stop").queryAll()).hasSize(2);
    assertThat(lookup(".settings-kept-stop").queryAll()).hasSizeGreaterThan(1);
    List<String> ids =
        lookup("#settings").lookup((Node each) -> each.getId() != null).queryAll().stream()
            .map(Node::getId)
            .filter(id -> id.startsWith("settings"))
            .toList();
    assertThat(ids).contains("settings-sound-file", "settings-own-sound").doesNotHaveDuplicates();
  }

  private void ignoreAndKeepSome() {
    window.chat().ignoring().ignore(TestMessage.user("bob"));
    window.chat().ignoring().ignore(TestMessage.user("carol"));
    window
        .chat()
        .directory()
        .communities()
        .forEach(each -> window.chat().keeping().keep(each.id(), true));
  }

  @Test
  void theProfileMenuOpensThemToo() {
    showWindow();
    act(window::signedIn);
    clickOn("#profile-menu");
    run();
    clickOn("#open-settings");
    run();
    assertThat(isSettingsOpen()).isTrue();
    clickOn("#settings-close");
    assertThat(isSettingsOpen()).isFalse();
  }

  @Test
  void theSignInScreenOpensThemWithoutAnAccount() {
    showWindow();
    clickOn("#sign-in-settings");
    run();
    assertThat(isSettingsOpen()).isTrue();
    assertThat(shown("#settings-section-account")).isEmpty();
    assertThat(shown("#settings-section-network")).isNotEmpty();
  }

  @Test
  void theyOpenWhereTheyWereLeft() {
    openSettings();
    section("network");
    assertThat(rows()).contains("Proxy").doesNotContain("Theme");
    push(KeyCode.ESCAPE);
    pressComma();
    assertThat(rows()).contains("Proxy").doesNotContain("Theme");
  }

  @Test
  void aSearchFindsRowsOfEverySectionByTheirTitlesAndHelp() {
    openSettings();
    search("tray");
    assertThat(rows()).contains("Go on in the tray", "Start without a window");
    search("port");
    assertThat(rows()).containsExactly("Address of your own proxy");
    search("line");
    assertThat(rows()).containsExactly("Key that sends", "People you ignore");
    search("PROXY own");
    assertThat(rows()).containsExactly("Proxy", "Address of your own proxy");
  }

  @ParameterizedTest
  @CsvSource({"de, grosse, Schriftgröße", "de, uberall, Überall abmelden", "ar, السمة, السمة"})
  void aSearchNeedsNeitherCaseNorAccents(String language, String typed, String found) {
    openSettings(Locale.of(language), 960);
    search(typed);
    assertThat(rows()).contains(found).hasSizeLessThan(8);
  }

  @Test
  void aSearchThatFindsNothingSaysSoAndEscapeEndsItFirst() {
    openSettings();
    search("xyzzy");
    assertThat(rows()).isEmpty();
    assertThat(shown("#settings-nothing")).isNotEmpty();
    push(KeyCode.ESCAPE);
    assertThat(isSettingsOpen()).isTrue();
    assertThat(find("#settings-search", TextField.class).getText()).isEmpty();
    assertThat(shown("#settings-nothing")).isEmpty();
    assertThat(rows()).contains("Theme");
  }

  @Test
  void aSectionThatIsChosenEndsTheSearch() {
    openSettings();
    search("proxy");
    section("appearance");
    assertThat(find("#settings-search", TextField.class).getText()).isEmpty();
    assertThat(rows()).contains("Theme").doesNotContain("Proxy");
  }

  @Test
  void aNarrowWindowHasTheSectionsAbove() {
    openSettings(Locale.ENGLISH, 480);
    assertThat(shown("#settings-names")).isEmpty();
    ComboBox<?> list = find("#settings-list", ComboBox.class);
    act(() -> list.getSelectionModel().select(1));
    assertThat(rows()).contains("Language", "Time format").doesNotContain("Theme");
    act(() -> stage.setWidth(960));
    assertThat(shown("#settings-names")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"storage", "messages", "appearance"})
  void noValueOfAChoiceIsCutOffInANarrowWindowWithLargeText(String section) {
    openSettings(Locale.of("ar"), 480);
    onFx(() -> windowTheme.follow(look()));
    act(() -> look().textSizeProperty().set(150));
    ComboBox<?> list = find("#settings-list", ComboBox.class);
    act(() -> selectSection(list, section));
    run();
    List<Node> values =
        lookup("#settings .segments > .toggle-button").<Node>queryAll().stream()
            .filter(SettingsTest::isInSight)
            .toList();
    assertThat(values).isNotEmpty();
    for (Node each : values) {
      assertThat(onFx(() -> isInside(each, each.getParent()) && isInside(each.getParent(), card())))
          .as("%s", each)
          .isTrue();
    }
  }

  @Test
  void theValuesOfAChoiceStandInOneLineWhereThereIsRoom() {
    openSettings();
    onFx(() -> windowTheme.follow(look()));
    run();
    for (String choice : List.of(".segments", ".swatches")) {
      Parent shown =
          lookup("#settings " + choice).<Parent>queryAll().stream()
              .filter(SettingsTest::isInSight)
              .findFirst()
              .orElseThrow();
      assertThat(onFx(() -> shown.getChildrenUnmodifiable().stream().map(Node::getLayoutY)))
          .as(choice)
          .containsOnly(onFx(() -> shown.getChildrenUnmodifiable().getFirst().getLayoutY()));
    }
  }

  private Node card() {
    return find("#settings", Node.class);
  }

  private static void selectSection(ComboBox<?> list, String id) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i) instanceof SettingsSection each && each.id().equals(id)) {
        list.getSelectionModel().select(i);
      }
    }
  }

  /** Across; down, the section scrolls. */
  private static boolean isInside(Node node, Node outer) {
    Bounds inner = node.localToScene(node.getLayoutBounds());
    Bounds around = outer.localToScene(outer.getLayoutBounds());
    return inner.getMinX() >= around.getMinX() && inner.getMaxX() <= around.getMaxX();
  }

  @Test
  void keysAloneFindAndChangeASetting() {
    openSettings();
    push(KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("settings-section-appearance");
    push(KeyCode.DOWN).push(KeyCode.DOWN);
    run();
    assertThat(rows()).containsExactly("Key that sends", "People you ignore");
    tabTo("settings-send-key-enter");
    push(KeyCode.RIGHT);
    run();
    assertThat(settings().sendKeyProperty().get().name()).isEqualTo("CTRL_ENTER");
  }

  @ParameterizedTest
  @ValueSource(doubles = {480, 960})
  void theTabKeyGoesThroughTheWholePlaceAndNeverOutOfIt(double width) {
    openSettings(Locale.ENGLISH, width);
    boolean closed = false;
    for (int i = 0; i < 30; i++) {
      push(KeyCode.TAB);
      closed |= "settings-close".equals(focused().getId());
      assertThat(isIn(focused())).as("%s", focused()).isTrue();
    }
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy"})
  void theLinesBetweenTheRowsAreNeitherAboveThemNorBelow(String search) {
    openSettings();
    onFx(() -> windowTheme.follow(look()));
    search(search);
    List<Region> rows =
        lookup(".settings-row").<Region>queryAll().stream()
            .filter(SettingsTest::isInSight)
            .toList();
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows).allMatch(row -> row.getBorder().getInsets().getBottom() == 0);
    assertThat(rows.getFirst()).matches(row -> lineAbove(row).equals(Color.TRANSPARENT));
    assertThat(rows.subList(1, rows.size()))
        .noneMatch(row -> lineAbove(row).equals(Color.TRANSPARENT));
  }

  private static Paint lineAbove(Region row) {
    return row.getBorder().getStrokes().getFirst().getTopStroke();
  }

  @Test
  void theFieldOfAProxyIsLikeOthers() {
    openSettings(Locale.of("ar"), 960);
    section("network");
    assertThat(sideOfIcon("#settings-proxy-address")).isEqualTo(sideOfIcon("#settings-search"));
  }

  /** In which half of its field, from the left. */
  private double sideOfIcon(String field) {
    Node all = find(field, Node.class);
    Node icon = from(all).lookup(".left-pane").query();
    double middle = onFx(() -> place(icon).getCenterX() - place(all).getCenterX());
    return Math.signum(middle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void noNameOfASectionIsCutOff(String language) {
    openSettings(Locale.of(language), 960);
    onFx(() -> windowTheme.follow(look()));
    run();
    assertThat(lookup(".settings-name").queryAllAs(Labeled.class))
        .hasSizeGreaterThan(5)
        .noneMatch(Labeled::isTextTruncated);
  }

  @Test
  void theNameOfTheOpenSectionIsInSightHoweverLargeTheText() {
    openSettings();
    onFx(() -> windowTheme.follow(look()));
    act(() -> stage.setHeight(700));
    act(() -> look().textSizeProperty().set(150));
    assertThat(isNameInSight("about")).isFalse();
    section("about");
    assertThat(isNameInSight("about")).isTrue();
    push(KeyCode.ESCAPE);
    pressComma();
    assertThat(isNameInSight("about")).as("as it was left").isTrue();
    push(KeyCode.TAB).push(KeyCode.DOWN);
    assertThat(focused().getId()).isEqualTo("settings-section-appearance");
    assertThat(isNameInSight("appearance")).as("by keys").isTrue();
  }

  private boolean isNameInSight(String section) {
    run();
    Node name = find("#settings-section-" + section, Node.class);
    Bounds names = onFx(() -> place(find("#settings-names", Node.class)));
    return onFx(() -> names.contains(place(name)) && place(card()).contains(place(name)));
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void anotherLanguageIsSpokenAtOnceAndTheSettingsStayOpen() {
    openSettings();
    section("language");
    act(() -> settings().languageProperty().set(Language.ARABIC));
    run();
    Translations arabic = new Translations(Locale.of("ar"));
    assertThat(rows())
        .containsExactly(arabic.of("settings.language"), arabic.of("settings.time-format"));
    assertThat(focused().getId()).isEqualTo("settings-language");
    assertThat(stage.getScene().getNodeOrientation()).isEqualTo(arabic.orientation());
    push(KeyCode.ESCAPE);
    assertThat(find("#room-filter", TextField.class).getPromptText())
        .isEqualTo(arabic.of("rooms.filter"));
    act(window.socket()::accept);
    act(() -> window.in(RoomId.clan("owls")));
    assertThat(find("#room-title", Labeled.class).getText()).isEqualTo("Night Owls");
  }

  private boolean isIn(Node node) {
    return node != null
        && ("settings".equals(node.getId())
            || (node.getParent() != null && isIn(node.getParent())));
  }

  private void tabTo(String id) {
    for (int i = 0; i < 20 && !id.equals(focused().getId()); i++) {
      push(KeyCode.TAB);
    }
    assertThat(focused().getId()).isEqualTo(id);
  }
}
