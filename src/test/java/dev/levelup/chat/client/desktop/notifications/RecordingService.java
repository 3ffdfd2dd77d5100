package dev.levelup.chat.client.desktop.notifications;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A notification service for the tests, which only records what it is asked for. Thread-safe. */
public final class RecordingService implements NotificationService {
  private static final String PATH = "/org/freedesktop/Notifications";

  private final DBusConnection connection;
  private final List<String> capabilities = new CopyOnWriteArrayList<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> sounds = Collections.synchronizedList(new ArrayList<>());
  private final Map<Integer, String> shown = new ConcurrentSkipListMap<>();
  private int last;

  private RecordingService(DBusConnection connection) {
    this.connection = connection;
  }

  /** Offers it on a connection's bus. */
  public static RecordingService offer(DBusConnection connection) throws DBusException {
    RecordingService service = new RecordingService(connection);
    connection.exportObject(service);
    connection.requestBusName("org.freedesktop.Notifications");
    return service;
  }

  /** What {@link #getCapabilities} returns; may be changed. */
  public List<String> capabilities() {
    return capabilities;
  }

  /** What it was asked for, in that order; a view. */
  public List<String> asked() {
    return asked;
  }

  /** The hints about the sound of each notification, in the order in which they came; a view. */
  public List<String> sounds() {
    return sounds;
  }

  /** The titles and texts that would show now, by their numbers. */
  public Map<Integer, String> shown() {
    return new TreeMap<>(shown);
  }

  /** Tells all programs that the user has clicked a notification. */
  public void click(int number) throws DBusException {
    connection.sendMessage(new ActionInvoked(PATH, new UInt32(number), "default"));
  }

  /** Tells all programs that the user has closed a notification. */
  public void dismiss(int number) throws DBusException {
    shown.remove(number);
    connection.sendMessage(new NotificationClosed(PATH, new UInt32(number), new UInt32(2)));
  }

  @Override
  public List<String> getCapabilities() {
    return capabilities;
  }

  @Override
  public synchronized UInt32 show(
      String program,
      UInt32 replaces,
      String icon,
      String title,
      String text,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int timeout) {
    sounds.add(sound(hints));
    last++;
    int number = replaces.intValue() == 0 ? last : replaces.intValue();
    shown.put(number, title + ": " + text);
    asked.add("%s: %s: %s, %s".formatted(replaces, title, text, actions));
    return new UInt32(number);
  }

  private static String sound(Map<String, Variant<?>> hints) {
    return hints.entrySet().stream()
        .filter(each -> each.getKey().contains("sound"))
        .map(each -> each.getKey() + "=" + each.getValue().getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public void closeNotification(UInt32 number) {
    shown.remove(number.intValue());
    asked.add("close " + number);
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }
}
