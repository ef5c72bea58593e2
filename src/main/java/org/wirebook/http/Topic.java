package org.wirebook.http;

/** What an endpoint is about; the table lists them in this order. */
enum Topic {
    /** The request, given back. */
    REQUEST,
    /** Status codes and redirects. */
    STATUS,
    /** Freshness, validators and ranges. */
    CACHING,
    /** Streams, and answers that take their time. */
    TIME,
    /** Cookies and credentials. */
    IDENTITY,
    /** Codings, media types and negotiation. */
    FORMAT,
    /** Limits and failures. */
    FAILURE,
    /** Answers and resources that the reader makes. */
    MADE
}
