/**
 * The services of the machine: display, browser, window position, single instance. The rest of the
 * client does not depend on the platform.
 */
@NullMarked
package dev.levelup.chat.client.desktop;

import org.jspecify.annotations.NullMarked;
