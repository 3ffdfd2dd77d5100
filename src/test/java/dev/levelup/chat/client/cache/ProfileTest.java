package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ProfileTest {
  private static final SavedSignIn SIGN_IN =
      new SavedSignIn(
          "http://h",
          new ServerInfo("fake", "1", Set.of("ack"), new ServerInfo.Limits(1000, 100, 0.5)),
          new User(new UserId("u"), "alice", null),
          "token",
          "refresh");

  @TempDir private Path folder;

  @Test
  void whatIsKeptIsThereAtTheNextStart() {
    Preferences.WindowBounds bounds = new Preferences.WindowBounds(1, 2, 800, 600, false);
    Profile profile = open();
    profile.change(each -> each.withWindow(bounds));
    profile.change(each -> each.withSignIn("http://h", "alice").withRoom("clan:raiders"));
    profile.store(SIGN_IN);

    assertThat(open().preferences())
        .isEqualTo(new Preferences(bounds, "http://h", "alice", "clan:raiders", null));
    assertThat(open().signIn().join()).hasValue(SIGN_IN);
  }

  @Test
  void aThemeThatAFormerVersionStoredIsTakenOverOnce() throws IOException {
    Files.createDirectories(path("preferences.json").getParent());
    Files.writeString(path("preferences.json"), "{\"server\":\"http://h\",\"theme\":\"DARK\"}");

    assertThat(open().choices().get("theme")).isEqualTo("DARK");
    assertThat(open().preferences().server()).isEqualTo("http://h");

    open().choices().put("theme", "LIGHT");
    assertThat(open().choices().get("theme")).isEqualTo("LIGHT");
    open().change(each -> each.withSignIn("http://other", "alice"));
    assertThat(open().choices().get("theme")).isEqualTo("LIGHT");
  }

  @Test
  void aPinnedCertificateIsThereAtTheNextStartUntilItIsRemoved() {
    open().pinnedCertificates().put("h:443", "aa");
    open().pinnedCertificates().put("[::1]:8443", "bb");
    open().pinnedCertificates().put("h:443", "cc");

    assertThat(open().pinnedCertificates().all())
        .containsExactly(Map.entry("[::1]:8443", "bb"), Map.entry("h:443", "cc"));
    assertThat(open().pinnedCertificates().get("h:443")).isEqualTo("cc");

    open().pinnedCertificates().remove("h:443");
    assertThat(open().pinnedCertificates().all()).containsOnlyKeys("[::1]:8443");
    assertThat(open().pinnedCertificates().get("h:443")).isNull();
  }

  @Test
  void aForgottenSignInLeavesThePins() {
    open().pinnedCertificates().put("h:443", "aa");

    open().forgetSignIn();

    assertThat(open().pinnedCertificates().all()).hasSize(1);
  }

  @Test
  void theFirstStartHasNothing() {
    assertThat(open().pinnedCertificates().all()).isEmpty();
    assertThat(open().preferences()).isEqualTo(Preferences.NONE);
    assertThat(open().signIn().join()).isEmpty();
  }

  @Test
  void aForgottenSignInIsGone() {
    open().store(SIGN_IN);

    open().forgetSignIn();

    assertThat(open().signIn().join()).isEmpty();
  }

  @Test
  void whatAKilledProgramLeftOfASignInGoesWithIt() throws IOException {
    open().store(SIGN_IN);
    Files.writeString(path("sign-in.json.new"), "half of it");

    open().forgetSignIn();

    assertThat(folder.resolve("profile")).isEmptyDirectory();
  }

  @Test
  void nobodyElseCanLookIntoTheFolder() throws IOException {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

    open().store(SIGN_IN);

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("profile"))))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sign-in.json", "certificates.json"})
  void nobodyElseCanReadTheSignInOrChangeThePins(String name) throws IOException {
    Path file = path(name);
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

    open().store(SIGN_IN);
    open().store(SIGN_IN);
    open().pinnedCertificates().put("h:443", "aa");
    open().pinnedCertificates().put("h:443", "bb");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aDamagedFileCountsAsMissing() throws IOException {
    Files.createDirectories(folder.resolve("profile"));
    Files.writeString(path("preferences.json"), "{\"window\": 7");
    Files.writeString(path("sign-in.json"), "[]");
    Files.writeString(path("certificates.json"), "{}");

    assertThat(open().preferences()).isEqualTo(Preferences.NONE);
    assertThat(open().signIn().join()).isEmpty();
    assertThat(open().pinnedCertificates().all()).isEmpty();
  }

  @Test
  void aDamagedFileIsWarnedAboutOnce() throws IOException {
    Files.createDirectories(folder.resolve("profile"));
    Files.writeString(path("preferences.json"), "{\"window\": 7");
    Logger log = (Logger) LoggerFactory.getLogger(JsonFile.class);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    log.addAppender(logged);

    open();

    log.detachAppender(logged);
    assertThat(logged.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("preferences.json cannot be read");
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNotFailTheCaller() throws IOException {
    Files.writeString(folder.resolve("profile"), "a file stands here");

    open().store(SIGN_IN);

    assertThat(open().signIn().join()).isEmpty();
  }

  @Test
  void preferencesAmongTheDataMoveToTheirOwnFolderOnce() throws IOException {
    open().change(each -> each.withRoom("clan:raiders"));

    assertThat(openApart().preferences().room()).isEqualTo("clan:raiders");

    assertThat(path("preferences.json")).doesNotExist();
    openApart().change(each -> each.withRoom("clan:owls"));
    assertThat(openApart().preferences().room()).isEqualTo("clan:owls");
  }

  @Test
  void aMoveThatWasCutOffIsDoneFromItsBeginning() throws IOException {
    open().change(each -> each.withRoom("clan:raiders"));
    Files.createDirectories(folder.resolve("settings"));
    Files.writeString(folder.resolve("settings/preferences.json.new"), "half of it");

    assertThat(openApart().preferences().room()).isEqualTo("clan:raiders");
    assertThat(folder.resolve("settings"))
        .isDirectoryNotContaining(each -> each.toString().endsWith(".new"));
  }

  @Test
  void ofTwoPreferencesTheOnesInTheirOwnFolderHold() {
    openApart().change(each -> each.withRoom("clan:owls"));
    open().change(each -> each.withRoom("clan:raiders"));

    assertThat(openApart().preferences().room()).isEqualTo("clan:owls");
    assertThat(path("preferences.json")).doesNotExist();
  }

  @Test
  void preferencesThatCannotBeMovedStayWhereTheyAre() throws IOException {
    open().change(each -> each.withRoom("clan:raiders"));
    Files.writeString(folder.resolve("settings"), "a file stands here");

    assertThat(openApart().preferences()).isEqualTo(Preferences.NONE);
    assertThat(path("preferences.json")).exists();
  }

  private Profile openApart() {
    return Profile.open(
        folder.resolve("profile"), folder.resolve("settings"), Runnable::run, Keyring.NONE);
  }

  private Profile open() {
    return Profile.open(folder.resolve("profile"), Runnable::run);
  }

  private Path path(String name) {
    return folder.resolve("profile").resolve(name);
  }
}
