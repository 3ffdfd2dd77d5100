package dev.levelup.chat.simulation;

import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.MemoryDatabase;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.simulation.ServerNode.Fate;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One run: people talk through the steps, then everything heals and the oracle judges. */
final class Simulation {
  /** How many there are. */
  static final int CLIENTS = 3;

  private static final Duration LENGTH = Duration.ofSeconds(30);

  private static final Duration BURST = Duration.ofMillis(400);

  /** Longer than anything is on its way, there and back. */
  private static final Duration LONGEST_WAY = Duration.ofSeconds(20);

  /** Longer than it takes until what shows is kept. */
  private static final Duration WRITTEN = Duration.ofSeconds(3);

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int MOST_LOOKS = 1_200;

  /** Shorter than most connections last: a new one would bring everything anew. */
  private static final int SOON = 30;

  private final Scheduler scheduler;
  private final SimulatedServers servers;
  private final List<SimulatedClient> clients;
  private final Oracle oracle;
  private final boolean everyRestoreIsSaid;

  private Simulation(long seed, MemoryDatabase database, Path profiles) {
    scheduler = new Scheduler(seed);
    everyRestoreIsSaid = Step.everyRestoreIsSaid(seed);
    // Every fourth server is one that has the core and nothing else.
    Wire wire = seed % 4 == 0 ? Wire.CORE : Wire.FULL;
    servers = new SimulatedServers(Step.servers(seed), scheduler, wire, database);
    clients =
        List.of(
            new SimulatedClient("alice", "alice", scheduler, servers, profiles),
            new SimulatedClient("alice-too", "alice", scheduler, servers, profiles),
            new SimulatedClient("bob", "bob", scheduler, servers, profiles));
    oracle = new Oracle(wire, database, clients);
    clients.forEach(each -> each.eyes().compareWith(oracle::changed, servers::hasGoneBack));
  }

  /** What became of a run: what was violated, null for nothing, and what happened. */
  record Outcome(@Nullable String violation, List<String> trace) {}

  /**
   * Runs one seed.
   *
   * @param steps what is done and goes wrong; the rest of the chance is the seed's
   * @param image of what the server has in the beginning
   * @param profiles an empty folder
   */
  static Outcome run(long seed, List<Step> steps, byte[] image, Path profiles) throws SQLException {
    try (MemoryDatabase database = new MemoryDatabase(image)) {
      return new Simulation(seed, database, profiles).run(steps);
    }
  }

  private Outcome run(List<Step> steps) {
    try {
      live(steps);
      settle();
      compare();
      return new Outcome(null, scheduler.trace());
    } catch (RuntimeException | Error e) {
      String what = e instanceof Violation ? e.getMessage() : describe(e);
      return new Outcome(what, scheduler.trace());
    }
  }

  private static String describe(Throwable thrown) {
    return thrown
        + " at "
        + List.of(thrown.getStackTrace()).subList(0, Math.min(8, thrown.getStackTrace().length));
  }

  private void live(List<Step> steps) {
    clients.forEach(SimulatedClient::start);
    for (Step each : steps) {
      scheduler.after(each.at(), () -> take(each));
    }
    scheduler.pass(LENGTH);
    clients.forEach(each -> each.network.set(Network.Mood.GOOD));
    clients.forEach(each -> each.setShowsMembers(true));
    servers.setDiskFull(false);
    servers.bus.setDown(false);
    scheduler.note("everything heals");
    scheduler.pass(LONGEST_WAY);
  }

  private void take(Step step) {
    SimulatedClient client = clients.get(step.client());
    scheduler.note(client.name + ": " + step.kind());
    switch (step.kind()) {
      case WRITE -> write(client, step);
      case WRITE_FILES -> writeFiles(client, step);
      case OPEN_ROOM -> client.open(room(step));
      case EDIT -> client.actions.edit(step.detail());
      case DELETE -> client.actions.delete(step.detail());
      case LOAD_OLDER -> client.actions.loadOlder();
      case LOAD_NEWER -> client.actions.loadNewer();
      case JUMP -> client.actions.jump(step.detail());
      case JUMP_TO_LATEST -> client.actions.jumpToLatest();
      case RETRY -> client.actions.retry();
      case LOOK_AWAY -> lookAway(client, step);
      case MARK_UNREAD -> client.actions.markUnread(step.detail());
      case MARK_READ -> client.actions.markRead();
      case CUT -> client.network.cut();
      case SILENCE -> client.network.silence(step.detail() % 3 != 0, step.detail() % 3 != 1);
      case AWAY -> spoil(client, Network.Mood.AWAY, step);
      case SILENT -> spoil(client, Network.Mood.SILENT, step);
      case SLOW -> spoil(client, Network.Mood.SLOW, step);
      case DOUBLING -> spoil(client, Network.Mood.DOUBLING, step);
      case KILL_SERVER -> killServer(step);
      case FULL_SERVER_DISK -> {
        servers.setDiskFull(true);
        scheduler.after(step.length(), () -> servers.setDiskFull(false));
      }
      case FULL_CLIENT_DISK -> client.fillDisk(step.length());
      case KILL_CLIENT -> killClient(client, step);
      case SLEEP -> client.sleep(step.length().multipliedBy(2));
      case REMOVE -> remove(client, step);
      case MEMBERS -> changeMembers(step);
      case ROLE -> changeRole(client, step);
      case SHOW_MEMBERS -> client.setShowsMembers(true);
      case HIDE_MEMBERS -> client.setShowsMembers(false);
      case LOAD_MEMBERS -> client.actions.loadMembers();
      case END_SIGN_INS -> endSignIns(client.user);
      case BUS_DOWN -> {
        servers.bus.setDown(true);
        scheduler.after(step.length(), () -> servers.bus.setDown(false));
      }
      case COPY -> servers.copy();
      case RESTORE -> oracle.restored(() -> servers.restore(isSaid(step), step.length()));
    }
  }

  /** Some messages are edited at once, when they may be on their way. */
  private void write(SimulatedClient client, Step step) {
    for (int i = 0; i <= step.detail() % 3; i++) {
      scheduler.after(scheduler.between(Duration.ZERO, BURST), client.actions::write);
    }
    if (step.detail() % 4 == 0) {
      scheduler.after(scheduler.between(BURST, BURST.multipliedBy(2)), client.actions::editEcho);
    }
  }

  /** Words are around them, and every fourth time the program is killed in the middle. */
  private void writeFiles(SimulatedClient client, Step step) {
    client.actions.write();
    client.actions.attach(1 + step.detail() % 3);
    scheduler.after(client.storingTime(), client.actions::write);
    scheduler.after(client.storingTime(), client.actions::write);
    if (step.detail() % 4 == 0) {
      scheduler.after(
          client.storingTime().plus(scheduler.between(Duration.ZERO, BURST.multipliedBy(2))),
          () -> client.kill(step.length()));
    }
  }

  private void lookAway(SimulatedClient client, Step step) {
    client.actions.look(false);
    if (step.detail() % 3 != 0) {
      scheduler.after(step.length(), () -> client.actions.look(true));
    }
  }

  private boolean isSaid(Step restore) {
    return everyRestoreIsSaid || restore.detail() % 2 == 0;
  }

  /** Every third time for good. */
  private void remove(SimulatedClient client, Step step) {
    oracle.putOut(client.user);
    Duration time = step.detail() % 3 == 0 ? Duration.ofDays(1) : step.length();
    servers.remove(client.user, step.detail(), time);
  }

  private void changeMembers(Step step) {
    UserId user = ServerParts.OTHERS.get(step.client() % ServerParts.OTHERS.size());
    RoomId room = room(step);
    servers.atAny(
        server -> server.members.change(room, user, step.detail() / ServerParts.ROOMS.size()));
  }

  private void changeRole(SimulatedClient client, Step step) {
    Role role = step.detail() % 2 == 0 ? Role.MODERATOR : Role.MEMBER;
    servers.atAny(server -> server.members.changeRole(room(step), client.user, role));
  }

  private static RoomId room(Step step) {
    return ServerParts.ROOMS.get(step.detail() % ServerParts.ROOMS.size());
  }

  private void endSignIns(UserId user) {
    clients.stream()
        .filter(each -> each.user.equals(user))
        .forEach(SimulatedClient::mayBeSignedOut);
    servers.endSignIns(user);
  }

  private void spoil(SimulatedClient client, Network.Mood mood, Step step) {
    client.network.set(mood);
    scheduler.after(step.length(), () -> client.network.set(Network.Mood.GOOD));
  }

  /** Every other time just after Enter, when the words are on their way to the disk. */
  private void killClient(SimulatedClient client, Step step) {
    if (step.detail() % 2 == 0) {
      client.actions.write();
    }
    Duration soon = scheduler.between(Duration.ZERO, client.storingTime());
    scheduler.after(soon, () -> client.kill(step.length()));
  }

  private void killServer(Step step) {
    switch (step.detail() % 3) {
      case 0 -> servers.setFate(step.client(), Fate.DIES_BEFORE, step.length());
      case 1 -> servers.setFate(step.client(), Fate.DIES_AFTER, step.length());
      default -> servers.kill(step.client(), step.length());
    }
  }

  /** First as it stands after all the faults, then every room is visited. */
  private void settle() {
    await("does not settle", SimulatedClient::isQuiet);
    await("does not show the newest", each -> each.screen.showsNewest(oracle::told));
    await(
        "shows what has changed since", each -> each.screen.isPresent(servers.wire, oracle::told));
    await("is where they may not be", this::isWhereItMayBe);
    await("does not show who belongs to the room", this::showsMembers);
    await("is connected with a server that does not know who is online", this::knowsWhoIsOnline);
    await("has read what the server does not know", SOON, oracle::knowsWhatIsRead);
    clients.forEach(each -> each.actions.write());
    await("does not settle again", SimulatedClient::isQuiet);
    await("does not say what is unread", SOON, oracle::saysWhatIsUnread);
    for (RoomId room : ServerParts.ROOMS) {
      clients.forEach(each -> each.open(room));
      await("does not settle in " + room, each -> isWhereItMayBe(each, room));
    }
  }

  private void compare() {
    for (RoomId room : ServerParts.ROOMS) {
      clients.forEach(each -> each.open(room));
      await(
          "does not show all of " + room,
          each ->
              oracle.isIn(each, room)
                  ? each.showsAll(room, oracle.lastSeq(room))
                  : each.screen.isOutOf(room));
      clients.forEach(each -> oracle.shows(each, room));
      await("does not show who belongs to " + room, this::showsMembers);
    }
    await("does not say what is read", SOON, oracle::saysWhatIsUnread);
    scheduler.pass(WRITTEN);
    clients.getLast().kill(Duration.ofDays(1));
    await("does not show who has gone", each -> !each.runs() || showsWhoIsOnline(each));
    oracle.judge();
  }

  private boolean showsWhoIsOnline(SimulatedClient client) {
    return knowsWhoIsOnline(client) && showsMembers(client);
  }

  /** One server answers who is online, another one tells who comes and goes. */
  private boolean showsMembers(SimulatedClient client) {
    return servers.hearOfEachOther()
        ? oracle.showsWhoIsOnline(client)
        : oracle.showsMembers(client);
  }

  private boolean knowsWhoIsOnline(SimulatedClient client) {
    return !servers.hearOfEachOther() || oracle.knowsWhoIsOnline(client);
  }

  private boolean isWhereItMayBe(SimulatedClient client) {
    RoomState open = client.screen.room();
    return open != null && isWhereItMayBe(client, open.id());
  }

  private boolean isWhereItMayBe(SimulatedClient client, RoomId room) {
    return oracle.isIn(client, room) ? client.screen.isQuietIn(room) : client.screen.isOutOf(room);
  }

  private void await(String otherwise, Predicate<SimulatedClient> condition) {
    await(otherwise, MOST_LOOKS, condition);
  }

  private void await(String otherwise, int mostLooks, Predicate<SimulatedClient> condition) {
    List<SimulatedClient> waiting = clients;
    for (int looks = 0; !waiting.isEmpty(); looks++) {
      if (looks == mostLooks) {
        throw new Violation(waiting.getFirst().screen + " " + otherwise);
      }
      scheduler.pass(LOOK);
      waiting = clients.stream().filter(condition.negate()).toList();
    }
  }
}
