package org.wirebook.content;

import java.util.List;

/**
 * Who sends what to whom, from top to bottom: the subset of Mermaid's {@code sequenceDiagram} that pages use.
 *
 * <pre>{@code
 * sequenceDiagram
 *     accTitle: A form is posted once, however often the reader reloads
 *     participant B as Browser
 *     participant S as Server
 *     B->>S: POST /form
 *     S-->>B: 303, Location: /done
 *     Note over B,S: the history now holds /done
 * }</pre>
 *
 * <p>Also {@code accDescr}, {@code actor}, {@code Note left of} and {@code Note right of}, and the arrows {@code -)}
 * and {@code --)} (does not wait), {@code -x} and {@code --x} (lost on the way). Dotted and solid arrows are drawn
 * alike: here the colour says who speaks. Nothing else is understood, so that Git hosts, which run Mermaid itself, show
 * the same picture. Immutable.
 */
final class SequenceDiagram {

    private final String title;
    private final String description;
    private final List<Participant> participants;
    private final List<Step> steps;

    SequenceDiagram(String title, String description, List<Participant> participants, List<Step> steps) {
        this.title = title;
        this.description = description;
        this.participants = List.copyOf(participants);
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads what stands inside the fence.
     *
     * @throws DiagramException at the first line that is not in the subset or breaks a limit
     */
    static SequenceDiagram parse(String text) throws DiagramException {
        return new SequenceParser().parse(text);
    }

    /** One sentence that says what the picture shows; also its caption. */
    String title() {
        return title;
    }

    /** What else the author says to those who do not see the picture; may be empty. */
    String description() {
        return description;
    }

    /** From left to right; the first one is the client. */
    List<Participant> participants() {
        return participants;
    }

    /** From top to bottom. */
    List<Step> steps() {
        return steps;
    }

    /**
     * The picture as an {@code <svg>} element. Its colours come from the style sheet alone; {@link SequenceSvg} lists
     * the classes.
     *
     * @param idPrefix unique on the page: letters, digits, {@code -} and {@code _}
     * @param language of the words between the labels in the description for those who do not see the picture
     */
    String svg(String idPrefix, Language language) {
        return SequenceSvg.draw(this, idPrefix, language);
    }

    /**
     * A lane of the diagram.
     *
     * @param label what readers see
     * @param actor a person rather than a program
     */
    record Participant(String label, boolean actor) {}

    /** What happens at one moment. Participants are counted from 0. */
    sealed interface Step {
        String label();
    }

    /** Something sent; to oneself if {@code from} equals {@code to}. */
    record Message(int from, int to, Delivery delivery, String label) implements Step {

        /**
         * Whether it comes from the client's side: from an earlier lane, or the client does it by itself. Everything
         * else is an answer.
         */
        boolean isRequest() {
            return from < to || (from == to && from == 0);
        }
    }

    /** What becomes of a message. */
    enum Delivery {
        /** It arrives and the sender waits for what comes of it: {@code ->>}. */
        AWAITED,
        /** It arrives and the sender goes on: {@code -)}. */
        NOT_AWAITED,
        /** It never arrives: {@code -x}. */
        LOST
    }

    /** A remark; {@code first} and {@code last} differ only if it lies {@link Placement#OVER} several lanes. */
    record Note(int first, int last, Placement placement, String label) implements Step {}

    /** Where a note lies. */
    enum Placement {
        LEFT,
        OVER,
        RIGHT
    }
}
