package org.wirebook.boot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what may use {@code System.out} and {@code System.err}; the build refuses them elsewhere. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SpeaksToTerminal {}
