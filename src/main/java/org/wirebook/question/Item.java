package org.wirebook.question;

/**
 * Something that can be chosen, put in order or paired.
 *
 * @param id of the item in its question; tells nothing about whether it is right
 * @param text HTML
 */
public record Item(String id, Bilingual text) {}
