package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.server.store.RoomNumbers;
import java.util.List;

/**
 * What happened in a room after given numbers, from one snapshot.
 *
 * @param reached the room's numbers in that snapshot
 * @param messages new ones, in the order of {@code seq} without a gap
 * @param changes messages with a larger {@code rev}, in the order of {@code rev}
 */
public record Missed(RoomNumbers reached, List<Message> messages, List<Message> changes) {}
