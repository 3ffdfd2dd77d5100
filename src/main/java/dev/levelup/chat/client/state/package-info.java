/**
 * The facts that the window shows. Confined to the FX thread, observable, and free of network,
 * files and controls: {@code sync} writes here, {@code ui} binds.
 */
@NullMarked
package dev.levelup.chat.client.state;

import org.jspecify.annotations.NullMarked;
