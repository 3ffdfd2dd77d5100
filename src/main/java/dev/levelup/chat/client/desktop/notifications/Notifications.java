package dev.levelup.chat.client.desktop.notifications;

import java.util.function.Consumer;

/** Shows notifications. Thread-safe; calls return at once. */
public interface Notifications extends AutoCloseable {
  /** Shows nothing: for a desktop without notifications. */
  Notifications NONE =
      new Notifications() {
        @Override
        public void show(Notification notification) {}

        @Override
        public void withdraw(String key) {}

        @Override
        public void close() {}
      };

  /** The desktop's service. */
  @FunctionalInterface
  interface Service {
    /**
     * Opens it. Returns at once.
     *
     * @param clicked called on any thread with the key of a notification that was clicked
     */
    Notifications open(Consumer<String> clicked);
  }

  /** Shows a notification, in place of the one with the same key. */
  void show(Notification notification);

  /** Removes the notification with that key, if it still shows. */
  void withdraw(String key);

  /** Removes all of them. */
  @Override
  void close();
}
