package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeUploads;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TrayFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests of files that are attached, and sent with their message. */
abstract class SendingFilesBase extends ChatTest {
  @TempDir Path folder;
  ChatFixture fixture = ChatFixture.withAttachments();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  final Path file(String name, int size) throws IOException {
    return Files.write(folder.resolve(name), new byte[size]);
  }

  final void attach(Path... files) {
    fixture.chat.attaching().attach(List.of(files));
    fixture.fx.run();
  }

  final void sayFirstWithAFileAndSecondWithout() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("first");
    fixture.say("second");
  }

  final List<TrayFile> tray() {
    return fixture.chat.attaching().trays().in(LOBBY);
  }

  final FakeUploads uploads() {
    return fixture.gateway.uploads();
  }

  final List<String> sent() {
    return fixture.socket().emitted(Emitted.Send.class).stream()
        .map(Emitted.Send::content)
        .toList();
  }

  final void accept() {
    uploads().accept();
    fixture.fx.run();
  }

  final PendingMessage pending() {
    return fixture.chat.outbox().all().getFirst();
  }
}
