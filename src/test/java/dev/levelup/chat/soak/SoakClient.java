package dev.levelup.chat.soak;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A client in its own process: everything except the window, and a user who follows the script.
 * Each command on standard input is answered by one line of JSON.
 */
public final class SoakClient {
  /** The user stops writing, and waits until nothing is pending any more. */
  static final String SETTLE = "settle";

  private static final Gson gson = new Gson();

  private SoakClient() {}

  /**
   * The user reads every room from the beginning.
   *
   * @param revs the {@code rev} to wait for in each room
   */
  static String show(Map<String, Long> revs) {
    return gson.toJson(revs);
  }

  public static void main(String[] arguments) throws IOException {
    SoakUser user = SoakUser.start(gson.fromJson(arguments[0], Script.class));
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String each = commands.readLine(); each != null; each = commands.readLine()) {
      System.out.println(gson.toJson(each.equals(SETTLE) ? user.settle() : user.show(revs(each))));
    }
    // The process that started this one has ended.
    Runtime.getRuntime().halt(0);
  }

  private static Map<String, Long> revs(String command) {
    return gson.fromJson(command, new TypeToken<>() {});
  }
}
