package org.wirebook.wiki;

/** A problem, for its page. */
record ProblemView(int status, String reason, String detail) {}
