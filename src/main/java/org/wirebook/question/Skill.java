package org.wirebook.question;

/** What a question asks of a reader. */
public enum Skill {
    /** To say why something is as it is. */
    EXPLAIN,
    /** To say what happens. */
    PREDICT,
    /** To find what is wrong. */
    DIAGNOSE,
    /** To choose what to do. */
    APPLY
}
