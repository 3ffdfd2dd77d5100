/**
 * The one port: a Netty bootstrap and a small HTTP kernel that never blocks. A path is served
 * either by an {@link dev.levelup.chat.server.netty.Endpoint}, which may keep the connection, or by
 * the {@link dev.levelup.chat.server.netty.HttpHandler}. Knows nothing of Socket.IO and nothing of
 * chat.
 */
@NullMarked
package dev.levelup.chat.server.netty;

import org.jspecify.annotations.NullMarked;
