/**
 * The server's port: a Netty bootstrap and a small HTTP kernel that never blocks. A path is served
 * either by an {@link dev.levelup.chat.server.netty.Endpoint}, which may take over the connection,
 * or by the {@link dev.levelup.chat.server.netty.HttpHandler}. Does not depend on Socket.IO or on
 * the chat.
 */
@NullMarked
package dev.levelup.chat.server.netty;

import org.jspecify.annotations.NullMarked;
