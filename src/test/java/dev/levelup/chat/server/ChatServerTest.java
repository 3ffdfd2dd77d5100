package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ChatServerTest extends RunningServer {
  @Test
  void aSecondServerDoesNotGetTheFolder() {
    assertThatThrownBy(() -> ChatServer.start(options()))
        .isInstanceOf(StartException.class)
        .hasMessage("another server is using the folder " + folder);
  }

  @Test
  void aPortThatIsTakenIsSaidAndTheFolderLetGo() throws StartException {
    Path other = folder.resolve("other");
    ServerOptions taken =
        ServerOptions.in(other).withPort(HttpPortOptions.of("127.0.0.1", server.url().getPort()));
    assertThatThrownBy(() -> ChatServer.start(taken))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("127.0.0.1:" + server.url().getPort());
    ChatServer.start(ServerOptions.in(other)).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> ChatServer.start(ServerOptions.in(file.resolve("data"))))
        .isInstanceOf(StartException.class)
        .hasMessage("cannot write to the folder " + file.resolve("data") + ": Not a directory");
  }

  @Test
  void whoWasSignedInStaysSoOverARestart() throws StartException {
    SignIn before = register("Ann");
    stop();
    start();
    assertThat(server.auth().authenticate(before.token()).userId()).isEqualTo(before.user().id());
    assertThat(server.auth().refresh(new RefreshRequest(before.refreshToken())).join().user())
        .isEqualTo(before.user());
    assertThat(server.auth().login(new Credentials("ann", "levelup")).join().user())
        .isEqualTo(before.user());
  }

  @Test
  void theSecretIsForItsOwnerOnly() throws IOException {
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
        .isEqualTo("rw-------");
  }

  @Test
  void serversWithOneSecretKnowEachOthersTokens() throws Exception {
    Path secret = Files.writeString(folder.resolve("shared"), "0123456789abcdef0123456789abcdef\n");
    ServerOptions one = ServerOptions.in(folder.resolve("one")).withSecretFile(secret);
    ServerOptions two = ServerOptions.in(folder.resolve("two")).withSecretFile(secret);
    try (ChatServer first = ChatServer.start(one);
        ChatServer second = ChatServer.start(two)) {
      SignIn ann = first.auth().register(new Credentials("Ann", "levelup")).join();
      assertThat(second.auth().authenticate(ann.token()).userName()).isEqualTo("Ann");
    }
  }

  @Test
  void aSecretThatIsTooShortOrMissingIsSaid() throws IOException {
    Path secret = Files.writeString(folder.resolve("short"), "too short\n");
    Path data = folder.resolve("data");
    assertThatThrownBy(() -> ChatServer.start(ServerOptions.in(data).withSecretFile(secret)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("shorter than 32 bytes");
    assertThatThrownBy(
            () -> ChatServer.start(ServerOptions.in(data).withSecretFile(folder.resolve("none"))))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("cannot read the secret");
  }

  @Test
  void aDatabaseThatIsNoneIsSaid() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("levelup.db"), "something else altogether ".repeat(100));
    assertThatThrownBy(() -> ChatServer.start(ServerOptions.in(data)))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "cannot open the database "
                + data.resolve("levelup.db")
                + ": the file is no SQLite database, or it is damaged");
  }
}
