package dev.levelup.chat.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Something that a user does or that goes wrong.
 *
 * @param at since the start
 * @param client whom it happens to, where it happens to a client
 * @param detail 0 to 99, says more where a kind has variants or takes its time
 */
record Step(Duration at, Kind kind, int client, int detail) {
  private static final Duration LENGTH = Duration.ofSeconds(30);

  enum Kind {
    WRITE(12),
    /** With files. */
    WRITE_FILES(5),
    OPEN_ROOM(4),
    EDIT(5),
    DELETE(2),
    LOAD_OLDER(1),
    LOAD_NEWER(1),
    /** To a message of the past, perhaps far from all that is loaded. */
    JUMP(3),
    /** Back to the end. */
    JUMP_TO_LATEST(1),
    RETRY(1),
    /** Another window comes in front, for a while or until something is opened. */
    LOOK_AWAY(2),
    MARK_UNREAD(2),
    /** All rooms. */
    MARK_READ(1),
    CUT(2),
    SILENCE(2),
    AWAY(2),
    SILENT(1),
    SLOW(2),
    DOUBLING(2),
    KILL_SERVER(3),
    FULL_SERVER_DISK(1),
    FULL_CLIENT_DISK(1),
    KILL_CLIENT(3),
    SLEEP(1),
    REMOVE(2),
    /** Somebody without a client comes to a room, goes, or gets another role. */
    MEMBERS(4),
    /** The user gets another role. */
    ROLE(2),
    SHOW_MEMBERS(1),
    HIDE_MEMBERS(1),
    /** Something else than the list wants them. */
    LOAD_MEMBERS(2),
    /** A user signs out everywhere. */
    END_SIGN_INS(1),
    /** What the servers tell each other is lost. */
    BUS_DOWN(3),
    /** Somebody copies the servers' database. */
    COPY(3),
    /** Somebody puts the last copy back: the servers go on from there. */
    RESTORE(2);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    /** What must reach other servers happens more often where there are some. */
    private int weight(long seed) {
      boolean reachesOthers = this == REMOVE || this == END_SIGN_INS;
      int usual = mayBe(seed) ? weight : 0;
      return reachesOthers && servers(seed) > 1 ? 3 * usual : usual;
    }

    /**
     * In worlds without restores whatever was acknowledged is there for good. In those with, a full
     * disk cannot forget what was acknowledged, which then comes again, as it may.
     */
    private boolean mayBe(long seed) {
      boolean inWorldWithRestores = seed % 3 == 0;
      return switch (this) {
        case COPY, RESTORE -> inWorldWithRestores;
        case EDIT, DELETE -> everyRestoreIsSaid(seed);
        case FULL_CLIENT_DISK -> !inWorldWithRestores;
        case BUS_DOWN -> servers(seed) > 1;
        default -> true;
      };
    }
  }

  /**
   * Whether each restore gives the database another epoch: otherwise nobody could tell by the ids
   * and the numbers of changes which message is meant, so that there are no changes then.
   */
  static boolean everyRestoreIsSaid(long seed) {
    return seed % 6 != 0;
  }

  /** How many servers there are on the database. */
  static int servers(long seed) {
    return switch ((int) (seed % 10)) {
      case 1, 4, 7 -> 2;
      case 9 -> 3;
      default -> 1;
    };
  }

  /** What happens under a seed, in order. */
  static List<Step> script(long seed, int clients) {
    Random random = new Random(seed);
    List<Kind> dice = new ArrayList<>();
    for (Kind each : Kind.values()) {
      for (int i = 0; i < each.weight(seed); i++) {
        dice.add(each);
      }
    }
    List<Step> steps = new ArrayList<>();
    int count = random.nextInt(10, 70);
    for (int i = 0; i < count; i++) {
      Duration at = Duration.ofMillis(random.nextLong(LENGTH.toMillis()));
      Kind kind = dice.get(random.nextInt(dice.size()));
      steps.add(new Step(at, kind, random.nextInt(clients), random.nextInt(100)));
    }
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  /** How long it lasts, where it lasts. */
  Duration length() {
    return Duration.ofMillis(100 + 150L * detail);
  }

  @Override
  public String toString() {
    return "%9.3f s  %s, client %d, detail %d"
        .formatted(at.toMillis() / 1000.0, kind, client, detail);
  }
}
