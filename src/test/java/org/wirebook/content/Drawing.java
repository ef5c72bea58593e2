package org.wirebook.content;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawn diagram, looked at: what stands where. */
final class Drawing {

    private final Element svg;

    private Drawing(Element svg) {
        this.svg = svg;
    }

    static Drawing of(SequenceDiagram diagram) {
        return of(diagram, Language.EN);
    }

    static Drawing of(SequenceDiagram diagram, Language language) {
        try {
            return new Drawing(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(diagram.svg("d1", language))))
                    .getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    int width() {
        return number(svg, "width");
    }

    String role() {
        return svg.getAttribute("role");
    }

    /** The texts of the elements that {@code aria-labelledby} names. */
    List<String> labelledBy() {
        return Arrays.stream(svg.getAttribute("aria-labelledby").split(" ", -1))
                .map(id -> all("*").stream()
                        .filter(element -> element.getAttribute("id").equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getTextContent())
                .toList();
    }

    List<String> heads() {
        return classes(true);
    }

    List<String> classesOfSteps() {
        return classes(false);
    }

    private List<String> classes(boolean heads) {
        return all("g").stream()
                .map(group -> group.getAttribute("class"))
                .filter(name -> name.startsWith("head") == heads)
                .toList();
    }

    /** Every pair of a label and something else that it may not touch. */
    List<String> collisions() {
        var collisions = new ArrayList<String>();
        List<Element> labels = all("text");
        for (int i = 0; i < labels.size(); i++) {
            Rectangle label = box(labels.get(i));
            for (Element other : labels.subList(i + 1, labels.size())) {
                if (label.intersects(box(other))) {
                    collisions.add(labels.get(i).getTextContent() + " | " + other.getTextContent());
                }
            }
            Optional<Rectangle> cover = cover(labels.get(i));
            if (cover.isPresent()) {
                if (!cover.get().contains(label)) {
                    collisions.add(labels.get(i).getTextContent() + " | its box");
                }
            } else {
                for (Element lane : all("line")) {
                    if (label.intersects(new Rectangle(number(lane, "x1"), 0, 1, Short.MAX_VALUE))) {
                        collisions.add(labels.get(i).getTextContent() + " | lane");
                    }
                }
            }
        }
        return collisions;
    }

    /** What lies, even in part, outside the picture. */
    List<String> outside() {
        Rectangle picture = new Rectangle(0, 0, width(), number(svg, "height"));
        return Stream.of("text", "rect")
                .flatMap(name -> all(name).stream())
                .filter(element -> !picture.contains(box(element)))
                .map(Element::getTextContent)
                .toList();
    }

    /** The filled rectangle that a head's or a note's label lies on. */
    private static Optional<Rectangle> cover(Element label) {
        NodeList boxes = ((Element) label.getParentNode()).getElementsByTagName("rect");
        return boxes.getLength() == 0 ? Optional.empty() : Optional.of(box((Element) boxes.item(0)));
    }

    private static Rectangle box(Element element) {
        int x = number(element, "x");
        int y = number(element, "y");
        if (element.getTagName().equals("rect")) {
            return new Rectangle(x, y, number(element, "width"), number(element, "height"));
        }
        int width = TextBlock.width(element.getTextContent());
        int left = switch (element.getAttribute("text-anchor")) {
            case "start" -> x;
            case "end" -> x - width;
            default -> x - width / 2;
        };
        return new Rectangle(left, y - TextBlock.SIZE + 2, width, TextBlock.SIZE + 1);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private List<Element> all(String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
