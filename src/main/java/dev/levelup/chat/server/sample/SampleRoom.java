package dev.levelup.chat.server.sample;

import dev.levelup.chat.protocol.RoomId;
import java.util.List;

/**
 * A room of the sample data.
 *
 * @param people who post in it: its members, the owner first
 * @param messages the minimum number of messages
 */
record SampleRoom(RoomId id, String name, String description, List<String> people, int messages) {
  static final List<String> EVERYBODY = List.of("alice", "bob", "carol", "dave");

  static final List<SampleRoom> ALL =
      List.of(
          new SampleRoom(
              RoomId.community("lobby"),
              "The Lobby",
              "Anything goes, from patch notes to lunch",
              EVERYBODY,
              1900),
          new SampleRoom(
              RoomId.community("raids"),
              "Raid Planning",
              "Find a group, share tactics, mourn wipes",
              EVERYBODY,
              1200),
          new SampleRoom(
              RoomId.community("workshop"),
              "Build Workshop",
              "Builds, macros and the numbers behind them",
              EVERYBODY,
              800),
          new SampleRoom(
              RoomId.clan("night-owls"),
              "Night Owls",
              "We go to bed too late",
              List.of("alice", "bob", "dave"),
              500),
          new SampleRoom(
              RoomId.clan("iron-wolves"),
              "Iron Wolves",
              "Scrims, cups and howling",
              List.of("dave", "bob"),
              200));
}
