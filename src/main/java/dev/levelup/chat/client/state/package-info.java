/**
 * The state that the window shows. Confined to the FX thread, observable, and without network,
 * files or controls: {@code sync} changes it, {@code ui} binds to it.
 */
@NullMarked
package dev.levelup.chat.client.state;

import org.jspecify.annotations.NullMarked;
