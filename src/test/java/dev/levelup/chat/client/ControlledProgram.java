package dev.levelup.chat.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The client; each line on its standard input closes its windows or throws an exception. */
final class ControlledProgram {
  private ControlledProgram() {}

  public static void main(String[] args) throws IOException {
    ClientMain.main(args);
    Thread.ofPlatform().daemon().start(ControlledProgram::listen);
  }

  private static void listen() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String word = in.readLine(); word != null; word = in.readLine()) {
        String told = word;
        Platform.runLater(() -> act(told));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void act(String word) {
    if (word.startsWith("throw ")) {
      throw new IllegalStateException(word);
    }
    List.copyOf(Window.getWindows())
        .forEach(
            each -> Event.fireEvent(each, new WindowEvent(each, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }
}
