/**
 * The main class of the executable WAR. It unpacks the file once and hands over to {@code server}; it uses nothing but
 * the JDK.
 */
@NullMarked
package org.wirebook.boot;

import org.jspecify.annotations.NullMarked;
