package org.wirebook.wiki;

import org.jspecify.annotations.Nullable;
import org.wirebook.content.Citation;

/** A term on the glossary page. */
record TermView(
        String id,
        String label,
        String otherLabel,
        String definition,
        String alternatives,
        PageView.@Nullable LinkView page,
        @Nullable Citation standard) {}
