package org.wirebook.experiment;

/** Something a reader is told, in each language of the book. {@code %s} stands for an argument. */
public interface Bilingual {

    String english();

    String chinese();
}
